#include "engine/running/rejudge.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

class Rejudge : public ::testing::Test {
 protected:
  Rejudge() {
    id = desk.before_ruling("R-2", "2024-03-01");
    desk.opened("R-1", "2024-03-01");
    desk.act(id, "rule", on("2024-03-01", R"({"votes_for":9,"votes_of":5,"shelf":"A"})", 1),
             "chi");  // refused
    desk.act(id, "rule", on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1),
             "du");  // refused
    desk.must(
        desk.act(id, "rule", on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1), "chi"));
    desk.open("R-4", on("2024-03-01"));
    desk.must(desk.facts("system", {fact("account/du", "delegation", "2024-01-01",
                                         R"({"to":"be","roles":["clerk"]})", "2025-01-01")}));
    for (const char* lender : {"du", "chi"}) {  // one who lends, one who does not
      OpenCase lent;
      lent.procedure = "loan";
      lent.cadre = "R-3";
      lent.submission = on("2024-03-01");
      Command command = desk.command("be", std::move(lent));
      command.on_behalf_of = lender;
      desk.run(std::move(command));
    }
    desk.set_day("2024-06-01");
    desk.engine().elapse_due_delays();
  }

  // The log with the entry at `at` changed.
  void rewrite(Position at, const std::function<void(Entry&)>& change) {
    for (std::uint64_t i = 0; i < memory.journal.head().size; ++i) {
      std::string bytes = *memory.journal.at(Position{i});
      if (i == at.value) {
        Entry entry = decode(bytes).value();
        change(entry);
        bytes = encode(entry, "urn:cadre:log");
      }
      const std::vector<std::string> one{bytes};
      ASSERT_TRUE(changed_.append(one));
    }
  }

  Rejudgement all(const Journal& journal, Position from = {}) {
    MemoryViews scratch;
    auto result =
        rejudge({journal, scratch, loan_rules(), loan_kinds()}, from, Position{journal.head().size});
    EXPECT_TRUE(result) << (result ? "" : result.error().message.en);
    return result.value_or(Rejudgement{});
  }
  Position last_of(std::string_view type) const {
    Position found;
    for (const Entry& entry : entries_of(memory.journal))
      if (entry.type == type) found = entry.position;
    return found;
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;
  MemoryJournal changed_;
  std::string id;
};

TEST_F(Rejudge, ComesToTheSameEntriesInALogThatWasDecidedByThisProgram) {
  const Rejudgement result = all(memory.journal);
  for (const Divergence& divergence : result.divergences)
    ADD_FAILURE() << divergence.position.value << " " << divergence.type << ": " << divergence.what.en;
  std::uint64_t commands = 0;
  for (const Entry& entry : entries_of(memory.journal)) commands += int_at(entry.data, "part") == 0 ? 1 : 0;
  EXPECT_EQ(result.judged, commands);
  EXPECT_EQ(result.unjudged, 0u);
}

TEST_F(Rejudge, NamesAnActThatWasAcceptedAndOughtNotToHaveBeen) {
  const Position at = last_of("cadre.case.act-accepted.v1");
  rewrite(at, [](Entry& entry) { entry.data["form"].as_object()["votes_for"] = 1; });
  const Rejudgement result = all(changed_);
  ASSERT_FALSE(result.divergences.empty());
  EXPECT_EQ(result.divergences.front().position, at);
}

TEST_F(Rejudge, NamesARefusalWhoseReasonWasTouched) {
  const Position at = last_of("cadre.case.act-refused.v1");
  rewrite(at, [](Entry& entry) { entry.data["refusal"].as_object()["kind"] = "other"; });
  const Rejudgement result = all(changed_);
  ASSERT_EQ(result.divergent, 1u);
  EXPECT_EQ(result.divergences.front().position, at);
  EXPECT_EQ(result.divergences.front().where, "/data/refusal");
}

TEST_F(Rejudge, NamesAnActOfSomebodyWhoHadNoRightToIt) {
  const Position at = last_of("cadre.case.act-accepted.v1");
  rewrite(at, [](Entry& entry) { entry.actor = "du"; });
  const Rejudgement result = all(changed_);
  ASSERT_FALSE(result.divergences.empty());
  EXPECT_EQ(result.divergences.front().where, "/type");
}

TEST_F(Rejudge, JudgesOnlyTheRangeAskedFor) {
  rewrite(Position{3}, [](Entry& entry) { entry.role = "nobody"; });
  EXPECT_GT(all(changed_).divergent, 0u);
  EXPECT_EQ(all(changed_, Position{4}).divergent, 0u);
}

}  // namespace
}  // namespace cadre::test
