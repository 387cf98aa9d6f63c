// Recording facts: 1 to 500 at once, all or none. Each is checked against what stands, earlier ones of the
// command included.
#include "engine/cases/authority.hpp"
#include "engine/running/decider.hpp"
#include "engine/running/fact_entry.hpp"

namespace cadre {
namespace {

constexpr std::size_t kFactsMax = 500;

Entry refused(const FactInput& input, const FactKind& kind, const Actor& actor, const std::string& unit) {
  Reason reason;
  reason.rule = "actor.role";
  reason.figures = {{"needs", json::value_from(kind.by)}, {"unit", unit}, {"kind", kind.name}};
  reason.text = {
      "tài khoản '" + actor.account + "' không có vai trò được ghi dữ kiện '" + kind.name + "'",
      "expected a role that may record '" + kind.name + "', but account '" + actor.account + "' holds none"};
  Entry entry;
  entry.type = "cadre.fact.refused.v1";
  entry.subject = input.subject;
  entry.outcome = "refused";
  entry.unit = unit;
  if (kind.subject == "cadre") entry.cadre = input.subject.substr(6);
  entry.data = {{"kind", input.kind},
                {"refusal", to_json(Refusal{RefusalKind::not_authorised, {std::move(reason)}})}};
  return entry;
}

}  // namespace

Decided decide_facts(const RecordFacts& order, const FactKinds& kinds, const Actor& actor, World& world,
                     Date today, Position first) {
  if (order.facts.empty() || order.facts.size() > kFactsMax)
    return failed(ErrorCode::invalid_argument,
                  {"mỗi lần ghi từ 1 đến 500 dữ kiện",
                   "expected 1 to 500 facts, but got " + std::to_string(order.facts.size())},
                  "/facts", "fact.count");
  FactDraft draft(world);
  Decided decided;
  for (std::size_t row = 0; row < order.facts.size(); ++row) {
    const FactInput& input = order.facts[row];
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
    if (entry->role.empty() && actor.account != kSystemAccount) {
      decided.entries = {refused(input, **kind, actor, entry->unit)};
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
