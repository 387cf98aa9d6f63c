#include "api/sample/accounts.hpp"

#include <algorithm>

namespace cadre::sample {
namespace {

struct Desk {
  std::string_view prefix, role, unit;
  int people;
};

// In each role the first that is named here is the one whose token is shown.
constexpr Desk kProvinceDesks[] = {{"quan-tri", "administrator", "", 1},
                                   {"van-thu", "records", "", 3},
                                   {"thanh-tra", "inspector", "", 2},
                                   {"giam-sat", "supervisor", "", 2},
                                   {"to-chuc-tinh", "personnel-body", kProvince, 3},
                                   {"truong-to-chuc-tinh", "personnel-head", kProvince, 2},
                                   {"thuong-vu-tinh", "competent-level", kProvince, 3},
                                   {"hdnd-tinh", "elected-body", kProvince, 2},
                                   {"su-dung-tinh", "using-agency", kProvince, 2}};
constexpr Desk kCityDesks[] = {{"to-chuc", "personnel-body", kCityUnit, 3},
                               {"truong-to-chuc", "personnel-head", kCityUnit, 2},
                               {"thuong-vu", "competent-level", kCityUnit, 3},
                               {"hdnd-tp", "elected-body", kCityUnit, 2},
                               {"van-phong-tu", "using-agency", "thanh-uy", 2},
                               {"van-phong-ub", "using-agency", "ubnd-thanh-pho", 2},
                               {"van-phong-hd", "using-agency", "hdnd-thanh-pho", 2},
                               {"su-dung-tp", "using-agency", kCityUnit, 2}};
constexpr Desk kWardDesks[] = {{"su-dung", "using-agency", "", 2}, {"thuong-vu", "competent-level", "", 2}};

class Staffing {
 public:
  explicit Staffing(std::uint64_t seed) : chance_(seed ^ 0x6163636f756e74U) {}

  void add(const Desk& desk, const std::string& prefix, const std::string& unit, Date from,
           std::optional<Date> until) {
    for (int number = 1; number <= desk.people; ++number) {
      const std::string name = made_up_name(chance_, chance_.percent(50) ? Sex::female : Sex::male);
      accounts_.push_back(
          {prefix + "." + std::to_string(number), std::string(desk.role), unit, name, {}, from, until});
    }
  }
  // By this id `cadre serve` knows that the log is set up.
  void add_administrator() {
    accounts_.push_back(
        {std::string(kAdministrator), "administrator", "", made_up_name(chance_, Sex::female)});
  }
  void add(std::span<const Desk> desks, std::optional<Date> until) {
    for (const Desk& desk : desks)
      add(desk, std::string(desk.prefix), std::string(desk.unit), kFirstDay, until);
  }
  std::vector<AccountPlan> take() { return std::move(accounts_); }

 private:
  Chance chance_;
  std::vector<AccountPlan> accounts_;
};

// The first account of a ward's using agency belongs to its secretary, who is a cadre too.
void give_to_secretaries(std::vector<AccountPlan>& accounts, const std::vector<Person>& people) {
  for (AccountPlan& account : accounts) {
    if (account.role != "using-agency" || !account.id.ends_with(".1") || account.id.find("su-dung.") != 0)
      continue;
    const auto secretary = std::find_if(people.begin(), people.end(), [&](const Person& person) {
      const Holding* holding = person.holding_on(account.from);
      return holding != nullptr && holding->post == account.unit + ".bi-thu";
    });
    if (secretary == people.end()) continue;
    account.cadre = secretary->id;
    account.name = secretary->name;
  }
}

}  // namespace

std::vector<AccountPlan> make_accounts(const City& city, const std::vector<Person>& people,
                                       std::uint64_t seed) {
  Staffing staff(seed);
  staff.add_administrator();
  staff.add(kProvinceDesks, std::nullopt);
  staff.add(kCityDesks, kReorganised);
  for (const UnitPlan& unit : city.units) {
    if (unit.kind != "phuong-xa" && unit.kind != "phuong-moi") continue;
    for (const Desk& desk : kWardDesks)
      staff.add(desk, std::string(desk.prefix) + "." + unit.id, unit.id, std::max(unit.from, kFirstDay),
                unit.until);
  }
  std::vector<AccountPlan> accounts = staff.take();
  give_to_secretaries(accounts, people);
  return accounts;
}

std::string sample_token(std::uint64_t seed, std::string_view account) {
  return "cadre_" + to_hex(sha256("sample token/" + std::to_string(seed) + "/" + std::string(account)));
}

std::vector<IssuedToken> shown_tokens(const std::vector<AccountPlan>& accounts, const Plan& plan) {
  std::vector<IssuedToken> tokens;
  for (const AccountPlan& account : accounts) {
    const bool known = std::any_of(tokens.begin(), tokens.end(),
                                   [&](const IssuedToken& token) { return token.role == account.role; });
    if (!known && account.works_on(plan.end))
      tokens.push_back(
          {account.id, account.role, sample_token(plan.seed, account.id), std::string(kSamplePassword)});
  }
  return tokens;
}

}  // namespace cadre::sample
