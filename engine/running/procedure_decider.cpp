// Publishing a definition and making it current: two acts, both in the log, both the administrator's.
#include <algorithm>

#include "engine/cases/authority.hpp"
#include "engine/procedure/check_effects.hpp"
#include "engine/running/decider.hpp"

namespace cadre {
namespace {

bool may(const Actor& actor) { return actor.account == kSystemAccount || is_administrator(actor); }

Entry entry_for(const std::string& id, std::string type, std::string outcome) {
  Entry entry;
  entry.type = std::move(type);
  entry.subject = "procedure/" + id;
  entry.outcome = std::move(outcome);
  entry.role = kAdministratorRole;
  return entry;
}

Decided refused(const std::string& id, const Actor& actor) {
  Reason reason;
  reason.rule = "actor.role";
  reason.figures = {{"needs", {kAdministratorRole}}};
  reason.text = {"chỉ quản trị viên được công bố định nghĩa, tài khoản '" + actor.account + "' không phải",
                 "expected an administrator, but account '" + actor.account + "' is none"};
  Decided decided;
  decided.entries.push_back(entry_for(id, "cadre.procedure.refused.v1", "refused"));
  decided.entries.back().role.clear();
  decided.entries.back().data["refusal"] = to_json(Refusal{RefusalKind::not_authorised, {std::move(reason)}});
  return decided;
}

Decided refused(const Problem& problem) {
  return failed(ErrorCode::invalid_argument, problem.message,
                problem.state.empty() ? problem.act : problem.state + "/" + problem.act, problem.reason);
}

bool published(const json::object& state, std::string_view version) {
  const json::array& versions = array_at(state, "versions");
  return std::any_of(versions.begin(), versions.end(), [&](const json::value& item) {
    return text_at(item.as_object(), "version") == version;
  });
}

}  // namespace

Decided decide_publication(const PublishProcedure& order, const FactKinds& kinds, const Actor& actor,
                           World& world) {
  const std::string id(text_at(order.definition, "id"));
  const std::string version(text_at(order.definition, "version"));
  if (!may(actor)) return refused(id, actor);
  const auto compiled = Procedure::compile(order.definition, world.rules());
  if (!compiled) return refused(compiled.error().front());
  if (const auto problems = check_effect_facts(**compiled, kinds); !problems.empty())
    return refused(problems.front());
  if (published(world.procedure_state(id), version))
    return failed(ErrorCode::conflict,
                  {"phiên bản '" + version + "' của '" + id + "' đã được công bố; hãy đặt tên phiên bản mới",
                   "expected a new version, but '" + id + "@" + version + "' is published already"},
                  "/version", "procedure.published");
  Decided decided;
  decided.entries.push_back(entry_for(id, "cadre.procedure.published.v1", "accepted"));
  decided.entries.back().procedure = (*compiled)->reference();
  decided.entries.back().data["definition"] = order.definition;
  return decided;
}

Decided decide_current(const MakeCurrent& order, const Actor& actor, World& world, Date) {
  if (!may(actor)) return refused(order.procedure, actor);
  if (!published(world.procedure_state(order.procedure), order.version))
    return failed(
        ErrorCode::not_found,
        {"chưa công bố '" + order.procedure + "@" + order.version + "'",
         "expected a published version, but there is no '" + order.procedure + "@" + order.version + "'"},
        "/version", "reference.unknown");
  const auto compiled = world.procedure(order.procedure + "@" + order.version);
  INVARIANT(compiled, "a published version compiles");
  Decided decided;
  decided.entries.push_back(entry_for(order.procedure, "cadre.procedure.made-current.v1", "accepted"));
  decided.entries.back().procedure = (*compiled)->reference();
  decided.entries.back().data["version"] = order.version;
  return decided;
}

}  // namespace cadre
