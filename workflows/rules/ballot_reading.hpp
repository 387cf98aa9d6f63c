// How ballot rules read a ballot: its counts, what each person received, and lists of people in forms. One
// shape everywhere: {"members"?,"summoned","present","issued","collected","valid","void"} and either "agree",
// or "votes": [{"cadre","votes"}], or "votes": [{"cadre","high","confidence","low","valid"}]. Totals only.
// Unit: persons and ballots. Pure; any thread. Views point into the ballot and live as long as it does.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// What a share is taken of.
struct Base {
  std::string_view name;  // "summoned" (S), "members" (M), "present", "issued", "collected", "valid"
  std::string_view vi, en;
};
// By the name in a definition; "returned" is another word for "collected". nullptr: no such base.
const Base* base_named(std::string_view name);

// A count of the ballot; nullopt when it is not recorded or is no count.
std::optional<std::int64_t> count_of(const json::object& ballot, std::string_view name);

// Where the fields that belong to the ballot in `name` stand: beside it. An older roll or choice in the
// case's data says nothing about a new ballot.
const json::object& beside(const RuleContext& context, std::string_view name);

struct PersonVotes {
  std::string_view cadre;
  std::int64_t votes = 0;
};
// Highest first, equals by their number. Rows that are no votes are left out; `ballot.votes` names them.
std::vector<PersonVotes> votes_of(const json::object& ballot);
std::int64_t votes_for(const json::object& ballot, std::string_view cadre);

// The people a field names, in its order: one number, a list of numbers, or a list of objects with "cadre".
std::vector<std::string_view> people_in(const json::value& value);
std::vector<std::string_view> people_in(json::value&& value) = delete;  // what it returns lives in the value
// Everybody on a roll, an array of groups: [{"group","cadres":["CB-0001", ...]}].
std::set<std::string_view> people_on_roll(const json::value& groups);
std::string joined(const std::vector<std::string_view>& people);  // "CB-0001, CB-0002"; "–" for nobody
json::array as_json(const std::vector<std::string_view>& people);
bool same_people(std::vector<std::string_view> left, std::vector<std::string_view> right);

}  // namespace cadre::rules
