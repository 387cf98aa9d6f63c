#include "workflows/findings/observers.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::findings {
namespace {

using rules::say;

// The value of the post on that day.
const json::object& post_value(const Sight& sight, const std::string& post) {
  static const json::object kNothing;
  const SubjectFacts* known = sight.facts.find("post/" + post);
  const Fact* fact = known ? known->current("post", sight.on) : nullptr;
  return fact ? fact->value : kNothing;
}

// What kind of body acts for the unit of the post: its leaders, or a Party committee.
std::string_view body_of(const Sight& sight, const std::string& post) {
  const SubjectFacts* unit =
      sight.facts.find("unit/" + std::string(text_at(post_value(sight, post), "unit")));
  const Fact* fact = unit ? unit->current("unit", sight.on) : nullptr;
  return fact && bool_at(fact->value, "party_body") ? "committee" : "agency";
}

Date since(const Fact& holds) {
  const auto appointed = parse_date(text_at(holds.value, "appointed_on"));
  return appointed ? *appointed : holds.from;
}

}  // namespace

void head_long_in_post(const Sight& sight, Observations& found) {
  const std::int64_t limit = int_at(sight.spec.params, "months");
  for (const Fact* holds : sight.known.all("holds", sight.on)) {
    const std::string post(text_at(holds->value, "post"));
    const std::int64_t months = rules::whole_months(since(*holds), sight.on);
    if (!bool_at(post_value(sight, post), "head") || months < limit) continue;
    add(sight, found, post, {{"months", months}, {"limit", limit}, {"since", format_date(since(*holds))}},
        {say("Đứng đầu ở chức vụ ", post, " đã ", months, " tháng (mốc ", limit, " tháng)."),
         say("Head in post ", post, " for ", months, " months (mark: ", limit, ").")});
  }
}

void term_expiring(const Sight& sight, Observations& found) {
  const std::int64_t limit = int_at(sight.spec.params, "working_days");
  for (const Fact* holds : sight.known.all("holds", sight.on)) {
    const std::string post(text_at(holds->value, "post"));
    const auto until = parse_date(text_at(holds->value, "term_until"));
    if (!until || *until < sight.on) continue;
    const int left = sight.calendar.working_days_between(sight.on, *until);
    if (left > limit) continue;
    add(sight, found, post,
        {{"until", format_date(*until)},
         {"working_days_left", left},
         {"limit", limit},
         {"elected", bool_at(post_value(sight, post), "elected")},
         {"body", body_of(sight, post)}},
        {say("Thời hạn giữ chức vụ ", post, " hết ngày ", format_date(*until), ", còn ", left,
             " ngày làm việc."),
         say("The term in post ", post, " ends on ", format_date(*until), ", in ", left, " working days.")});
  }
}

void rotation_clock(const Sight& sight, Observations& found) {
  for (const Fact* serving : sight.known.all("serving", sight.on)) {
    if (text_at(serving->value, "kind") != "rotation") continue;
    const std::int64_t months = rules::whole_months(serving->from, sight.on);
    std::int64_t reached = 0;
    for (const json::value& mark : array_at(sight.spec.params, "months"))
      if (mark.is_int64() && mark.get_int64() <= months) reached = std::max(reached, mark.get_int64());
    if (reached == 0) continue;
    add(sight, found, std::string(text_at(serving->value, "post")),
        {{"months", months}, {"reached", reached}, {"since", format_date(serving->from)}},
        {say("Luân chuyển đã ", months, " tháng, qua mốc ", reached, " tháng."),
         say("On rotation for ", months, " months, past the mark of ", reached, ".")});
  }
}

}  // namespace cadre::findings
