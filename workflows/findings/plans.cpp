#include <map>

#include "workflows/findings/observers.hpp"
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
  std::map<std::pair<std::string, std::string>, std::int64_t> titles;  // by term and managing level
  for (const Fact* entry : sight.known.all("plan-entry", sight.on)) {
    const SubjectFacts* post = sight.facts.find("post/" + std::string(text_at(entry->value, "post")));
    const Fact* known = post ? post->current("post", sight.on) : nullptr;
    const std::string level(known ? text_at(known->value, "managing_level") : "");
    ++titles[{std::string(text_at(entry->value, "term")), level}];
  }
  for (const auto& [place, count] : titles) {
    if (count <= at_most) continue;
    add(sight, found, "",
        {{"titles", count}, {"at_most", at_most}, {"term", place.first}, {"level", place.second}},
        {say("Được quy hoạch ", count, " chức danh cùng cấp nhiệm kỳ ", place.first, " (tối đa ", at_most,
             ")."),
         say("Planned for ", count, " titles of one level in term ", place.first, " (at most ", at_most,
             ").")});
  }
}

}  // namespace cadre::findings
