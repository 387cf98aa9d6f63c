#include "workflows/rules/ballots.hpp"

#include <algorithm>

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/fraction.hpp"
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

// The share that `part` has of `base`, asked of the ballot in params.field.
struct Share {
  std::string_view part, base;
  std::string_view vi, en;
};

Verdict share_reached(const RuleContext& context, const json::object& params, const Share& share) {
  const std::string_view name = text_at(params, "field");
  const auto fraction = Fraction::from(params);
  if (!fraction) return broken_parameter("numerator");
  const json::object& ballot = object_field(context, name);
  if (!ballot.contains(share.part) || !ballot.contains(share.base)) return missing_field(context, name);
  const std::int64_t part = int_at(ballot, share.part);
  const std::int64_t base = int_at(ballot, share.base);
  return found(fraction->reached(part, base),
               {{std::string(share.part), part}, {std::string(share.base), base}},
               {say(share.vi, ": ", part, "/", base, " (cần ", fraction->vi(), ")."),
                say(share.en, ": ", part, " of ", base, " (needs ", fraction->en(), ").")});
}

}  // namespace

Verdict ballot_counts(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::object& ballot = object_field(context, name);
  if (ballot.empty()) return missing_field(context, name);
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

Verdict ballot_quorum(const RuleContext& context, const json::object& params) {
  return share_reached(context, params,
                       {"present", "summoned", "Số có mặt trên số triệu tập", "Present of those summoned"});
}

Verdict ballot_majority(const RuleContext& context, const json::object& params) {
  const Base* base = base_named(text_at(params, "base"));
  if (base == nullptr) return broken_parameter("base");
  return share_reached(context, params, {"agree", base->name, "Số phiếu đồng ý", "Ballots that agree"});
}

}  // namespace cadre::rules
