#include <algorithm>

#include "workflows/embedded.hpp"
#include "workflows/findings/observers.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/retirement.hpp"
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

// The table by which appointments count age, as the definitions have it.
const json::object& retirement_ages() {
  static const json::value kFragment = [] {
    for (const EmbeddedFile& file : embedded_files())
      if (file.path == "fragments/retirement-ages.json") return json::parse(file.text);
    return json::value(json::object());
  }();
  return object_at(kFragment.get_object(), "body");
}

std::optional<Date> retirement_of(const Sight& sight) {
  const Fact* identity = sight.known.current("identity", sight.on);
  const auto born = identity ? rules::date_in(identity->value, "born") : std::nullopt;
  return born ? rules::retirement_day(retirement_ages(), text_at(identity->value, "sex"), *born)
              : std::nullopt;
}

// What is lawful when a term ends: "renomination" of whoever is elected and has 48 months left,
// "reappointment" from 24 months on, "extension" below that, "move" of a head of 96 months; "" when nothing
// of the kind is.
std::string_view next_step(const Sight& sight, const Fact& holds, const json::object& post, Date until) {
  const json::object& bounds = sight.spec.params;
  const auto retires = retirement_of(sight);
  const std::int64_t left = retires && *retires > until ? rules::whole_months(until, *retires) : -1;
  const bool over_age = retires && left < 0;
  if (over_age) return "";
  if (bool_at(post, "elected"))
    return retires && left < int_at(bounds, "renomination_months") ? "" : "renomination";
  const std::int64_t move_months = int_at(bounds, "move_months");
  if (bool_at(post, "head") && rules::whole_months(since(holds), until) >= move_months)
    return rules::whole_months(since(holds), sight.on) >= move_months ? "move" : "";
  return retires && left < int_at(bounds, "reappointment_months") ? "extension" : "reappointment";
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
         {"next", next_step(sight, *holds, post_value(sight, post), *until)},
         {"body", body_of(sight, post)}},
        {say("Thời hạn giữ chức vụ ", post, " hết ngày ", format_date(*until), ", còn ", left,
             " ngày làm việc."),
         say("The term in post ", post, " ends on ", format_date(*until), ", in ", left, " working days.")});
  }
}

void posts_two_held(const Sight& sight, Observations& found) {
  const auto tenures = sight.known.all("holds", sight.on);
  if (tenures.size() < 2) return;
  std::string posts;
  for (const Fact* holds : tenures)
    posts += (posts.empty() ? "" : ", ") + std::string(text_at(holds->value, "post"));
  add(sight, found, std::string(text_at(tenures.front()->value, "post")),
      {{"posts", tenures.size()}, {"held", posts}},
      {say("Đang giữ cùng lúc ", tenures.size(), " chức vụ: ", posts,
           "; xem có phải kiêm nhiệm hay quên thôi giữ."),
       say("Holds ", tenures.size(), " posts at once: ", posts, "; both on purpose, or was one not left?")});
}

void kin_together(const Sight& sight, Observations& found) {
  for (const Fact* kin : sight.known.all("kinship", sight.on)) {
    const std::string other(text_at(kin->value, "cadre"));
    const SubjectFacts* relative = other.empty() ? nullptr : sight.facts.find("cadre/" + other);
    if (relative == nullptr) continue;
    for (const Fact* own : sight.known.all("holds", sight.on))
      for (const Fact* theirs : relative->all("holds", sight.on)) {
        const std::string post(text_at(own->value, "post")), their_post(text_at(theirs->value, "post"));
        const std::string_view unit = text_at(post_value(sight, post), "unit");
        if (unit.empty() || unit != text_at(post_value(sight, their_post), "unit")) continue;
        add(sight, found, post,
            {{"relative", other},
             {"relation", text_at(kin->value, "relation")},
             {"post", their_post},
             {"unit", unit}},
            {say("Người thân đã khai (", other, ") giữ chức vụ ", their_post, " trong cùng đơn vị."),
             say("A declared relative (", other, ") holds ", their_post, " in the same unit.")});
      }
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
