#include "tests/support/desk.hpp"

#include <cinttypes>

namespace cadre::test {

std::string CountingIds::uuid(Timestamp) {
  char text[40];
  std::snprintf(text, sizeof text, "00000000-0000-7000-8000-%012" PRIx64, next_++);
  return text;
}

Date date(std::string_view text) {
  const auto day = parse_date(text);
  INVARIANT(day, "tests name days that exist");
  return *day;
}

Submission on(std::string_view effective, std::string_view form, int documents) {
  Submission submission;
  submission.effective = date(effective);
  submission.form = object_of(form);
  for (int i = 0; i < documents; ++i)
    submission.documents.push_back(
        {{"kind", "bien-ban"}, {"number", std::to_string(i + 1) + "-BB"}, {"date", effective}});
  return submission;
}

FactInput fact(std::string subject, std::string kind, std::string_view from, std::string_view value,
               std::string_view until) {
  FactInput input{std::move(subject), std::move(kind),  date(from),
                  std::nullopt,       object_of(value), std::nullopt};
  if (!until.empty()) input.until = date(until);
  return input;
}

Desk::Desk(Journal& journal, Views& views, EngineOptions options, const Rules& rules)
    : journal_(journal), views_(views), options_(std::move(options)), rules_(rules) {
  set_day("2024-03-01");
}

void Desk::start() {
  auto engine = Engine::start({journal_, views_, rules_, loan_kinds(), clock_, ids_}, options_);
  if (!engine) std::fprintf(stderr, "%s\n", engine.error().message.en.c_str());
  INVARIANT(engine, "the engine starts");
  engine_ = std::move(*engine);
}

void Desk::stop() { engine_.reset(); }

void Desk::furnish() {
  if (!engine_) start();
  std::vector<FactInput> all{fact("unit/city", "unit", "2020-01-01", R"({"name":"City"})"),
                             fact("unit/a", "unit", "2020-01-01", R"({"name":"A","parent":"city"})"),
                             fact("unit/b", "unit", "2020-01-01", R"({"name":"B","parent":"city"})")};
  for (const char n : {'1', '2', '3', '4'}) {
    const std::string id(1, n);
    all.push_back(
        fact("post/P-" + id, "post", "2020-01-01", n < '3' ? R"({"unit":"a"})" : R"({"unit":"b"})"));
    all.push_back(fact("cadre/R-" + id, "identity", "2020-01-01", R"({"name":"Người đọc )" + id + "\"}"));
    all.push_back(fact("cadre/R-" + id, "holds", "2020-01-01", R"({"post":"P-)" + id + "\"}"));
    all.push_back(fact("cadre/R-" + id, "card", "2020-01-01", n < '4' ? R"({"level":2})" : R"({"level":1})"));
  }
  const auto account = [&](const std::string& id, std::string_view value,
                           std::initializer_list<std::string_view> mandates) {
    all.push_back(fact("account/" + id, "account", "2020-01-01", value));
    for (const std::string_view mandate : mandates)
      all.push_back(fact("account/" + id, "mandate", "2020-01-01", mandate));
  };
  account("an", R"({"cadre":"R-1"})", {R"({"role":"librarian"})"});
  account("bo", "{}", {R"({"role":"librarian"})", R"({"role":"head"})"});
  account("chi", "{}", {R"({"role":"head"})"});
  account("du", "{}", {R"({"role":"clerk"})"});
  account("be", "{}", {R"({"role":"clerk","unit":"b"})"});
  account("quan", "{}", {R"({"role":"administrator"})"});
  must(facts("system", std::move(all)));
  for (const char* version : {"1-2024", "2-2026"}) {
    must(run("quan", PublishProcedure{loan_definition(version)}));
    must(run("quan", MakeCurrent{"loan", version}));
  }
}

Reading Desk::read() const {
  auto reading = engine_->read();
  INVARIANT(reading, "the views can be read");
  return std::move(*reading);
}

void Desk::set_day(std::string_view day) { clock_.set(office_midnight(date(day)) + std::chrono::hours(12)); }

Command Desk::command(std::string account, Order order) {
  const std::string key = "key-" + std::to_string(++keys_);
  return {std::move(order), std::move(account), key, sha256(key)};
}

Outcome Desk::facts(std::string account, std::vector<FactInput> inputs) {
  return run(std::move(account), RecordFacts{std::move(inputs)});
}

Outcome Desk::open(std::string cadre, Submission submission, std::string account) {
  return run(std::move(account), OpenCase{"loan", std::nullopt, std::move(cadre), "", std::move(submission)});
}

Outcome Desk::act(const std::string& case_id, std::string act, Submission submission, std::string account) {
  const auto known = read().case_state(case_id);
  return this->act(case_id, std::move(act), std::move(submission), std::move(account),
                   known ? known->revision : 0);
}

Outcome Desk::act(const std::string& case_id, std::string act, Submission submission, std::string account,
                  std::uint32_t revision) {
  return run(std::move(account), SubmitAct{case_id, std::move(act), revision, std::move(submission)});
}

std::string Desk::opened(std::string cadre, std::string_view day) {
  const Outcome outcome = open(std::move(cadre), on(day));
  must(outcome);
  return outcome.entries.front().case_id;
}

std::string Desk::in_examination(std::string cadre, std::string_view day) {
  const std::string id = opened(std::move(cadre), day);
  must(act(id, "examine", on(day), "bo"));
  return id;
}

std::string Desk::before_ruling(std::string cadre, std::string_view day) {
  const std::string id = in_examination(std::move(cadre), day);
  must(act(id, "find", on(day, R"({"shelf":"A1"})"), "du"));
  must(act(id, "check", on(day), "bo"));
  return id;
}

void Desk::must(const Outcome& outcome) const {
  if (outcome.error) std::fprintf(stderr, "%s\n", outcome.error->message.en.c_str());
  for (const std::string& rule : reasons(outcome)) std::fprintf(stderr, "refused: %s\n", rule.c_str());
  INVARIANT(accepted(outcome), "the way to the scene of the test is open");
}

CaseState Desk::state(const std::string& case_id) const {
  auto found = read().case_state(case_id);
  INVARIANT(found, "tests ask for cases that they opened");
  return std::move(*found);
}

std::vector<std::string> Desk::leaves(const std::string& case_id) const {
  const Reading reading = read();
  const auto found = reading.case_state(case_id);
  INVARIANT(found, "tests ask for cases that they opened");
  return (*reading.procedure(found->procedure))->chart().leaves(found->configuration);
}

bool accepted(const Outcome& outcome) {
  return !outcome.error && !outcome.entries.empty() && outcome.entries.front().outcome == "accepted";
}

std::vector<std::string> reasons(const Outcome& outcome) {
  std::vector<std::string> rules;
  if (outcome.entries.empty()) return rules;
  for (const Reason& reason : refusal_from_json(object_at(outcome.entries.front().data, "refusal")).reasons)
    rules.push_back(reason.rule);
  return rules;
}

std::string refusal_kind(const Outcome& outcome) {
  if (outcome.entries.empty()) return {};
  return std::string(text_at(object_at(outcome.entries.front().data, "refusal"), "kind"));
}

std::string rule_of(const Outcome& outcome) { return outcome.error ? outcome.error->rule : std::string(); }

std::vector<Entry> entries_of(const Journal& journal) {
  std::vector<Entry> entries;
  for (std::uint64_t at = 0; at < journal.head().size; ++at) {
    const auto bytes = journal.at(Position{at});
    INVARIANT(bytes, "the log is whole");
    auto entry = decode(*bytes);
    INVARIANT(entry, "the log holds entries");
    entries.push_back(std::move(*entry));
  }
  return entries;
}

}  // namespace cadre::test
