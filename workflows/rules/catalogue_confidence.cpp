#include "workflows/rules/catalogue_rows.hpp"
#include "workflows/rules/confidence_bands.hpp"
#include "workflows/rules/confidence_session.hpp"

namespace cadre::rules {
namespace {

constexpr Parameter kPeople{"field", "string", "", "form field that lists the people"};
constexpr Parameter kOn{"on", "string", "date field", "the day of the vote"};
constexpr Parameter kReasons{"reasons", "array", "", "reasons of exemption that count"};

void add_session(Rules& rules) {
  rules.add("confidence.none-exempt", {confidence_none_exempt,
                                       {"Không ai thuộc diện được miễn lấy phiếu", "Nobody is exempt"},
                                       documentation({kPeople, kOn, kReasons})});
  rules.add("confidence.all-exempt",
            {confidence_all_exempt,
             {"Những người không lấy phiếu đều thuộc diện được miễn", "Those left out are exempt"},
             documentation({kPeople, kOn, kReasons})});
  rules.add("confidence.places", {confidence_places,
                                  {"Số nơi lấy phiếu của một người", "Places in which one is voted on"},
                                  documentation({kPeople, kOn, {"at_most", "integer", "places", "a year"}})});
  rules.add("confidence.after-council",
            {confidence_after_council,
             {"Sau khi cơ quan dân cử lấy phiếu", "After the elected body has voted"},
             documentation({kPeople, kOn, {"unless", "string", "", "kind of session that is not asked"}})});
  rules.add("confidence.term-year",
            {confidence_term_year,
             {"Đúng năm của nhiệm kỳ", "The right year of the term"},
             documentation({kOn,
                            {"first", "string", "", "form field with the term's first calendar year"},
                            {"year", "integer", "years", "which year of the term"},
                            {"unless", "string", "", "kind of session that is not asked"}})});
}

void add_bands(Rules& rules) {
  rules.add("confidence.band",
            {confidence_band,
             {"Mức tín nhiệm thấp", "The band of low confidence"},
             documentation({{"low", "integer", "ballots", "low votes: a value"},
                            {"of", "integer", "ballots", "what they are taken of: a value"},
                            {"planned", "string", "", "only if this cadre is in a plan: a value"},
                            {"above", "object", "", "fraction that is reached"},
                            {"below", "object", "", "fraction that is not reached"}})});
  rules.add("no-confidence.trigger",
            {no_confidence_trigger,
             {"Có căn cứ bỏ phiếu tín nhiệm", "A no-confidence ballot may be called"},
             documentation({{"field", "string", "", "form field with the trigger"},
                            {"body", "string", "", "form field with the kind of body"},
                            {"table", "string", "", "parameter with the triggers of each kind"}})});
}

}  // namespace

void add_confidence_rules(Rules& rules) {
  add_session(rules);
  add_bands(rules);
}

}  // namespace cadre::rules
