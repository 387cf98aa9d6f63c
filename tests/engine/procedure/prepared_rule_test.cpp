#include <gtest/gtest.h>

#include "engine/cases/decide.hpp"
#include "engine/procedure/rules.hpp"

namespace cadre {
namespace {

int times_read = 0;

struct AtLeast {
  std::int64_t count = 0;
  static ReadParams<AtLeast> from(const json::object& params) {
    ++times_read;
    if (!params.contains("count"))
      return tl::make_unexpected(Verdict{Finding::fails, {{"broken", "count"}}, {}});
    return AtLeast{int_at(params, "count")};
  }
};

Verdict deeds_at_least(const RuleContext& context, const AtLeast& wanted) {
  const auto done = static_cast<std::int64_t>(context.state.deeds.size());
  return {done >= wanted.count ? Finding::holds : Finding::fails, {}, {}};
}

Verdict deeds_at_least_as_json(const RuleContext& context, const json::object& params) {
  return deeds_at_least(context, AtLeast{int_at(params, "count")});
}

struct NoFacts final : Facts {
  const SubjectFacts* find(std::string_view) const override { return nullptr; }
  std::vector<std::string> cadres_with(std::string_view, std::string_view) const override { return {}; }
};

// Asks in a case in which `deeds` acts have been done.
Finding asked(const PreparedRule& question, std::size_t deeds) {
  static const auto kProcedure = [] {
    auto made = Procedure::recall(json::parse(R"({"id":"p","version":"v","initial":"end",
        "states":{"end":{"type":"final"}}})")
                                      .as_object(),
                                  Rules());
    INVARIANT(made, "a chart of one state can be read");
    return *made;
  }();
  CaseState state;
  state.deeds.resize(deeds);
  const json::object form;
  const json::array papers;
  const Actor actor;
  const NoFacts facts;
  const Calendar calendar;
  const RuleContext context{*kProcedure, state, form, papers, false, actor, facts, calendar, Date{}, Date{}};
  return question(context).finding;
}

TEST(PreparedRule, ReadsItsParametersOnceAndAnswersForEveryCase) {
  const Rule rule{deeds_at_least, {}, {}};
  times_read = 0;
  const PreparedRule question = rule.prepare({{"count", 2}});
  EXPECT_EQ(asked(question, 1), Finding::fails);
  EXPECT_EQ(asked(question, 2), Finding::holds);
  EXPECT_EQ(asked(question, 3), Finding::holds);
  EXPECT_EQ(times_read, 1);
}

TEST(PreparedRule, OutlivesTheParametersItWasMadeOf) {
  for (const Rule& rule : {Rule{deeds_at_least, {}, {}}, Rule{deeds_at_least_as_json, {}, {}}}) {
    json::object params{{"count", 2}};
    const PreparedRule question = rule.prepare(params);
    params["count"] = 5;
    EXPECT_EQ(asked(question, 2), Finding::holds);
  }
}

TEST(PreparedRule, WhoseParametersMakeNoSenseSaysSoInEveryCase) {
  const PreparedRule question = Rule{deeds_at_least, {}, {}}.prepare({});
  for (const std::size_t deeds : {0u, 1u, 9u}) EXPECT_EQ(asked(question, deeds), Finding::fails);
}

}  // namespace
}  // namespace cadre
