#include "api/sight.hpp"

#include <algorithm>

namespace cadre {
namespace {

// A post's own unit, by the fact of kind "post".
std::string unit_of_post(std::string_view post, const Reading& reading) {
  const SubjectFacts* facts = reading.find("post/" + std::string(post));
  const Fact* fact = facts ? facts->current("post", reading.today()) : nullptr;
  return fact ? std::string(text_at(fact->value, "unit")) : std::string();
}

Sought about(Sight sight, std::string_view unit) {
  Sought sought;
  sought.sight = sight;
  sought.unit = unit;
  return sought;
}

// A cadre without a post belongs to no unit: only a mandate over the whole covers that.
bool may_read_cadre(const Actor& actor, Sought sought, std::string_view cadre, const Reading& reading) {
  std::vector<std::string> units = units_of_cadre(cadre, reading);
  if (units.empty()) units.emplace_back();
  return std::any_of(units.begin(), units.end(), [&](const std::string& unit) {
    sought.unit = unit;
    return may_read(actor, sought, reading, reading.today());
  });
}

bool is_decided(std::string_view case_id, const Reading& reading) {
  const auto state = reading.case_state(case_id);
  return state && state->done;
}

}  // namespace

std::vector<std::string> units_of_cadre(std::string_view cadre, const Reading& reading) {
  std::vector<std::string> units;
  const SubjectFacts* facts = reading.find("cadre/" + std::string(cadre));
  if (facts == nullptr) return units;
  for (const Fact* holds : facts->all("holds", reading.today()))
    units.push_back(unit_of_post(text_at(holds->value, "post"), reading));
  return units;
}

bool may_read_case(const Actor& actor, const CaseState& state, const Reading& reading) {
  Sought sought = about(Sight::case_content, state.unit);
  sought.decided = state.done;
  return may_read(actor, sought, reading, reading.today());
}

bool may_read_case_summary(const Actor& actor, const CaseState& state, const Reading& reading) {
  Sought sought = about(Sight::case_summary, state.unit);
  sought.decided = state.done;
  return may_read(actor, sought, reading, reading.today());
}

bool may_read_unit(const Actor& actor, std::string_view unit, const Reading& reading) {
  return may_read(actor, about(Sight::entry, unit), reading, reading.today());
}

bool may_read_subject(const Actor& actor, std::string_view subject, const Reading& reading) {
  const std::size_t slash = std::min(subject.find('/'), subject.size());
  const std::string_view type = subject.substr(0, slash);
  const std::string_view id = subject.substr(std::min(slash + 1, subject.size()));
  if (type == "account") {
    Sought sought = about(Sight::account, "");
    sought.account = id;
    return may_read(actor, sought, reading, reading.today());
  }
  if (type == "cadre") return may_read_cadre(actor, about(Sight::cadre, ""), id, reading);
  return may_read(actor, about(Sight::directory, ""), reading, reading.today());
}

bool may_read_entry(const Actor& actor, const Entry& entry, const Reading& reading) {
  // What was tried or proposed about a post or a unit is no directory entry: it names people.
  const bool of_case = entry.subject.starts_with("case/") ||
                       (entry.type.starts_with("cadre.case.") && !entry.subject.starts_with("cadre/"));
  if (!of_case) return may_read_subject(actor, entry.subject, reading);
  Sought sought = about(Sight::entry, entry.unit);
  sought.accepted = entry.outcome == "accepted" && !entry.case_id.empty();
  sought.decided = sought.accepted && has_role(actor, "supervisor") && is_decided(entry.case_id, reading);
  if (!entry.unit.empty() || entry.cadre.empty()) return may_read(actor, sought, reading, reading.today());
  return may_read_cadre(actor, sought, entry.cadre, reading);
}

bool withheld_until_decided(const Actor& actor, const Entry& entry, const Reading& reading) {
  return has_role(actor, "supervisor") && !entry.case_id.empty() && entry.outcome == "accepted" &&
         !is_decided(entry.case_id, reading);
}

Error not_permitted() {
  return {ErrorCode::forbidden,
          {"tài khoản không có quyền xem nội dung này",
           "expected a mandate that covers this, but the account holds none"},
          "",
          "access"};
}

}  // namespace cadre
