#include "api/targets/target_question.hpp"

#include "api/reading/sight.hpp"

namespace cadre {
namespace {

constexpr std::size_t kSubjectsMax = 100'000;  // of each type

bool may_read_figures(const std::string& unit, const Actor& actor, const Reading& reading) {
  Sought sought;
  sought.data_class = "figures";
  sought.unit = unit;
  return may_read(actor, sought, reading, reading.today());
}

tl::unexpected<Error> unknown(const char* field, const char* rule, const std::string& given, Text names) {
  return fail(ErrorCode::invalid_argument,
              {"không có " + names.vi + " '" + given + "'",
               "expected a known " + names.en + ", but there is no '" + given + "'"},
              field, rule);
}

}  // namespace

targets::Registered registered_in(const Reading& reading) {
  return {reading.subjects("cadre", "", kSubjectsMax), reading.subjects("post", "", kSubjectsMax),
          reading.subjects("unit", "", kSubjectsMax)};
}

Result<std::string> unit_for_figures(const std::string& named, bool is_named, const Actor& actor,
                                     const Reading& reading) {
  if (is_named && !named.empty() && reading.find("unit/" + named) == nullptr)
    return unknown("unit", "reference.unknown", named, {"đơn vị", "unit"});
  if (is_named && may_read_figures(named, actor, reading)) return named;
  if (is_named) return tl::make_unexpected(not_permitted());
  if (may_read_figures("", actor, reading)) return std::string();
  for (const Mandate& mandate : actor.mandates)
    if (may_read_figures(mandate.unit, actor, reading)) return mandate.unit;
  return tl::make_unexpected(not_permitted());
}

Result<TargetQuestion> TargetQuestion::from(const Asked& asked, const Actor& actor, const Reading& reading,
                                            Position upto, Date day) {
  const targets::TargetBook& book = targets::target_book();
  if (!asked.level.empty() && book.level(asked.level) == nullptr)
    return unknown("level", "target.level", asked.level, {"cấp", "level"});
  if (!asked.term.empty() && book.term(asked.term) == nullptr)
    return unknown("term", "target.term", asked.term, {"nhiệm kỳ", "term"});
  TRY(unit, unit_for_figures(asked.unit, asked.unit_given, actor, reading));
  TargetQuestion question;
  question.level_ = asked.level;
  question.term_ = asked.term;
  question.unit_ = std::move(unit);
  question.on_ = asked.on.value_or(day);
  question.past_ = std::make_unique<Past>(reading, upto);
  question.registered_ = registered_in(reading);
  question.census_ =
      targets::take_census(*question.past_, question.registered_, question.unit_, question.on_);
  return question;
}

Result<TargetQuestion> TargetQuestion::from(const Call& call, const Reading& reading) {
  TRY(then, as_of(call.query, reading));
  TRY(on, call.query.date("on"));
  const Asked asked{call.query.text("level"), call.query.text("term"), call.query.text("unit"),
                    call.query.has("unit"), on};
  return from(asked, call.actor, reading, then ? then->upto : Position{reading.upto()},
              then ? then->day : reading.today());
}

std::vector<const targets::Target*> TargetQuestion::targets() const {
  std::vector<const targets::Target*> wanted;
  for (const targets::Target& target : targets::target_book().targets)
    if ((level_.empty() || target.level->name == level_) && (term_.empty() || target.term->name == term_))
      wanted.push_back(&target);
  return wanted;
}

}  // namespace cadre
