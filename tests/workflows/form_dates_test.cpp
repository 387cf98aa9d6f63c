// The days that forms take. What has happened lies on or before the day of its act, and not before what came
// ahead of it: a backdated decision is refused, whoever writes it. What may lie elsewhere is listed here.
#include <gtest/gtest.h>

#include <set>

#include "engine/procedure/procedure.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {
namespace {

using Names = std::set<std::string, std::less<>>;

// Days that may still come: ends of terms, of rotations and of suspensions, beginnings of office, meetings
// that are called, deadlines somebody sets.
const Names kMayCome = {
    "appoint_from",     "barred_until",    "cancelled_from", "congress_on",    "decision_effective_on",
    "delay_until",      "due_on",          "extended_from",  "extended_until", "in_post_from",
    "leaves_on",        "new_term_until",  "placed_on",      "regularise_by",  "reply_due_on",
    "secondment_until", "serving_from",    "serving_until",  "session_on",     "start_expected",
    "suspended_from",   "suspended_until", "term_starts_on", "term_until",     "vacant_from",
    "vote_on"};

// Days of papers and events that may be older than the case, or begin its course.
const Names kMayBeOlder = {"council_voted_on",
                           "delay_until",
                           "due_on",
                           "found_on",
                           "front_on",
                           "ground_on",
                           "grounds_established_on",
                           "introduced_on",
                           "met_on",
                           "new_term_until",
                           "notified_on",
                           "prepared_on",
                           "recommendation_date",
                           "regularise_by",
                           "requested_on",
                           "resigned_on",
                           "reviewed_on",
                           "self_reviewed_on",
                           "sent_on",
                           "session_on",
                           "signed_on",
                           "start_expected",
                           "stated_on",
                           "talk_date",
                           "term_starts_on",
                           "term_until",
                           "vote_on",
                           "written_on"};

struct Bounds {
  Names earliest, last;  // fields that have one
};

// Which of the rules that an act requires say so.
Bounds bounds_of(const ActSpec& act) {
  Bounds bounds;
  for (const RuleCall& call : act.requires_all) {
    if (call.mark == Mark::recalled || call.mark == Mark::unknown) continue;
    const std::string field(text_at(call.params, "field")), than(text_at(call.params, "than"));
    if (call.type == "date.not-before") {
      bounds.earliest.insert(field);
      bounds.last.insert(than);
    } else if (call.type == "date.not-after") {
      bounds.last.insert(field);
      bounds.earliest.insert(than);
    } else if (call.type == "extension.within") {
      bounds.last.insert(field);
    } else if (call.type.starts_with("months.")) {
      bounds.earliest.insert(std::string(text_at(call.params, "to")));
    }
  }
  return bounds;
}

class FormDates : public ::testing::Test {
 protected:
  FormDates() {
    Rules rules;
    add_rules(rules);
    for (const json::object& definition : shipped_definitions()) {
      const auto procedure = Procedure::compile(definition, rules);
      if (!procedure) continue;
      look(**procedure, (*procedure)->opening());
      for (const ActSpec& act : (*procedure)->all_acts()) look(**procedure, act);
    }
  }

  void look(const Procedure& procedure, const ActSpec& act) {
    const Bounds bounds = bounds_of(act);
    for (const auto& [name, schema] : object_at(act.form.schema(), "properties")) {
      if (!schema.is_object() || text_at(schema.get_object(), "format") != "date") continue;
      const std::string where = procedure.reference() + " " + act.act + ": " + std::string(name);
      ++dates;
      if (!bounds.last.contains(name) && !kMayCome.contains(name)) without_last.insert(where);
      if (!bounds.earliest.contains(name) && !kMayBeOlder.contains(name)) without_earliest.insert(where);
    }
  }

  std::size_t dates = 0;
  Names without_last, without_earliest;
};

std::string listed(const Names& names) {
  std::string out;
  for (const std::string& name : names) out += "\n  " + name;
  return out;
}

TEST_F(FormDates, OfWhatHasHappenedAreNotAfterTheDayOfTheAct) {
  EXPECT_GT(dates, 300U);
  EXPECT_EQ(listed(without_last), "");
}

TEST_F(FormDates, OfDecisionsMeetingsAndBallotsAreNotBeforeTheStepAheadOfThem) {
  EXPECT_EQ(listed(without_earliest), "");
}

}  // namespace
}  // namespace cadre
