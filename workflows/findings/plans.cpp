#include <map>

#include "workflows/findings/observers.hpp"
#include "workflows/rules/fraction.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::findings {

using rules::say;

void plan_disciplined(const Sight& sight, Observations& found) {
  for (const Fact* entry : sight.known.all("plan-entry", sight.on)) {
    const auto approved = parse_date(text_at(entry->value, "approved_on"));
    const Date since = approved ? *approved : entry->from;
    const Fact* latest = nullptr;
    for (const Fact* discipline : sight.known.all("discipline"))
      if (since <= discipline->from && discipline->from <= sight.on) latest = discipline;
    if (latest == nullptr) continue;
    const std::string post(text_at(entry->value, "post"));
    const std::string decision(text_at(latest->value, "decision"));
    add(sight, found, post,
        {{"discipline", text_at(latest->value, "form")},
         {"disciplined_on", format_date(latest->from)},
         {"decision", decision},
         {"term", text_at(entry->value, "term")}},
        {say("Còn trong quy hoạch ", post, " dù bị kỷ luật ngày ", format_date(latest->from), " (", decision,
             ")."),
         say("Still planned for ", post, " though disciplined on ", format_date(latest->from), " (", decision,
             ").")});
  }
}

void plan_titles_over(const Sight& sight, Observations& found) {
  const std::int64_t at_most = int_at(sight.spec.params, "at_most");
  struct Titles {
    std::int64_t count = 0;
    const Fact* latest = nullptr;  // the entry approved last: the one to leave
  };
  std::map<std::pair<std::string, std::string>, Titles> titles;  // by term and managing level
  for (const Fact* entry : sight.known.all("plan-entry", sight.on)) {
    const SubjectFacts* post = sight.facts.find("post/" + std::string(text_at(entry->value, "post")));
    const Fact* known = post ? post->current("post", sight.on) : nullptr;
    const std::string level(known ? text_at(known->value, "managing_level") : "");
    Titles& of_level = titles[{std::string(text_at(entry->value, "term")), level}];
    ++of_level.count;
    of_level.latest = entry;
  }
  for (const auto& [place, of_level] : titles) {
    const std::int64_t count = of_level.count;
    if (count <= at_most) continue;
    add(sight, found, std::string(text_at(of_level.latest->value, "post")),
        {{"titles", count}, {"at_most", at_most}, {"term", place.first}, {"level", place.second}},
        {say("Được quy hoạch ", count, " chức danh cùng cấp nhiệm kỳ ", place.first, " (tối đa ", at_most,
             ")."),
         say("Planned for ", count, " titles of one level in term ", place.first, " (at most ", at_most,
             ").")});
  }
}

void plan_persons_over(const Sight& sight, Observations& found) {
  const std::int64_t at_most = int_at(sight.spec.params, "at_most");
  std::map<std::string, std::int64_t> people;  // by term
  for (const std::string& cadre : sight.facts.cadres_with("plan-entry", sight.id)) {
    const SubjectFacts* known = sight.facts.find("cadre/" + cadre);
    if (known == nullptr) continue;
    for (const Fact* entry : known->all("plan-entry", sight.on))
      if (names_post(*entry, "plan-entry", sight.id)) ++people[std::string(text_at(entry->value, "term"))];
  }
  for (const auto& [term, count] : people) {
    if (count <= at_most) continue;
    add(sight, found, sight.id,
        {{"persons", count},
         {"at_most", at_most},
         {"term", term},
         {"year", static_cast<int>(std::chrono::year_month_day(sight.on).year())}},
        {say("Chức danh ", sight.id, " nhiệm kỳ ", term, " có ", count, " người trong quy hoạch (tối đa ",
             at_most, ")."),
         say("Post ", sight.id, " has ", count, " persons planned in term ", term, " (at most ", at_most,
             ").")});
  }
}

void plan_low_confidence(const Sight& sight, Observations& found) {
  const auto more_than = rules::Fraction::from(object_at(sight.spec.params, "more_than"));
  const Fact* vote = sight.known.current("confidence", sight.on);
  if (vote == nullptr || !more_than) return;
  const std::int64_t low = int_at(vote->value, "low");
  const std::int64_t returned = int_at(vote->value, "returned");
  if (!more_than->reached(low, returned)) return;
  for (const Fact* entry : sight.known.all("plan-entry", sight.on)) {
    const std::string post(text_at(entry->value, "post"));
    add(sight, found, post,
        {{"low", low},
         {"returned", returned},
         {"vote_date", text_at(vote->value, "vote_date")},
         {"term", text_at(entry->value, "term")}},
        {say("Còn trong quy hoạch ", post, " dù tín nhiệm thấp ", low, "/", returned, "."),
         say("Still planned for ", post, " with low confidence ", low, " of ", returned, ".")});
  }
}

}  // namespace cadre::findings
