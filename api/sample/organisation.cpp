#include "api/sample/organisation.hpp"

#include <algorithm>

namespace cadre::sample {
namespace {

struct KindName {
  std::string_view kind, title;
};
constexpr KindName kKindNames[] = {{"tinh", "Tỉnh"},
                                   {"tinh-uy", "Tỉnh ủy"},
                                   {"ban-tinh-uy", "Cơ quan tham mưu của Tỉnh ủy"},
                                   {"uy-ban-tinh", "Ủy ban nhân dân tỉnh"},
                                   {"so", "Sở"},
                                   {"thanh-pho", "Thành phố thuộc tỉnh"},
                                   {"thanh-uy", "Thành ủy"},
                                   {"ban-thanh-uy", "Cơ quan tham mưu của Thành ủy"},
                                   {"hoi-dong", "Hội đồng nhân dân"},
                                   {"uy-ban", "Ủy ban nhân dân"},
                                   {"phong", "Phòng chuyên môn"},
                                   {"doan-the", "Mặt trận và đoàn thể"},
                                   {"phuong-xa", "Phường, xã"},
                                   {"phuong-moi", "Phường"},
                                   {"truong-hoc", "Đơn vị sự nghiệp công lập"},
                                   {"chi-cuc", "Cơ quan trực thuộc sở"},
                                   {"don-vi-tinh", "Đơn vị sự nghiệp công lập của tỉnh"},
                                   {"truong-tinh", "Trường trực thuộc tỉnh"},
                                   {"dang-uy-khoi", "Đảng ủy trực thuộc Tỉnh ủy"},
                                   {"hoi-dong-tinh", "Hội đồng nhân dân tỉnh"},
                                   {"ban-hdnd", "Ban của Hội đồng nhân dân tỉnh"},
                                   {"dang-uy-bau", "Đảng ủy trực thuộc Tỉnh ủy"},
                                   {"ban-quan-ly", "Đơn vị trực thuộc Ủy ban nhân dân tỉnh"}};

std::string_view title_of(std::string_view kind) {
  const auto found = std::find_if(std::begin(kKindNames), std::end(kKindNames),
                                  [&](const KindName& name) { return name.kind == kind; });
  INVARIANT(found != std::end(kKindNames), "every kind of unit has a title");
  return found->title;
}

// Secretaries, their deputies, and the chairs of council and committee.
bool is_key(const PostPlan& post) {
  constexpr std::string_view kKeyPosts[] = {"bi-thu",       "pho-bi-thu",    "pho-bi-thu-1",
                                            "pho-bi-thu-2", "chu-tich-hdnd", "chu-tich"};
  const std::string_view suffix = std::string_view(post.id).substr(post.id.rfind('.') + 1);
  return std::find(std::begin(kKeyPosts), std::end(kKeyPosts), suffix) != std::end(kKeyPosts);
}

FactInput fact(std::string subject, std::string kind, Date from, json::object value) {
  FactInput input;
  input.subject = std::move(subject);
  input.kind = std::move(kind);
  input.from = from;
  input.value = std::move(value);
  return input;
}

RecordedFact ending(FactInput input, Date until) {
  input.until = until;
  return {std::move(input), true};
}

// The plans that begin on that day; those that end on it and are not changed but over.
template <class Plan, class Fact>
void add_changes(const std::vector<Plan>& plans, Date on, Fact&& fact_of, std::vector<RecordedFact>& facts) {
  const bool first = on == kFirstDay;
  for (const Plan& plan : plans)
    if (first ? plan.stands_on(on) : plan.from == on) facts.push_back({fact_of(plan)});
  for (const Plan& plan : plans) {
    const auto goes_on = [&](const Plan& other) { return other.id == plan.id && other.from == on; };
    if (plan.until == on && std::none_of(plans.begin(), plans.end(), goes_on))
      facts.push_back(ending(fact_of(plan), on));
  }
}

}  // namespace

FactInput unit_fact(const UnitPlan& unit) {
  json::object value{{"name", unit.name}, {"level", unit.level}, {"kind", title_of(unit.kind)}};
  if (!unit.parent.empty()) value["parent"] = unit.parent;
  if (unit.party_body) value["party_body"] = true;
  return fact("unit/" + unit.id, "unit", unit.from, std::move(value));
}

FactInput post_fact(const PostPlan& post) {
  json::object value{{"title", post.title},
                     {"unit", post.unit},
                     {"managing_level", post.managing_level},
                     {"rank", post.rank}};
  if (post.elected) value["elected"] = true;
  if (post.higher_approval) value["higher_approval"] = true;
  if (post.head) value["head"] = true;
  if (is_key(post)) value["key"] = true;
  return fact("post/" + post.id, "post", post.from, std::move(value));
}

std::vector<FactInput> account_facts(const AccountPlan& account, std::uint64_t seed) {
  const IssuedToken issued{account.id, account.role, sample_token(seed, account.id)};
  std::vector<FactInput> facts = cadre::account_facts(issued, account.name, account.unit, account.from);
  if (!account.cadre.empty()) facts.front().value["cadre"] = account.cadre;
  return facts;
}

std::vector<RecordedFact> organisation_on(const City& city, Date on) {
  std::vector<RecordedFact> facts;
  add_changes(city.units, on, unit_fact, facts);
  add_changes(city.posts, on, post_fact, facts);
  return facts;
}

std::vector<RecordedFact> accounts_on(const std::vector<AccountPlan>& accounts, Date on, bool of_cadres,
                                      std::uint64_t seed) {
  std::vector<RecordedFact> facts;
  for (const AccountPlan& account : accounts) {
    if (account.cadre.empty() == of_cadres || account.id == kAdministrator) continue;
    for (FactInput& input : account_facts(account, seed)) {
      if (account.from == on)
        facts.push_back({std::move(input)});
      else if (account.until == on)
        facts.push_back(ending(std::move(input), on));
    }
  }
  return facts;
}

}  // namespace cadre::sample
