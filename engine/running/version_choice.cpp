#include "engine/running/version_choice.hpp"

namespace cadre {
namespace {

tl::unexpected<Error> unknown(std::string_view vi, std::string_view en, const std::string& name,
                              std::string field) {
  return fail(ErrorCode::not_found,
              {"không có " + std::string(vi) + " '" + name + "'",
               "expected a known " + std::string(en) + ", but there is no '" + name + "'"},
              std::move(field), "reference.unknown");
}

// What lies nearer to a day outside the times of both.
bool nearer(const Procedure& one, const Procedure& other, Date day) {
  const bool to_come = day < one.effective_from();
  const bool other_to_come = day < other.effective_from();
  if (to_come != other_to_come) return to_come;
  return to_come ? one.effective_from() < other.effective_from()
                 : one.effective_until() > other.effective_until();
}

std::shared_ptr<const Procedure> nearest(const World& world, const std::string& id, Date day) {
  std::shared_ptr<const Procedure> best;
  const json::object state = world.procedure_state(id);
  for (const json::value& item : array_at(state, "versions")) {
    const json::object& version = item.as_object();
    if (int_at(version, "current_since", -1) < 0) continue;
    const auto recalled = world.procedure(id + "@" + std::string(text_at(version, "version")));
    if (recalled && (best == nullptr || nearer(**recalled, *best, day))) best = *recalled;
  }
  return best;
}

Result<std::shared_ptr<const Procedure>> named(const ProcedureId& name, Date day,
                                               const std::optional<std::string>& in_force,
                                               const World& world) {
  const std::string& version = name.version;
  TRY(procedure, world.procedure(name.id + "@" + version));
  if (procedure->id() != name)
    return unknown("phiên bản thủ tục", "version", name.id + "@" + version, "/version");
  if (procedure->in_force(day) && version != in_force)
    return fail(ErrorCode::invalid_argument,
                {"phiên bản '" + version + "' không phải là phiên bản hiện hành cho ngày đó",
                 "expected the current version for that day, " + in_force.value_or("which is none") +
                     ", but got '" + version + "'"},
                "/version", "version.not-current");
  return procedure;
}

}  // namespace

Result<std::shared_ptr<const Procedure>> version_for(const OpenCase& order, const World& world) {
  const Date day = order.submission.effective;
  const auto in_force = world.version_in_force(order.procedure, day);
  const auto version = order.version ? order.version : in_force;
  if (version) return named({order.procedure, *version}, day, in_force, world);
  if (world.procedure_state(order.procedure).empty())
    return unknown("thủ tục", "procedure", order.procedure, "/procedure");
  if (auto near = nearest(world, order.procedure, day)) return near;
  return fail(ErrorCode::invalid_argument,
              {"chưa có phiên bản nào của thủ tục '" + order.procedure + "' được đưa vào áp dụng",
               "expected a version of '" + order.procedure + "' that was made current, but there is none"},
              "/procedure", "version.none-current");
}

Result<std::shared_ptr<const Procedure>> version_for(const MigrateCase& order, const std::string& id,
                                                     Date day, const World& world) {
  return named({id, order.version}, day, world.version_in_force(id, day), world);
}

}  // namespace cadre
