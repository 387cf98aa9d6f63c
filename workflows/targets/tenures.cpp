// Rotations and heads: how long they have lasted, against the bound of the target itself.
#include "workflows/rules/months.hpp"
#include "workflows/targets/concerned.hpp"

namespace cadre::targets {
namespace {

bool is_rotation(const Fact& fact, const Sight& sight) {
  return text_at(fact.value, "kind") == "rotation" && (sight.census.within(text_at(fact.value, "unit")) ||
                                                       sight.census.within(text_at(fact.value, "sent_by")));
}

Answer within(const Bound& bound, std::int64_t months) {
  const Ratio value{months, 1};
  return judge(bound, value, value) == Verdict::met ? Answer::yes : Answer::no;
}

// A rotation that is over has its length; one that lasts is spoken of when it is too long already.
void add_rotation(const Sight& sight, const std::string& cadre, const Fact& fact, std::vector<Row>& rows) {
  const Date on = sight.census.on;
  const bool over = fact.until && *fact.until <= on;
  const std::int64_t months = rules::whole_months(fact.from, over ? *fact.until : on);
  const bool too_long = compare({months, 1}, sight.target.bound.to) > 0;
  if (!over && !too_long) return;
  const std::string_view exception = text_at(fact.value, "exception");
  Row row{cadre, std::string(text_at(fact.value, "unit")), std::string(text_at(fact.value, "post"))};
  row.counts = exception.empty() ? within(sight.target.bound, months) : Answer::yes;
  row.because = {{"months", months}, {"since", format_date(fact.from)}};
  if (!exception.empty()) row.because["exception"] = exception;
  rows.push_back(std::move(row));
}

}  // namespace

std::vector<Row> rotated_in_term(const Sight& sight) {
  std::vector<Row> rows;
  const Term& term = *sight.target.term;
  for (const CountedPerson& person : sight.census.people)
    for (const Fact* fact : person.known->all("serving")) {
      const bool in_term = term.starts && term.ends && *term.starts <= fact->from && fact->from <= *term.ends;
      if (!in_term || sight.census.on < fact->from || !is_rotation(*fact, sight)) continue;
      rows.push_back({person.id,
                      std::string(text_at(fact->value, "unit")),
                      std::string(text_at(fact->value, "post")),
                      Answer::yes,
                      Answer::yes,
                      {{"since", format_date(fact->from)}}});
      break;
    }
  return rows;
}

std::vector<Row> rotations(const Sight& sight) {
  std::vector<Row> rows;
  for (const CountedPerson& person : sight.census.people)
    for (const Fact* fact : person.known->all("serving"))
      if (fact->from <= sight.census.on && is_rotation(*fact, sight))
        add_rotation(sight, person.id, *fact, rows);
  return rows;
}

std::vector<Row> heads(const Sight& sight) {
  std::vector<Row> rows;
  for (const CountedPerson& person : sight.census.people)
    for (const Fact* holds : person.known->all("holds", sight.census.on)) {
      const auto post = sight.census.posts.find(text_at(holds->value, "post"));
      if (post == sight.census.posts.end() || !post->second.head || !of_level(post->second, sight)) continue;
      const auto appointed = parse_date(text_at(holds->value, "appointed_on"));
      const std::int64_t months = rules::whole_months(appointed ? *appointed : holds->from, sight.census.on);
      const bool kept = compare({months, 12}, sight.target.bound.from) < 0;
      rows.push_back({person.id,
                      post->second.unit,
                      post->first,
                      Answer::yes,
                      kept ? Answer::yes : Answer::no,
                      {{"months", months}}});
    }
  return rows;
}

}  // namespace cadre::targets
