// Recording facts: 1 to kFactsMax at once, all or none. Each is checked against what stands, earlier ones of
// the command included.
#include "engine/cases/authority.hpp"
#include "engine/running/decider.hpp"
#include "engine/running/fact_entry.hpp"

namespace cadre {
namespace {

Reason wrong_role(const FactKind& kind, const std::string& unit) {
  Reason reason;
  reason.rule = "actor.role";
  reason.figures = {{"needs", json::value_from(kind.by)}, {"unit", unit}, {"kind", kind.name}};
  reason.text = {"tài khoản không có vai trò được ghi '" + kind.title.vi + "'",
                 "expected a role that may record '" + kind.title.en + "', but the account holds none"};
  return reason;
}

Reason own_file() {
  Reason reason;
  reason.rule = "actor.subject";
  reason.text = {"không ai được ghi dữ kiện về chính mình",
                 "expected somebody else: nobody records facts about themselves"};
  return reason;
}

// Why this actor may not record this; empty when they may.
std::vector<Reason> objections(const Entry& entry, const FactKind& kind, const Actor& actor) {
  std::vector<Reason> reasons;
  if (actor.account == kSystemAccount) return reasons;
  if (lacks_loan(actor)) reasons.push_back(not_lent(actor));
  if (entry.role.empty()) reasons.push_back(wrong_role(kind, entry.unit));
  if (actor.is(entry.cadre)) reasons.push_back(own_file());
  return reasons;
}

Entry refused(const Entry& wanted, std::vector<Reason> reasons) {
  Entry entry;
  entry.type = "cadre.fact.refused.v1";
  entry.subject = wanted.subject;
  entry.outcome = "refused";
  entry.unit = wanted.unit;
  entry.cadre = wanted.cadre;
  entry.data = {{"kind", wanted.data.at("kind")},
                {"refusal", to_json(Refusal{RefusalKind::not_authorised, std::move(reasons)})}};
  return entry;
}

}  // namespace

Decided decide_facts(const RecordFacts& order, const FactKinds& kinds, const Actor& actor, World& world,
                     Date today, Position first) {
  if (order.facts.empty() || order.facts.size() > kFactsMax)
    return failed(ErrorCode::invalid_argument,
                  {"mỗi lần ghi từ 1 đến " + std::to_string(kFactsMax) + " dữ kiện",
                   "expected 1 to " + std::to_string(kFactsMax) + " facts, but got " +
                       std::to_string(order.facts.size())},
                  "/facts", "fact.count");
  FactDraft draft(world);
  Decided decided;
  for (std::size_t row = 0; row < order.facts.size(); ++row) {
    const FactInput& input = order.facts[row];
    decided.fields.push_back("/facts/" + std::to_string(row));
    const auto kind = kind_of_fact(input, kinds, row);
    auto entry = kind ? fact_entry(input, **kind, draft, today, row)
                      : Result<Entry>(tl::make_unexpected(kind.error()));
    if (!entry) {
      decided.entries.clear();
      decided.error = std::move(entry).error();
      return decided;
    }
    const Surroundings around{draft, world.calendar(), actor, today};
    entry->role = role_for((*kind)->by, entry->unit, around);
    if (auto reasons = objections(*entry, **kind, actor); !reasons.empty()) {
      decided.entries = {refused(*entry, std::move(reasons))};
      decided.fields.clear();
      return decided;
    }
    entry->position = Position{first.value + row};
    if (order.facts.size() > 1) {
      entry->data["part"] = row;
      entry->data["parts"] = order.facts.size();
    }
    draft.apply(*entry);
    decided.entries.push_back(std::move(*entry));
  }
  return decided;
}

}  // namespace cadre
