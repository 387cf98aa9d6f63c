#include "api/reading/sight.hpp"

#include <algorithm>

#include "engine/cases/people.hpp"

namespace cadre {
namespace {

// A post's own unit, by the fact of kind "post".
std::string unit_of_post(std::string_view post, const Reading& reading) {
  const SubjectFacts* facts = reading.find("post/" + std::string(post));
  const Fact* fact = facts ? facts->current("post", reading.today()) : nullptr;
  return fact ? std::string(text_at(fact->value, "unit")) : std::string();
}

// Where a subject belongs. A cadre without a post belongs to no unit: only a mandate over the whole covers
// that.
std::vector<std::string> units_of(std::string_view type, std::string_view id, const Reading& reading) {
  std::vector<std::string> units;
  if (type == "cadre") units = units_of_cadre(id, reading);
  if (type == "post") units.push_back(unit_of_post(id, reading));
  if (type == "unit") units.emplace_back(id);
  if (units.empty()) units.emplace_back();
  return units;
}

}  // namespace

CaseSight::CaseSight(const Actor& actor, const CaseState& state, const Reading& reading)
    : actor_(actor), state_(state), reading_(reading) {
  if (auto found = reading.procedure(state.procedure)) procedure_ = std::move(*found);
  const auto about = [&](const std::string& person) {
    return !person.empty() &&
           (person == state.cadre || (procedure_ && is_about(*procedure_, state, {}, person)));
  };
  mine_ = about(actor.cadre) || about(actor.principal);  // nobody looks into their own case through another
}

bool CaseSight::may(std::string_view data_class, std::span<const std::string> recorders) const {
  Sought sought;
  sought.data_class = data_class;
  sought.unit = state_.unit;
  sought.published = state_.done;
  sought.mine = mine_;
  sought.state = &state_;
  sought.procedure = procedure_.get();
  sought.recorders = recorders;
  return may_read(actor_, sought, reading_, reading_.today());
}

std::vector<std::string> units_of_cadre(std::string_view cadre, const Reading& reading) {
  std::vector<std::string> units;
  const SubjectFacts* facts = reading.find("cadre/" + std::string(cadre));
  if (facts == nullptr) return units;
  for (const Fact* holds : facts->all("holds", reading.today()))
    units.push_back(unit_of_post(text_at(holds->value, "post"), reading));
  return units;
}

bool may_read_case(const Actor& actor, const CaseState& state, const Reading& reading) {
  return CaseSight(actor, state, reading).may("case");
}

bool may_read_case_header(const Actor& actor, const CaseState& state, const Reading& reading) {
  return CaseSight(actor, state, reading).may("case-header");
}

bool may_read_case_summary(const Actor& actor, const CaseState& state, const Reading& reading) {
  return CaseSight(actor, state, reading).may("case-meta");
}

bool may_read_unit(const Actor& actor, std::string_view unit, const Reading& reading) {
  Sought sought;
  sought.data_class = "case";
  sought.unit = unit;
  return may_read(actor, sought, reading, reading.today());
}

bool may_read_facts(const Actor& actor, std::string_view subject, std::string_view data_class,
                    std::span<const std::string> recorders, const Reading& reading) {
  const std::size_t slash = std::min(subject.find('/'), subject.size());
  const std::string_view type = subject.substr(0, slash);
  const std::string_view id = subject.substr(std::min(slash + 1, subject.size()));
  Sought sought;
  sought.data_class = data_class;
  sought.published = true;
  sought.mine = type == "cadre" && actor.is(id);
  sought.recorders = recorders;
  if (type == "account") sought.account = id;
  const std::vector<std::string> units = units_of(type, id, reading);
  return std::any_of(units.begin(), units.end(), [&](const std::string& unit) {
    sought.unit = unit;
    return may_read(actor, sought, reading, reading.today());
  });
}

bool may_read_subject(const Actor& actor, std::string_view subject, const Reading& reading) {
  return may_read_facts(actor, subject, rights().of_subject(subject.substr(0, subject.find('/'))), {},
                        reading);
}

Error not_permitted() {
  return {ErrorCode::forbidden,
          {"tài khoản không có quyền xem nội dung này",
           "expected a mandate that covers this, but the account holds none"},
          "",
          "access"};
}

}  // namespace cadre
