#include "api/access.hpp"

#include <algorithm>
#include <array>

namespace cadre {
namespace {

constexpr std::array<std::string_view, 3> kNotOfficers{"administrator", "inspector", "supervisor"};

bool officer(const Mandate& mandate) {
  return std::find(kNotOfficers.begin(), kNotOfficers.end(), mandate.role) == kNotOfficers.end();
}

bool officer_of_unit(const Actor& actor, std::string_view unit, const Facts& facts, Date on) {
  return std::any_of(actor.mandates.begin(), actor.mandates.end(), [&](const Mandate& mandate) {
    return officer(mandate) && covers(facts, mandate.unit, unit, on);
  });
}

bool of_case(const Actor& actor, const Sought& sought, const Facts& facts, Date on) {
  return (has_role(actor, "supervisor") && sought.decided) || officer_of_unit(actor, sought.unit, facts, on);
}

}  // namespace

bool has_role(const Actor& actor, std::string_view role) {
  return std::any_of(actor.mandates.begin(), actor.mandates.end(),
                     [&](const Mandate& m) { return m.role == role; });
}

bool may_read(const Actor& actor, const Sought& sought, const Facts& facts, Date on) {
  if (has_role(actor, "inspector")) return true;
  const bool administrator = has_role(actor, "administrator");
  switch (sought.sight) {
    case Sight::directory:
      return true;
    case Sight::account:
      return administrator || sought.account == actor.account;
    case Sight::operations:
      return administrator;
    case Sight::case_summary:
      return administrator || of_case(actor, sought, facts, on);
    case Sight::case_content:
      return of_case(actor, sought, facts, on);
    case Sight::cadre:
      return officer_of_unit(actor, sought.unit, facts, on);
    case Sight::entry:
      return (sought.accepted && of_case(actor, sought, facts, on)) ||
             officer_of_unit(actor, sought.unit, facts, on);
  }
  INVARIANT(false, "every sight is decided above");
}

}  // namespace cadre
