// Declining a proposal: somebody who may open the case says, with a reason, that it will not be opened.
#include "engine/cases/authority.hpp"
#include "engine/running/decider.hpp"

namespace cadre {
namespace {

constexpr std::string_view kProcedures = "procedure/";

struct Waiting {
  std::string procedure;
  json::object row;
};

// The proposal that waits at that position, of whatever published procedure.
std::optional<Waiting> waiting_at(Position position, const World& world) {
  for (const std::string& key : world.keys(Table::state, std::string(kProcedures))) {
    const std::string procedure = key.substr(kProcedures.size());
    if (const auto row = world.get(Table::proposals, proposal_key(procedure, position)))
      return Waiting{procedure, json::parse(*row).as_object()};
  }
  return std::nullopt;
}

std::vector<std::string> openers(const std::string& procedure, const World& world, Date today) {
  const auto version = world.version_in_force(procedure, today);
  const auto in_force = version ? world.procedure(procedure + "@" + *version)
                                : Result<std::shared_ptr<const Procedure>>(nullptr);
  return in_force && *in_force ? (*in_force)->opening().by : std::vector<std::string>{};
}

// Why this actor may not; empty when they may.
std::vector<Reason> objections(const Entry& entry, const std::vector<std::string>& roles,
                               const Actor& actor) {
  std::vector<Reason> reasons;
  if (lacks_loan(actor)) reasons.push_back(not_lent(actor));
  if (entry.role.empty())
    reasons.push_back(reason_of("actor.role", {{"needs", json::value_from(roles)}, {"unit", entry.unit}},
                                {"chỉ người được mở hồ sơ này mới được từ chối đề xuất",
                                 "expected somebody who may open the case, but the account may not"}));
  if (is_administrator(actor))
    reasons.push_back(reason_of(
        "actor.administrator", {},
        {"quản trị viên không được xử lý đề xuất", "expected somebody who does not administer the system"}));
  if (actor.is(entry.cadre))
    reasons.push_back(reason_of("actor.subject", {},
                                {"không ai được từ chối đề xuất về chính mình",
                                 "expected somebody else: nobody declines a proposal about themselves"}));
  return reasons;
}

Entry entry_of(const DeclineProposal& order, const Waiting& waiting) {
  Entry entry;
  entry.type = "cadre.proposal.declined.v1";
  entry.act = "decline";
  entry.outcome = "accepted";
  entry.subject = std::string(text_at(waiting.row, "subject"));
  if (entry.subject.starts_with("cadre/")) entry.cadre = entry.subject.substr(6);
  entry.unit = std::string(text_at(waiting.row, "unit"));
  entry.case_id = std::string(text_at(waiting.row, "case"));
  entry.cause = order.proposal;
  entry.data = {{"procedure", waiting.procedure}, {"reason", order.reason}};
  if (!order.document.empty()) entry.data["document"] = order.document;
  return entry;
}

}  // namespace

Decided decide_decline(const DeclineProposal& order, const Actor& actor, World& world, Date today) {
  const auto waiting = waiting_at(order.proposal, world);
  const std::string at = std::to_string(order.proposal.value);
  if (!waiting)
    return failed(ErrorCode::not_found,
                  {"không có đề xuất nào đang chờ ở vị trí " + at,
                   "expected a waiting proposal, but there is none at " + at},
                  "/proposal", "proposal.unknown");
  Entry entry = entry_of(order, *waiting);
  const std::vector<std::string> roles = openers(waiting->procedure, world, today);
  entry.role = role_for(roles, entry.unit, Surroundings{world, world.calendar(), actor, today});
  if (auto reasons = objections(entry, roles, actor); !reasons.empty()) {
    entry.type = "cadre.proposal.decline-refused.v1";
    entry.outcome = "refused";
    entry.data["refusal"] = to_json(Refusal{RefusalKind::not_authorised, std::move(reasons)});
  }
  Decided decided;
  decided.entries.push_back(std::move(entry));
  return decided;
}

}  // namespace cadre
