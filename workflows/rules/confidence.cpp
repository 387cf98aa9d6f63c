#include "workflows/rules/confidence.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/fraction.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct Vote {
  const Fact* fact = nullptr;
  Date day{};
  std::int64_t low = 0;
  std::int64_t base = 0;
};

// low/base compared without division; an empty base is the mildest of all.
bool worse(const Vote& a, const Vote& b) { return a.low * b.base > b.low * a.base; }

std::optional<Vote> latest_vote(const RuleContext& context, std::string_view base) {
  const Date since = appointed_on(context);
  std::optional<Vote> latest;
  for (const Fact* fact : cadre_facts_of_kind(context, "confidence")) {
    const auto day = parse_date(text_at(fact->value, "vote_date"));
    const Vote vote{fact, day ? *day : fact->from, int_at(fact->value, "low"), int_at(fact->value, base)};
    if (vote.day < since) continue;
    if (!latest || vote.day > latest->day || (vote.day == latest->day && worse(vote, *latest))) latest = vote;
  }
  return latest;
}

}  // namespace

Verdict confidence_low(const RuleContext& context, const json::object& params) {
  const auto share = Fraction::from(params);
  if (!share) return broken_parameter("numerator");
  const std::string_view base = text_at(params, "base");
  if (base != "returned" && base != "valid") return broken_parameter("base");

  const auto vote = latest_vote(context, base);
  if (!vote)
    return fails({"Không có kết quả lấy phiếu tín nhiệm trong thời hạn giữ chức vụ",
                  "No result of a confidence vote is recorded in the appointment period"});
  const bool of_returned = base == "returned";
  return found(share->reached(vote->low, vote->base),
               {{"vote_date", format_date(vote->day)},
                {"low", vote->low},
                {std::string(base), vote->base},
                {"entries", json::array{vote->fact->position.value}}},
               {say("Phiếu tín nhiệm thấp ngày ", day_month_year(vote->day), ": ", vote->low, "/", vote->base,
                    of_returned ? " phiếu thu về" : " phiếu hợp lệ", " (mức cần: ", share->vi(), ")"),
                say("Low confidence on ", format_date(vote->day), ": ", vote->low, " of ", vote->base,
                    of_returned ? " returned ballots" : " valid ballots", " (needs ", share->en(), ")")});
}

}  // namespace cadre::rules
