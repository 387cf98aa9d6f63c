// ProcedureCompiler, second half: what `meta`, guards and actions say in the states.
#include <algorithm>

#include "engine/chart/event_table.hpp"
#include "engine/procedure/procedure_compiler.hpp"

namespace cadre {
namespace {

using Need = MetaReader::Need;

constexpr std::string_view kOpening = "open";  // the name under which opening a case is remembered

// XState's `{}`: the act of that name is forbidden here, though a state around it offers it.
bool forbids(const Transition& transition) {
  return transition.targets.empty() && transition.actions.empty() && !transition.guard &&
         transition.meta.empty();
}

bool raised_by_the_chart(std::string_view event) { return event.starts_with("xstate."); }

}  // namespace

DefinitionPlace ProcedureCompiler::place(const Node& node, std::string_view act, std::string path) const {
  const std::string where = node.parent == node.index ? std::string() : node.id + ".";
  return {node.id, std::string(act), where + std::move(path)};
}

void ProcedureCompiler::read_states() {
  made_->by_node_.resize(made_->chart_.nodes().size());
  for (const Node& node : made_->chart_.nodes()) {
    if (!node.delays.empty()) made_->arming_.set(node.index);
    if (node.parent != node.index) read_state(node);
    read_acts(node);
    read_automatic(node, node.always);
    read_automatic(node, node.after);
    know_actions(node, node.entry, "");
    know_actions(node, node.exit, "");
    if (node.initial) read_automatic(node, {&*node.initial, 1});
  }
  index_acts();
  find_endings();
}

void ProcedureCompiler::read_state(const Node& node) {
  MetaReader meta(node.meta, place(node, "", "meta"), problems_);
  meta.title("title");
  meta.title("no_deadline");
  meta.title("no_migration");
  meta.title("waits_for");
  const std::string outcome = meta.word("outcome");
  meta.refuse_others();
  if (!outcome.empty() && node.type != NodeType::final) {
    meta.report("outcome.not-final",
                {"chỉ trạng thái cuối mới có 'outcome'", "expected 'outcome' on final states only"});
  }
  for (const std::string& delay : node.delays) {
    if (made_->delay(delay) != nullptr) continue;
    meta.report("delay.unknown", {"thời hạn '" + delay + "' chưa được khai báo trong meta.delays",
                                  "expected the delay '" + delay + "' to be declared in meta.delays"});
  }
}

void ProcedureCompiler::read_acts(const Node& node) {
  std::string_view previous;
  for (const Transition& transition : node.on) {
    if (raised_by_the_chart(transition.event)) {
      read_automatic(node, {&transition, 1});
      continue;
    }
    if (forbids(transition) && transition.event != previous) {
      forbidden_.emplace_back(node.index, transition.event);
      continue;
    }
    const bool first = transition.event != previous;
    previous = transition.event;
    read_references(node, transition);
    MetaReader meta(transition.meta, place(node, transition.event, "on." + transition.event + ".meta"),
                    problems_);
    if (first && !is_word(transition.event)) {
      meta.report("act.name",
                  {"tên hành vi phải gồm chữ thường không dấu, chữ số, dấu gạch ngang (không dùng '*')",
                   "expected the name of an act to be of a-z, 0-9 and '-' (no wildcards)"});
    } else if (first && transition.event == kOpening) {
      meta.report("act.reserved", {"tên 'open' dành cho việc mở hồ sơ",
                                   "expected another name than 'open', which is opening a case"});
    } else if (first) {
      made_->by_node_[node.index].push_back(static_cast<std::uint16_t>(made_->acts_.size()));
      made_->acts_.push_back(read_act(meta, transition.event, node.index));
      meta.refuse_others();
    } else if (!transition.meta.empty()) {
      meta.report("act.meta-misplaced", {"'meta' chỉ đặt ở nhánh đầu tiên của hành vi",
                                         "expected 'meta' on the first branch of an act only"});
    }
  }
}

// Transitions that nobody submits: always, after, done.
void ProcedureCompiler::read_automatic(const Node& node, std::span<const Transition> transitions) {
  for (const Transition& transition : transitions) {
    read_references(node, transition);
    MetaReader meta(transition.meta, place(node, "", "transition.meta"), problems_);
    meta.title("title");
    meta.text("article");
    meta.refuse_others();
  }
}

void ProcedureCompiler::read_references(const Node& node, const Transition& transition) {
  const std::string act = raised_by_the_chart(transition.event) ? "" : transition.event;
  know_actions(node, transition.actions, act);
  if (!transition.guard) return;
  MetaReader rest(transition.guard->meta, place(node, act, "guard"), problems_);
  made_->guards_.emplace(&*transition.guard,
                         read_call(transition.guard->type, transition.guard->params, rest));
}

void ProcedureCompiler::know_actions(const Node& node, const std::vector<Reference>& actions,
                                     std::string_view act) {
  const json::object& known = object_at(made_->meta_, "actions");
  for (const Reference& action : actions) {
    MetaReader rest(action.meta, place(node, act, "actions"), problems_);
    rest.refuse_others();
    if (known.contains(action.type)) continue;
    rest.report("action.unknown",
                {"hành động '" + action.type + "' chưa được khai báo trong meta.actions",
                 "expected the action '" + action.type + "' to be declared in meta.actions"});
  }
}

ActSpec ProcedureCompiler::read_act(MetaReader& meta, std::string act, NodeIndex node) {
  ActSpec spec;
  spec.title = meta.has("title") ? meta.title("title") : Text{act, act};
  spec.by = meta.words("by");
  spec.requires_all = read_requires(meta);
  spec.documents = meta.words("documents");
  spec.event = meta.has("event") ? meta.word("event") : act;
  spec.article = meta.text("article");
  spec.evidence_required = meta.flag("evidence_required");
  if (meta.has("form")) read_form(meta, spec);
  if (act != kOpening) {
    spec.different_from = meta.words("different_from");
    spec.while_held = meta.flag("while_held");
    spec.delay = meta.word("delay");
    if (!spec.delay.empty() && made_->delay(spec.delay) == nullptr) {
      meta.report("delay.unknown", {"thời hạn '" + spec.delay + "' chưa được khai báo trong meta.delays",
                                    "expected the delay '" + spec.delay + "' to be declared in meta.delays"});
    }
  }
  spec.act = std::move(act);
  spec.node = node;
  return spec;
}

void ProcedureCompiler::read_form(MetaReader& meta, ActSpec& spec) {
  const json::object& schema = meta.object("form");
  Result<Form> form = Form::compile(schema);
  auto references =
      form ? form_references(schema) : Result<std::vector<FormReference>>(tl::make_unexpected(form.error()));
  if (!references) {
    const Error& error = references.error();
    return meta.report(error.rule, {"form: " + error.message.vi, "form: " + error.message.en});
  }
  spec.form = std::move(*form);
  spec.references = std::move(*references);
  for (const FormReference& reference : spec.references) {
    const bool known =
        std::find(made_->about_.begin(), made_->about_.end(), reference) != made_->about_.end();
    if (reference.about && !known) made_->about_.push_back(reference);
  }
}

std::vector<RuleCall> ProcedureCompiler::read_requires(MetaReader& meta) {
  std::vector<RuleCall> calls;
  for (const json::value& item : meta.array("requires")) {
    const json::object none;
    MetaReader call(item.is_object() ? item.get_object() : none, meta.inside("requires"), problems_);
    const std::string type = call.text("type", Need::required);
    const json::object& params = call.object("params");
    RuleCall read = read_call(type, params, call);
    if (!type.empty()) calls.push_back(std::move(read));
  }
  return calls;
}

RuleCall ProcedureCompiler::read_call(std::string type, const json::object& params, MetaReader& rest) {
  RuleCall call{std::move(type), params, rest.text("article"), rest.mark("mark"), nullptr};
  rest.refuse_others();
  call.rule = rule_for(call, rest);
  call.ask = call.rule->prepare(call.params);
  return call;
}

const Rule* ProcedureCompiler::rule_for(const RuleCall& call, MetaReader& rest) {
  const Rule* const named = rules_.find(call.type);
  if (named == nullptr && !call.type.empty()) {
    rest.report("rule.unknown", {"không có quy tắc '" + call.type + "'",
                                 "expected a known rule, but got '" + call.type + "'"});
  }
  if (named == nullptr || named->params.empty()) return named != nullptr ? named : &unknown_rule();
  const Rule* taken = named;
  for (const auto& param : call.params) {
    if (named->params.contains(param.key())) continue;
    taken = &unknown_rule();  // one that takes this parameter
    const std::string name(param.key());
    rest.report("rule.parameter", {"quy tắc '" + call.type + "' không có tham số '" + name + "'",
                                   "expected a parameter of '" + call.type + "', but got '" + name + "'"});
  }
  return taken;
}

void ProcedureCompiler::index_acts() {
  const auto& nodes = made_->chart_.nodes();
  made_->hiders_.resize(made_->acts_.size());
  for (const Node& node : nodes) {
    if (!made_->by_node_[node.index].empty()) made_->offering_.set(node.index);
  }
  for (std::size_t outer = 0; outer < made_->acts_.size(); ++outer) {
    ActSpec& spec = made_->acts_[outer];
    spec.handlers = made_->chart_.events().find(spec.act);
    made_->by_name_[spec.act].push_back(static_cast<std::uint16_t>(outer));
    const NodeSet& below = nodes[spec.node].descendants;
    for (const ActSpec& inner : made_->acts_)
      if (below.test(inner.node) && inner.act == spec.act) made_->hiders_[outer].set(inner.node);
    for (const auto& [node, act] : forbidden_)
      if (below.test(node) && act == spec.act) made_->hiders_[outer].set(node);
  }
}

void ProcedureCompiler::find_endings() {
  const auto& nodes = made_->chart_.nodes();
  const Node& root = nodes.front();
  made_->endings_needed_ = root.type == NodeType::parallel ? root.children.size() : 1;
  for (const Node& node : nodes) {
    if (node.type != NodeType::final) continue;
    const Node& parent = nodes[node.parent];
    const bool ends =
        root.type == NodeType::parallel ? parent.index != 0 && parent.parent == 0 : parent.index == 0;
    if (ends) made_->endings_.set(node.index);
  }
}

}  // namespace cadre
