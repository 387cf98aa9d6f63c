#include "api/cli/step_table.hpp"

#include <algorithm>
#include <tuple>

#include "api/cli/step_effects.hpp"
#include "api/cli/step_order.hpp"
#include "engine/base/sha256.hpp"

namespace cadre {
namespace {

constexpr std::size_t kHashDigitsShown = 16;

Text text_of(const json::object& holder, std::string_view key, const std::string& otherwise) {
  const json::object& text = object_at(holder, key);
  return {text.empty() ? otherwise : std::string(text_at(text, "vi")),
          text.empty() ? otherwise : std::string(text_at(text, "en"))};
}

std::vector<std::string> words_of(const json::object& holder, std::string_view key) {
  std::vector<std::string> words;
  for (const json::value& word : array_at(holder, key))
    if (word.is_string()) words.emplace_back(word.get_string());
  return words;
}

StepRule rule_of(std::string_view type, const json::object& params, const json::object& sure, bool guard) {
  return {std::string(type), std::string(text_at(sure, "article")), std::string(text_at(sure, "mark")),
          params, guard};
}

std::vector<StepRule> required(const json::object& meta) {
  std::vector<StepRule> rules;
  for (const json::value& item : array_at(meta, "requires")) {
    const json::object* call = item.if_object();
    if (call != nullptr)
      rules.push_back(rule_of(text_at(*call, "type"), object_at(*call, "params"), *call, false));
  }
  return rules;
}

class Maker {
 public:
  Maker(const json::object& definition, const Chart& chart)
      : meta_(object_at(definition, "meta")),
        chart_(chart),
        prefix_(std::string(text_at(definition, "id")) + "."),
        effects_(meta_) {}

  TableStep opening() const {
    TableStep step = described("open", object_at(meta_, "open"));
    step.kind = TableStep::Kind::open;
    if (step.title.vi == "open") step.title = {"Mở hồ sơ", "Open a case"};
    begin_in(chart_.nodes().front(), step.leads_to);
    effects_.of_entering(chart_, chart_.nodes().front(), step.effects);
    return step;
  }

  // The acts of a state, those that stay before those that leave, then its deadlines and what nobody does.
  void add(const Node& node, std::vector<TableStep>& steps) const {
    std::vector<TableStep> acts;
    for (std::size_t i = 0; i < node.on.size(); ++i) {
      const bool first = i == 0 || node.on[i].event != node.on[i - 1].event;
      if (node.on[i].event.starts_with("xstate.")) {
        add_automatic(node, node.on[i], acts);
      } else if (first) {
        acts.push_back(act(node, i));
      }
    }
    std::stable_sort(acts.begin(), acts.end(),
                     [&](const TableStep& a, const TableStep& b) { return stays(a) && !stays(b); });
    for (TableStep& step : acts) steps.push_back(std::move(step));
    for (std::size_t i = 0; i < node.after.size(); ++i) add_deadline(node, node.after[i], steps);
    for (const Transition& transition : node.always) add_automatic(node, transition, steps);
  }

 private:
  static bool stays(const TableStep& step) { return step.leads_to.front() == step.state; }

  std::string short_id(const Node& node) const {
    return node.id.starts_with(prefix_) ? node.id.substr(prefix_.size()) : node.id;
  }

  // The innermost states that are entered with this one.
  void begin_in(const Node& node, std::vector<std::string>& states) const {
    if (node.type == NodeType::atomic || node.type == NodeType::final) states.push_back(short_id(node));
    if (node.type == NodeType::parallel)
      for (const NodeIndex child : node.children) begin_in(chart_.node(child), states);
    if (node.initial)
      for (const NodeIndex target : node.initial->targets) begin_in(chart_.node(target), states);
  }

  TableStep in_state(const Node& node, TableStep step) const {
    step.state = short_id(node);
    step.state_title = text_of(node.meta, "title", node.key);
    return step;
  }

  TableStep described(const std::string& act, const json::object& meta) const {
    TableStep step;
    step.act = act;
    step.title = text_of(meta, "title", act);
    step.who = words_of(meta, "by");
    step.different_from = words_of(meta, "different_from");
    step.documents = words_of(meta, "documents");
    step.evidence_required = bool_at(meta, "evidence_required");
    step.rules = required(meta);
    step.article = text_at(meta, "article");
    step.deadline = deadline(text_at(meta, "delay"));
    return step;
  }

  // All branches of one event: they share the meta of the first.
  TableStep act(const Node& node, std::size_t first) const {
    TableStep step = in_state(node, described(node.on[first].event, node.on[first].meta));
    for (std::size_t i = first; i < node.on.size() && node.on[i].event == node.on[first].event; ++i)
      lead(node, node.on[i], step);
    return step;
  }

  void lead(const Node& node, const Transition& transition, TableStep& step) const {
    if (transition.guard)
      step.rules.push_back(
          rule_of(transition.guard->type, transition.guard->params, transition.guard->meta, true));
    for (const NodeIndex target : transition.targets) step.leads_to.push_back(short_id(chart_.node(target)));
    if (transition.targets.empty()) step.leads_to.push_back(short_id(node));
    effects_.of_taking(chart_, node, transition, step.effects);
  }

  void add_deadline(const Node& node, const Transition& transition, std::vector<TableStep>& steps) const {
    constexpr std::string_view kAfter = "xstate.after.";
    const std::string name =
        transition.event.substr(kAfter.size(), transition.event.size() - kAfter.size() - node.id.size() - 1);
    TableStep step = in_state(node, {});
    step.kind = TableStep::Kind::deadline;
    step.act = name;
    step.deadline = deadline(name);
    step.title = {"Hết hạn", "Time is over"};
    step.article = step.deadline ? step.deadline->article : "";
    lead(node, transition, step);
    steps.push_back(std::move(step));
  }

  void add_automatic(const Node& node, const Transition& transition, std::vector<TableStep>& steps) const {
    TableStep step = in_state(node, {});
    step.kind = TableStep::Kind::automatic;
    step.title = text_of(transition.meta, "title", "");
    if (step.title.vi.empty()) step.title = {"Tự động", "By itself"};
    step.article = text_at(transition.meta, "article");
    lead(node, transition, step);
    steps.push_back(std::move(step));
  }

  std::optional<StepDeadline> deadline(std::string_view name) const {
    const json::object& delays = object_at(meta_, "delays");
    const json::value* found = name.empty() ? nullptr : delays.if_contains(name);
    if (found == nullptr || !found->is_object()) return std::nullopt;
    const json::object& delay = found->get_object();
    StepDeadline out{
        std::string(name), {}, std::string(text_at(delay, "article")), std::string(text_at(delay, "mark"))};
    out.period = period_text(delay);
    return out;
  }

  static Text period_text(const json::object& delay) {
    Text text;
    for (const auto& [key, vi, en] :
         {std::tuple{"working_days", " ngày làm việc", " working days"}, std::tuple{"days", " ngày", " days"},
          std::tuple{"months", " tháng", " months"}}) {
      if (!delay.contains(key)) continue;
      const std::string count = std::to_string(int_at(delay, key));
      text = {count + vi, count + en};
    }
    const std::string from(text_at(delay, "from"));
    const bool before = bool_at(delay, "before");
    if (!from.empty())
      text = {text.vi + (before ? " trước " : " từ ") + from,
              text.en + (before ? " before " : " from ") + from};
    return text;
  }

  const json::object& meta_;
  const Chart& chart_;
  std::string prefix_;
  StepEffects effects_;
};

}  // namespace

tl::expected<StepTable, std::vector<Problem>> step_table(const json::object& written) {
  // As the log keeps it: a file and the server tell the same table.
  const auto sorted = parse_json(canonical(written));
  if (!sorted)
    return tl::make_unexpected(std::vector{Problem{"", "", sorted.error().rule, sorted.error().message}});
  const json::object& definition = sorted->get_object();
  auto chart = Chart::parse(definition);
  if (!chart) return tl::make_unexpected(std::move(chart).error());
  const std::string id(text_at(definition, "id"));
  const json::object& meta = object_at(definition, "meta");
  StepTable table;
  table.reference = id + "@" + std::string(text_at(definition, "version")) + "#" +
                    to_hex(sha256(canonical(definition))).substr(0, kHashDigitsShown);
  table.title = text_of(meta, "title", id);
  table.from = text_at(object_at(meta, "effective"), "from");
  table.until = text_at(object_at(meta, "effective"), "until");
  for (const json::value& text : array_at(meta, "basis"))
    if (text.is_object()) table.basis.emplace_back(text_at(text.get_object(), "text"));
  const Maker maker(definition, *chart);
  table.steps.push_back(maker.opening());
  for (const NodeIndex node : in_order_of_meeting(*chart)) maker.add(chart->node(node), table.steps);
  return table;
}

}  // namespace cadre
