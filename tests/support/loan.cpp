#include "tests/support/loan.hpp"
#include "engine/cases/case_state.hpp"

#include "tests/support/loan_texts.hpp"

namespace cadre::test {
namespace {

Verdict holds() { return {}; }

Verdict fails(Text text, json::object figures = {}) {
  return {Finding::fails, std::move(figures), std::move(text)};
}

Verdict needs_input() { return {Finding::needs_input, {}, {"chưa biết", "not known yet"}}; }

Verdict card_valid(const RuleContext& context, const json::object& params) {
  const SubjectFacts* reader = context.facts.find("cadre/" + context.state.cadre);
  const Fact* card = reader ? reader->current("card", context.effective) : nullptr;
  const std::int64_t level = card ? int_at(card->value, "level") : 0;
  const std::int64_t needed = int_at(params, "level", 1);
  json::object figures{{"level", level}, {"needed", needed}};
  if (level >= needed) return {Finding::holds, std::move(figures), {}};
  return fails({"thẻ chưa đủ hạng", "expected a better card"}, std::move(figures));
}

Verdict votes_add_up(const RuleContext& context, const json::object&) {
  if (context.asking) return needs_input();
  const bool right = int_at(context.form, "votes_for") <= int_at(context.form, "votes_of");
  return right ? holds() : fails({"số phiếu không khớp", "expected no more votes for than given"});
}

Verdict shelf_named(const RuleContext& context, const json::object&) {
  if (context.asking) return needs_input();
  return text_at(context.form, "shelf").empty() ? fails({"chưa nêu giá sách", "expected the shelf"})
                                                : holds();
}

Verdict votes_pass(const RuleContext& context, const json::object&) {
  const bool passes = 2 * int_at(context.form, "votes_for") > int_at(context.form, "votes_of");
  return passes ? holds() : fails({"không đủ phiếu", "expected more than half"});
}

Verdict copy_reserved(const RuleContext& context, const json::object&) {
  const SubjectFacts* reader = context.facts.find("cadre/" + context.state.cadre);
  const bool reserved = reader && reader->current("reserved", context.today);
  return reserved ? holds() : fails({"không giữ chỗ", "expected a reserved copy"});
}

Rules make_rules() {
  Rules rules;
  rules.add("card.valid",
            {card_valid, {"Thẻ còn hạn", "The card is valid"}, {{"level", {{"type", "integer"}}}}});
  rules.add("votes.add-up", {votes_add_up, {"Số phiếu khớp", "The votes add up"}, {}});
  rules.add("shelf.named", {shelf_named, {"Nêu giá sách", "The shelf is named"}, {}});
  rules.add("votes.pass", {votes_pass, {"Đủ phiếu", "Enough votes"}, {}});
  rules.add("copy.reserved", {copy_reserved, {"Giữ chỗ", "A copy is reserved"}, {}});
  return rules;
}

void replace(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

}  // namespace

json::object object_of(std::string_view text) {
  const auto value = parse_json(text);
  INVARIANT(value && value->is_object(), "tests write JSON objects");
  return value->get_object();
}

json::object loan_definition(std::string_view version) {
  std::string text(kLoanText);
  if (version != "1-2024") {
    replace(text, "1-2024", version);
    replace(text, R"({"from": "2024-01-01", "until": "2025-12-31"})", R"({"from": "2026-01-01"})");
    replace(text, "deciding", "judging");
  }
  return object_of(text);
}

const Rules& loan_rules() {
  static const Rules kRules = make_rules();
  return kRules;
}

const FactKinds& loan_kinds() {
  static const FactKinds kKinds = [] {
    auto kinds = FactKinds::from_json(object_of(kLoanKindsText));
    INVARIANT(kinds, "the kinds of the loan are well written");
    return std::move(*kinds);
  }();
  return kKinds;
}

std::shared_ptr<const Procedure> loan_procedure(std::string_view version) {
  const auto made = Procedure::compile(loan_definition(version), loan_rules());
  if (!made) {
    for (const Problem& problem : made.error())
      std::fprintf(stderr, "%s %s: %s\n", problem.state.c_str(), problem.reason.c_str(),
                   problem.message.en.c_str());
    INVARIANT(false, "the loan procedure is publishable");
  }
  return *made;
}

}  // namespace cadre::test
