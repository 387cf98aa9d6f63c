#include "workflows/rules/ballots_persons.hpp"

#include <algorithm>
#include <set>

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/fraction.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

using People = std::vector<std::string_view>;

// Everybody tied for second place included.
People two_highest(const std::vector<PersonVotes>& ranked) {
  People out;
  for (const PersonVotes& person : ranked) {
    const std::int64_t second = ranked.size() > 1 ? ranked[1].votes : ranked[0].votes;
    if (person.votes > 0 && person.votes >= second) out.push_back(person.cadre);
  }
  return out;
}

// Why the rows do not fit the counts; empty when they do.
struct Fault {
  std::string vi, en;
};

Fault fault_in_rows(const json::object& ballot, const json::object& params) {
  const std::int64_t valid = int_at(ballot, "valid");
  const auto ranked = votes_of(ballot);
  std::set<std::string_view> seen;
  std::int64_t sum = 0;
  if (ranked.size() != array_at(ballot, "votes").size())
    return {"có dòng thiếu mã cán bộ hoặc số phiếu", "a row lacks the cadre or the votes"};
  for (const PersonVotes& person : ranked) {
    if (!seen.insert(person.cadre).second)
      return {say(person.cadre, " được ghi hai lần"), say(person.cadre, " is listed twice")};
    if (person.votes > valid)
      return {say(person.cadre, " có ", person.votes, " phiếu, vượt ", valid, " phiếu hợp lệ"),
              say(person.cadre, " has ", person.votes, " votes, more than the ", valid, " valid ballots")};
    sum += person.votes;
  }
  const std::int64_t names = int_at(params, "names_per_ballot");
  if (names >= 1 && sum > names * valid)
    return {say("tổng số phiếu ", sum, " vượt ", valid, " phiếu hợp lệ × ", names, " người"),
            say("the votes sum to ", sum, ", more than ", valid, " valid ballots × ", names)};
  return {};
}

Fault stranger_in_rows(const json::object& ballot, const People& among) {
  for (const PersonVotes& person : votes_of(ballot))
    if (std::find(among.begin(), among.end(), person.cadre) == among.end())
      return {say(person.cadre, " không có trong danh sách"), say(person.cadre, " is not on the list")};
  return {};
}

// A share of a base, asked of people's votes.
struct Demand {
  Fraction fraction;
  const Base* base = nullptr;
  std::int64_t of = 0;
  bool reached(std::int64_t votes) const { return fraction.reached(votes, of); }
};

// nullopt in `demand`: `verdict` says what is missing.
struct Asked {
  std::optional<Demand> demand;
  Verdict verdict;
};

Asked demand_from(const RuleContext& context, const json::object& ballot, const json::object& params) {
  const auto fraction = Fraction::from(params);
  const Base* base = base_named(text_at(params, "base"));
  if (!fraction) return {std::nullopt, broken_parameter("numerator")};
  if (base == nullptr) return {std::nullopt, broken_parameter("base")};
  const auto of = count_of(ballot, base->name);
  if (!of || !ballot.contains("votes"))
    return {std::nullopt, missing_field(context, text_at(params, "field"))};
  return {Demand{*fraction, base, *of}, {}};
}

Verdict listed(const RuleContext& context, std::string_view names, const People& expected,
               std::string_view vi, std::string_view en) {
  const json::value* given = field(context, names);
  if (given == nullptr) return missing_field(context, names);
  const People people = people_in(*given);
  return found(same_people(people, expected), {{"expected", as_json(expected)}, {"given", as_json(people)}},
               {say(vi, ": ", joined(expected), " (đã ghi: ", joined(people), ")."),
                say(en, ": ", joined(expected), " (given: ", joined(people), ").")});
}

constexpr std::string_view kTwoVi = "Không ai đạt tỷ lệ: chuyển tiếp hai người cao nhất, kể cả đồng hạng hai";
constexpr std::string_view kTwoEn = "Nobody reached the share: the two highest go on, all tied for second";

}  // namespace

Verdict ballot_votes(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::object& ballot = object_field(context, name);
  if (!ballot.contains("votes")) return missing_field(context, name);
  Fault fault = fault_in_rows(ballot, params);
  if (const std::string_view among = text_at(params, "among"); fault.en.empty() && !among.empty()) {
    const json::value* list = field(context, among);
    if (list == nullptr) return missing_field(context, among);
    People eligible = people_in(*list);
    if (const json::value* struck = field(context, text_at(params, "except")))
      for (const std::string_view gone : people_in(*struck)) std::erase(eligible, gone);
    fault = stranger_in_rows(ballot, eligible);
  }
  if (fault.en.empty()) return holds();
  return fails({"Số phiếu từng người không khớp: " + fault.vi + ".",
                "The votes do not fit the counts: " + fault.en + "."},
               {{"votes", array_at(ballot, "votes")}, {"valid", int_at(ballot, "valid")}});
}

Verdict ballot_carries(const RuleContext& context, const json::object& params) {
  const json::object& ballot = object_field(context, text_at(params, "field"));
  const auto [demand, broken] = demand_from(context, ballot, params);
  if (!demand) return broken;
  const std::string_view name = text_at(params, "who");
  const json::value* who = field(context, name);
  if (who == nullptr || !who->is_string()) return missing_field(context, name);
  const std::string_view cadre = who->get_string();
  const std::int64_t votes = votes_for(ballot, cadre);
  bool carried = demand->reached(votes);
  if (bool_at(params, "highest"))
    for (const PersonVotes& other : votes_of(ballot))
      if (other.cadre != cadre && other.votes >= votes) carried = false;
  return found(carried, {{"cadre", cadre}, {"votes", votes}, {std::string(demand->base->name), demand->of}},
               {say("Số phiếu của ", cadre, ": ", votes, "/", demand->of, " ", demand->base->vi, " (cần ",
                    demand->fraction.vi(), ")."),
                say("Votes for ", cadre, ": ", votes, " of ", demand->of, " ", demand->base->en, " (needs ",
                    demand->fraction.en(), ").")});
}

Verdict ballot_two_highest(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::object& ballot = object_field(context, name);
  if (!ballot.contains("votes")) return missing_field(context, name);
  return listed(context, text_at(params, "names"), two_highest(votes_of(ballot)), kTwoVi, kTwoEn);
}

Verdict ballot_goes_on(const RuleContext& context, const json::object& params) {
  const json::object& ballot = object_field(context, text_at(params, "field"));
  const auto [demand, broken] = demand_from(context, ballot, params);
  if (!demand) return broken;
  const auto ranked = votes_of(ballot);
  const bool alone = ranked.size() < 2 || (!ranked.empty() && ranked[1].votes < ranked[0].votes);
  if (alone && !ranked.empty() && demand->reached(ranked[0].votes))
    return listed(context, text_at(params, "names"), {ranked[0].cadre},
                  "Chuyển tiếp người có số phiếu cao nhất và đạt tỷ lệ", "Who reached the share goes on");
  return listed(context, text_at(params, "names"), two_highest(ranked), kTwoVi, kTwoEn);
}

}  // namespace cadre::rules
