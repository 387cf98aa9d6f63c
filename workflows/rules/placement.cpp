#include "workflows/rules/placement.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {

ReadParams<Placement> Placement::from(const json::object& params) {
  return Placement{text_of(params, "field"), Tracks::from(params)};
}

Verdict placement_not_higher(const RuleContext& context, const Placement& placement) {
  const std::string& name = placement.field;
  if (!placement.tracks.include(context)) return holds();
  if (field(context, name) == nullptr) return missing_field(context, name);
  const std::string_view given = text_at(object_field(context, name), "post");
  if (given.empty()) return holds();
  const std::int64_t before = int_at(post_value(context, context.state.post), "rank");
  const std::int64_t after = int_at(post_value(context, given), "rank");
  json::object figures{{"rank_before", before}, {"post", given}, {"rank_after", after}};
  if (before >= 1 && after >= before) return holds(std::move(figures));
  return fails({say("Chức vụ bố trí ", given, " (bậc ", after,
                    ") phải thấp hơn hoặc tương đương chức vụ cũ (bậc ", before, "; bậc 1 là cao nhất)."),
                say("Expected post ", given, " (rank ", after, ") not to be above the one left (rank ",
                    before, "; 1 is the highest).")},
               std::move(figures));
}

Verdict placement_no_leading_post(const RuleContext& context, const Placement& placement) {
  const std::string& name = placement.field;
  if (!placement.tracks.include(context)) return holds();
  if (field(context, name) == nullptr) return missing_field(context, name);
  const std::string_view kind = text_at(object_field(context, name), "kind");
  const auto figures = [&] { return json::object{{"kind", kind}}; };
  return found(context, kind != "leading-post", figures, [] {
    return Text{"Sau miễn nhiệm, từ chức chưa bố trí ngay chức vụ lãnh đạo, quản lý.",
                "After dismissal or resignation no leading post is given at once."};
  });
}

}  // namespace cadre::rules
