// From the words of a file to a Scenario. What yaml-cpp throws at a file that is no YAML ends here.
#include <fstream>
#include <sstream>

#include "tests/scenarios/runner/scenario.hpp"
#include "tests/scenarios/runner/yaml_fields.hpp"

namespace cadre::scenarios {
namespace {

FactInput read_fact(const YAML::Node& node, YamlFile& file) {
  YamlFields fields(node, file);
  FactInput fact;
  fact.subject = fields.text("about", true);
  fact.kind = fields.text("kind", true);
  fact.from = fields.date("from", true).value_or(Date{});
  fact.until = fields.date("until");
  fact.value = fields.object("value");
  fields.refuse_others();
  return fact;
}

json::object read_paper(const YAML::Node& node, const std::string& day, YamlFile& file) {
  if (node.IsScalar())
    return {
        {"kind", node.Scalar()}, {"number", "01-" + node.Scalar()}, {"date", day}, {"name", node.Scalar()}};
  YamlFields fields(node, file);
  const std::string kind = fields.text("kind", true);
  json::object paper{{"kind", kind}, {"number", fields.text("number", true)}, {"date", day}, {"name", kind}};
  if (fields.has("date")) paper["date"] = fields.text("date");
  if (fields.has("name")) paper["name"] = fields.text("name");
  fields.refuse_others();
  return paper;
}

Submission read_submission(YamlFields& fields, Date on, YamlFile& file) {
  Submission submission;
  submission.effective = on;
  submission.form = fields.object("form");
  fields.each("documents", [&](const YAML::Node& paper) {
    submission.documents.push_back(read_paper(paper, format_date(on), file));
  });
  fields.each("acknowledge", [&](const YAML::Node& node) {
    YamlFields one(node, file);
    submission.acknowledged.push_back(
        {one.text("rule", true), one.text("reason", true), one.text("document", true)});
    one.refuse_others();
  });
  return submission;
}

Opening read_opening(const YAML::Node& node, const Scenario& scenario, YamlFile& file) {
  YamlFields fields(node, file);
  Opening opening{scenario.procedure, scenario.version, fields.text("cadre"), fields.text("post"),
                  fields.text("unit")};
  if (fields.has("procedure")) {
    opening.procedure = fields.text("procedure");
    opening.version.reset();
  }
  if (fields.has("version")) opening.version = fields.text("version");
  fields.refuse_others();
  return opening;
}

Moving read_moving(const YAML::Node& node, YamlFile& file) {
  YamlFields fields(node, file);
  Moving moving{fields.text("to", true), fields.text("reason", true), fields.text("document", true)};
  fields.refuse_others();
  return moving;
}

Expected read_expected(YamlFields& fields, const Step& step, YamlFile& file) {
  Expected expected;
  int ways = 0;
  for (const char* key : {"accepted", "refused", "failed"}) ways += fields.has(key) ? 1 : 0;
  const bool required = step.records.empty();
  if (ways > 1 || (ways == 0 && required))
    fields.report("expected one of 'accepted: STATE', 'refused: [{rule, article}]', 'failed: RULE'");
  if (fields.has("accepted")) expected.states = fields.texts("accepted");
  fields.each("refused", [&](const YAML::Node& node) {
    YamlFields reason(node, file);
    expected.refused.push_back({reason.text("rule", true), reason.text("article")});
    reason.refuse_others();
  });
  expected.failed = fields.text("failed");
  return expected;
}

// Keys that a step of its kind would pass over in silence.
void refuse_idle(YamlFields& fields, const Step& step) {
  const auto refuse = [&](std::initializer_list<const char*> keys) {
    for (const char* key : keys)
      if (fields.has(key)) fields.report("expected no '" + std::string(key) + "' in a step of this kind");
  };
  if (step.lapses) refuse({"by", "form", "documents", "acknowledge", "refused", "failed"});
  if (step.moves) refuse({"form", "documents", "acknowledge"});
  if (!step.records.empty()) refuse({"form", "documents", "acknowledge", "accepted", "due"});
  if (fields.has("refused") && step.expected.refused.empty())
    fields.report("expected the reasons of 'refused'");
}

Step read_step(const YAML::Node& node, const Scenario& scenario, YamlFile& file) {
  YamlFields fields(node, file);
  Step step;
  step.where = file.place(node);
  step.on = fields.date("on", true).value_or(Date{});
  step.recorded = fields.date("recorded").value_or(step.on);
  step.of_case = fields.text("case");
  step.act = fields.text("act");
  if (fields.has("open")) step.opens = read_opening(fields.node("open"), scenario, file);
  if (fields.has("migrate")) step.moves = read_moving(fields.node("migrate"), file);
  fields.each("record", [&](const YAML::Node& fact) { step.records.push_back(read_fact(fact, file)); });
  if (fields.has("lapses")) step.lapses = fields.texts("lapses");
  const int kinds = (step.opens ? 1 : 0) + (step.moves ? 1 : 0) + (step.act.empty() ? 0 : 1) +
                    (step.records.empty() ? 0 : 1) + (step.lapses ? 1 : 0);
  if (kinds != 1) fields.report("expected exactly one of 'open', 'act', 'migrate', 'record', 'lapses'");
  step.by = fields.text("by", !step.lapses);
  step.submission = read_submission(fields, step.on, file);
  step.expected = read_expected(fields, step, file);
  step.due = fields.date("due");
  refuse_idle(fields, step);
  fields.refuse_others();
  return step;
}

CaseEnd read_end(const YAML::Node& node, YamlFile& file) {
  YamlFields fields(node, file);
  CaseEnd end;
  end.outcome = fields.text("outcome");
  end.states = fields.texts("open");
  end.unopened = fields.text("unopened") == "true";
  if ((end.outcome.empty() ? 0 : 1) + (end.states.empty() ? 0 : 1) + (end.unopened ? 1 : 0) != 1)
    fields.report("expected exactly one of 'outcome: WORD', 'open: STATE', 'unopened: true'");
  fields.refuse_others();
  return end;
}

void read_ends(const YAML::Node& node, Scenario& scenario, YamlFile& file) {
  if (!node) return file.problems.push_back(file.name + ": expected 'ends'");
  const bool one = node.IsMap() && (node["outcome"] || node["open"] || node["unopened"]);
  if (one) {
    scenario.ends[""] = read_end(node, file);
    return;
  }
  if (!node.IsMap()) return file.report(node, "expected 'ends' to be a mapping");
  for (const auto& member : node) scenario.ends[member.first.Scalar()] = read_end(member.second, file);
}

void read_effects(const YAML::Node& node, Scenario& scenario, YamlFile& file) {
  YamlFields fields(node, file);
  const auto fact = [&](const YAML::Node& item, bool holds) {
    YamlFields one(item, file);
    ExpectedFact expected{file.place(item), one.text("about", true), one.text("kind", true),
                          one.date("on"),   one.object("value"),     holds};
    one.refuse_others();
    scenario.facts.push_back(std::move(expected));
  };
  fields.each("facts", [&](const YAML::Node& item) { fact(item, true); });
  fields.each("no_facts", [&](const YAML::Node& item) { fact(item, false); });
  fields.each("entries", [&](const YAML::Node& item) {
    YamlFields one(item, file);
    scenario.entries.push_back({file.place(item), one.text("type", true), one.object("with")});
    one.refuse_others();
  });
  if (fields.has("actions")) scenario.actions = fields.texts("actions");
  if (fields.has("proposals")) scenario.proposals.emplace();
  fields.each("proposals", [&](const YAML::Node& item) {
    YamlFields one(item, file);
    scenario.proposals->push_back(
        {one.text("procedure", true), one.text("about", true), one.text("article")});
    one.refuse_others();
  });
  fields.refuse_others();
}

void read_people(const YAML::Node& node, Scenario& scenario, YamlFile& file) {
  if (!node.IsMap()) return file.report(node, "expected 'people' to be a mapping");
  for (const auto& member : node) {
    YamlFields fields(member.second, file);
    scenario.people.push_back(
        {member.first.Scalar(), fields.text("role", true), fields.text("unit"), fields.text("cadre")});
    fields.refuse_others();
  }
}

Scenario read_root(const YAML::Node& root, YamlFile& file) {
  YamlFields fields(root, file);
  Scenario scenario;
  scenario.name = file.name;
  scenario.title = fields.text("title", true);
  scenario.article = fields.text("article", true);
  scenario.procedure = fields.text("procedure", true);
  scenario.version = fields.text("version", true);
  if (fields.has("people")) read_people(fields.node("people"), scenario, file);
  fields.each("given", [&](const YAML::Node& fact) { scenario.given.push_back(read_fact(fact, file)); });
  fields.each("acts",
              [&](const YAML::Node& step) { scenario.steps.push_back(read_step(step, scenario, file)); });
  if (scenario.steps.empty()) fields.report("expected at least one act");
  if (fields.has("effects")) read_effects(fields.node("effects"), scenario, file);
  read_ends(fields.node("ends"), scenario, file);
  fields.refuse_others();
  return scenario;
}

// Calls `read` with the root of the text; what it made, unless something was wrong.
template <class Read>
auto guarded(const std::string& text, const std::string& name, Read read)
    -> tl::expected<decltype(read(YAML::Node(), std::declval<YamlFile&>())), std::vector<std::string>> {
  YamlFile file{name, {}};
  try {
    auto made = read(YAML::Load(text), file);
    if (file.problems.empty()) return made;
  } catch (const YAML::Exception& error) {
    file.problems.push_back(name + ": " + error.what());
  }
  return tl::make_unexpected(std::move(file.problems));
}

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

tl::expected<Scenario, std::vector<std::string>> read_scenario(const std::string& text,
                                                               const std::string& name) {
  return guarded(text, name, read_root);
}

tl::expected<Scenario, std::vector<std::string>> read_scenario(const std::filesystem::path& file) {
  return read_scenario(content(file), file.parent_path().filename() / file.filename());
}

tl::expected<std::vector<FactInput>, std::vector<std::string>> read_facts(const std::filesystem::path& path) {
  return guarded(content(path), path.filename(), [](const YAML::Node& root, YamlFile& file) {
    YamlFields fields(root, file);
    std::vector<FactInput> facts;
    fields.each("facts", [&](const YAML::Node& fact) { facts.push_back(read_fact(fact, file)); });
    fields.refuse_others();
    return facts;
  });
}

}  // namespace cadre::scenarios
