#include "workflows/rules/ballot_reading.hpp"

#include <algorithm>

#include "engine/cases/case_state.hpp"

namespace cadre::rules {
namespace {

constexpr Base kBases[] = {
    {"members", "tổng số thành viên", "all members"},  {"summoned", "số triệu tập", "those summoned"},
    {"present", "số có mặt", "those present"},         {"issued", "phiếu phát ra", "ballots issued"},
    {"collected", "phiếu thu về", "ballots returned"}, {"valid", "phiếu hợp lệ", "valid ballots"},
};

}  // namespace

const Base* base_named(std::string_view name) {
  if (name == "returned") name = "collected";
  const auto found = std::find_if(std::begin(kBases), std::end(kBases),
                                  [name](const Base& base) { return base.name == name; });
  return found == std::end(kBases) ? nullptr : found;
}

std::optional<std::int64_t> count_of(const json::object& ballot, std::string_view name) {
  const std::int64_t count = int_at(ballot, name, -1);
  return count >= 0 ? std::optional(count) : std::nullopt;
}

const json::object& beside(const RuleContext& context, std::string_view name) {
  return context.form.contains(name) ? context.form : context.state.data;
}

std::vector<PersonVotes> votes_of(const json::object& ballot) {
  std::vector<PersonVotes> out;
  for (const json::value& item : array_at(ballot, "votes")) {
    const json::object* row = item.if_object();
    if (row == nullptr) continue;
    const PersonVotes person{text_at(*row, "cadre"), int_at(*row, "votes", -1)};
    if (!person.cadre.empty() && person.votes >= 0) out.push_back(person);
  }
  std::sort(out.begin(), out.end(), [](const PersonVotes& a, const PersonVotes& b) {
    return a.votes != b.votes ? a.votes > b.votes : a.cadre < b.cadre;
  });
  return out;
}

std::int64_t votes_for(const json::object& ballot, std::string_view cadre) {
  for (const PersonVotes& person : votes_of(ballot))
    if (person.cadre == cadre) return person.votes;
  return 0;
}

std::vector<std::string_view> people_in(const json::value& value) {
  std::vector<std::string_view> out;
  const auto add = [&out](std::string_view name) {
    if (!name.empty()) out.push_back(name);
  };
  if (value.is_string()) add(value.get_string());
  if (const json::array* list = value.if_array()) {
    for (const json::value& item : *list) {
      if (item.is_string()) add(item.get_string());
      if (const json::object* object = item.if_object()) add(text_at(*object, "cadre"));
    }
  }
  return out;
}

std::set<std::string_view> people_on_roll(const json::value& groups) {
  std::set<std::string_view> people;
  if (!groups.is_array()) return people;
  for (const json::value& item : groups.get_array()) {
    const json::object* group = item.if_object();
    const json::value* cadres = group == nullptr ? nullptr : group->if_contains("cadres");
    if (cadres == nullptr) continue;
    for (const std::string_view cadre : people_in(*cadres)) people.insert(cadre);
  }
  return people;
}

std::string joined(const std::vector<std::string_view>& people) {
  std::string out;
  for (const std::string_view person : people) out.append(out.empty() ? "" : ", ").append(person);
  return out.empty() ? "–" : out;
}

json::array as_json(const std::vector<std::string_view>& people) {
  json::array out;
  for (const std::string_view person : people) out.emplace_back(person);
  return out;
}

bool same_people(std::vector<std::string_view> left, std::vector<std::string_view> right) {
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  return left == right;
}

}  // namespace cadre::rules
