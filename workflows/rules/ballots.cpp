#include "workflows/rules/ballots.hpp"

#include <algorithm>

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/parameters.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct Counts {
  std::int64_t members, summoned, present, issued, collected, valid, void_, agree;  // -1: not recorded
};

Counts counts_from(const json::object& ballot) {
  return {int_at(ballot, "members", -1), int_at(ballot, "summoned", -1),  int_at(ballot, "present", -1),
          int_at(ballot, "issued", -1),  int_at(ballot, "collected", -1), int_at(ballot, "valid", -1),
          int_at(ballot, "void", -1),    int_at(ballot, "agree", -1)};
}

struct Demand {
  bool kept;
  std::string_view vi, en;
};

// The share that `part` has of `base`.
struct Share {
  std::string_view part, base;
  std::string_view vi, en;
};

Verdict share_reached(const RuleContext& context, const std::string& field, const Fraction& fraction,
                      const Share& share) {
  const json::object& ballot = object_field(context, field);
  const auto part = count_of(ballot, share.part);
  const auto base = count_of(ballot, share.base);
  if (!part || !base) return missing_field(context, field);
  const auto figures = [&] { return json::object{{share.part, *part}, {share.base, *base}}; };
  return found(context, fraction.reached(*part, *base), figures, [&] {
    return Text{say(share.vi, ": ", *part, "/", *base, " (cần ", fraction.vi(), ")."),
                say(share.en, ": ", *part, " of ", *base, " (needs ", fraction.en(), ").")};
  });
}

}  // namespace

ReadParams<BallotCounts> BallotCounts::from(const json::object& params) {
  return BallotCounts{text_of(params, "field")};
}

ReadParams<Quorum> Quorum::from(const json::object& params) {
  const auto fraction = Fraction::from(params);
  if (!fraction) return broken("numerator");
  return Quorum{text_of(params, "field"), *fraction};
}

ReadParams<Majority> Majority::from(const json::object& params) {
  const auto fraction = Fraction::from(params);
  const Base* base = base_named(text_at(params, "base"));
  if (base == nullptr) return broken("base");
  if (!fraction) return broken("numerator");
  return Majority{text_of(params, "field"), *fraction, base};
}

Verdict ballot_counts(const RuleContext& context, const BallotCounts& wanted) {
  const json::object& ballot = object_field(context, wanted.field);
  if (ballot.empty()) return missing_field(context, wanted.field);
  const Counts n = counts_from(ballot);
  const Demand demands[] = {
      {std::min({n.present, n.issued, n.collected, n.valid, n.void_}) >= 0, "thiếu một trong các số đếm",
       "a count is missing"},
      {n.summoned >= 1, "số triệu tập phải từ 1", "summoned must be at least 1"},
      {n.present <= n.summoned, "số có mặt vượt số triệu tập", "present exceeds summoned"},
      {n.issued <= n.present, "số phiếu phát ra vượt số có mặt", "issued exceeds present"},
      {n.collected <= n.issued, "số phiếu thu về vượt số phát ra", "collected exceeds issued"},
      {n.valid + n.void_ == n.collected, "phiếu hợp lệ cộng không hợp lệ khác số thu về",
       "valid + void differs from collected"},
      {n.agree <= n.valid, "số đồng ý vượt số phiếu hợp lệ", "agree exceeds valid"},
      {n.members < 0 || n.summoned <= n.members, "số triệu tập vượt tổng số thành viên",
       "summoned exceeds members"},
  };
  Text broken;
  for (const Demand& demand : demands) {
    if (demand.kept) continue;
    broken.vi += say(broken.vi.empty() ? "" : "; ", demand.vi);
    broken.en += say(broken.en.empty() ? "" : "; ", demand.en);
  }
  if (broken.vi.empty()) return holds();  // the counts stand in the entry already
  return fails({"Số phiếu không khớp: " + broken.vi + ".", "The counts do not add up: " + broken.en + "."},
               ballot);
}

Verdict ballot_quorum(const RuleContext& context, const Quorum& quorum) {
  const json::object& ballot = object_field(context, quorum.field);
  const auto present = count_of(ballot, "present"), summoned = count_of(ballot, "summoned");
  if (present && summoned && *present > *summoned)
    return fails({say("Số có mặt (", *present, ") vượt số triệu tập (", *summoned, ")."),
                  say("Present (", *present, ") exceeds summoned (", *summoned, ").")},
                 {{"present", *present}, {"summoned", *summoned}});
  return share_reached(context, quorum.field, quorum.fraction,
                       {"present", "summoned", "Số có mặt trên số triệu tập", "Present of those summoned"});
}

Verdict ballot_base_kept(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view body = text_field(context, text_at(params, "by"));
  const std::string_view before = text_at(object_at(params, "of"), body);
  const auto summoned = count_of(object_field(context, name), "summoned");
  if (!summoned) return missing_field(context, name);
  const auto earlier = count_of(object_at(context.state.data, before), "summoned");
  if (!earlier) return holds();
  const json::value* away = field(context, text_at(params, "recused"));
  const auto recused = away == nullptr ? 0 : static_cast<std::int64_t>(people_in(*away).size());
  return found(*summoned + recused == *earlier,
               {{"summoned", *summoned}, {"recused", recused}, {"before", *earlier}},
               {say("Triệu tập ", *summoned, " người (không tính ", recused, " người tránh mặt), lần trước ",
                    *earlier, "; cùng một tập thể thì số triệu tập không đổi."),
                say("Summoned ", *summoned, " (and ", recused, " recused), but ", *earlier,
                    " before: the same collective keeps its number.")});
}

Verdict ballot_majority(const RuleContext& context, const Majority& majority) {
  return share_reached(context, majority.field, majority.fraction,
                       {"agree", majority.base->name, "Số phiếu đồng ý", "Ballots that agree"});
}

}  // namespace cadre::rules
