// Openings and acts together: all of them, each upon what those before it left, or none.
#include <gtest/gtest.h>

#include <functional>
#include <iostream>

#include "engine/cases/event_codec.hpp"
#include "engine/running/rejudge.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/hiring_text.hpp"
#include "tests/support/loan_walk.hpp"
#include "tests/support/seed.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

TogetherItem opening(const std::string& cadre) {
  return {OpenCase{"loan", std::nullopt, cadre, "", on("2024-03-01")}};
}
TogetherItem act(const std::string& id, const std::string& name, std::uint32_t revision) {
  return {SubmitAct{id, name, revision, on("2024-03-01")}};
}
TogetherItem next_act(const std::string& id, const std::string& name) {
  return {SubmitAct{id, name, 0, on("2024-03-01")}, true};
}

class Together : public ::testing::Test {
 protected:
  Outcome run(const std::string& account, std::vector<TogetherItem> items) {
    return desk.run(account, SubmitTogether{std::move(items)});
  }
  // Nothing of it is left anywhere, and every fault is this one: "<item> <rule>".
  void expect_refused(const Outcome& outcome, const Words& faults) {
    EXPECT_EQ(rule_of(outcome), "together.refused");
    EXPECT_TRUE(outcome.entries.empty());
    Words told;
    for (const ItemFault& fault : outcome.faults)
      for (const Reason& reason : fault.reasons)
        told.push_back(std::to_string(fault.item) + " " + reason.rule);
    EXPECT_EQ(told, faults);
  }
  void remember() {
    size_ = memory.journal.head().size;
    tables_ = memory.views.tables();
  }
  void expect_nothing_happened() {
    EXPECT_EQ(memory.journal.head().size, size_);
    EXPECT_EQ(difference(memory.views.tables(), tables_), "");
  }
  void expect_rebuilt_alike() {
    MemoryViews rebuilt;
    ASSERT_TRUE(rebuild(memory.journal, rebuilt, loan_rules()));
    EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;

 private:
  std::uint64_t size_ = 0;
  MemoryTables tables_;
};

TEST_F(Together, ActsAreDecidedEachUponWhatTheOneBeforeLeft) {
  const std::string id = desk.opened("R-2", "2024-03-01"), other = desk.opened("R-3", "2024-03-01");
  const std::size_t appends = memory.journal.appends;
  const Outcome outcome = run(
      "bo", {act(id, "examine", 0), act(other, "examine", 0), next_act(id, "check"), act(other, "check", 1)});
  ASSERT_TRUE(accepted(outcome)) << rule_of(outcome);
  EXPECT_EQ(memory.journal.appends, appends + 1) << "one transaction";
  ASSERT_EQ(outcome.entries.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(int_at(outcome.entries[i].data, "part"), static_cast<std::int64_t>(i));
    EXPECT_EQ(int_at(outcome.entries[i].data, "parts"), 4);
  }
  EXPECT_EQ(desk.state(id).revision, 2u);
  EXPECT_EQ(desk.state(other).revision, 2u);
  expect_rebuilt_alike();
}

TEST_F(Together, ACaseIsOpenedAndActedInByItsNumber) {
  const Outcome outcome = run("du", {opening("R-2"), opening("R-3"), next_act("LN-2024-0001", "cancel")});
  ASSERT_TRUE(accepted(outcome)) << rule_of(outcome);
  EXPECT_TRUE(desk.state("LN-2024-0001").done);
  EXPECT_FALSE(desk.state("LN-2024-0002").done);
  expect_rebuilt_alike();
}

TEST_F(Together, OneRefusalLeavesNothingBehindNotEvenItself) {
  const std::string id = desk.opened("R-2", "2024-03-01");
  remember();
  const CaseState before = desk.state(id);
  expect_refused(run("bo", {act(id, "examine", 0), next_act(id, "check"), next_act(id, "bring")}),
                 {"2 act.not-now"});
  expect_nothing_happened();
  EXPECT_EQ(desk.state(id), before);
  desk.must(run("bo", {act(id, "examine", 0), next_act(id, "check")}));
}

TEST_F(Together, EveryItemThatCanBeToldToFailIsNamed) {
  const std::string id = desk.opened("R-2", "2024-03-01"), other = desk.opened("R-3", "2024-03-01");
  remember();
  expect_refused(run("bo", {act(id, "bring", 0), next_act(id, "burn"), act(other, "examine", 0),
                            act("LN-2024-9999", "examine", 0), next_act(other, "burn"), opening("R-4")}),
                 {"0 act.not-now", "3 reference.unknown", "4 act.unknown", "5 actor.role"});
  expect_nothing_happened();
}

TEST_F(Together, ARevisionIsOnlyLeftOutBehindAnActInTheSameCase) {
  const std::string id = desk.opened("R-2", "2024-03-01"), other = desk.opened("R-3", "2024-03-01");
  remember();
  expect_refused(run("bo", {act(id, "examine", 0), next_act(other, "examine")}), {"1 field.required"});
  expect_refused(run("bo", {act(id, "examine", 3), act(other, "examine", 0), act(other, "check", 0)}),
                 {"0 revision.stale", "2 revision.stale"});
  expect_nothing_happened();
}

TEST_F(Together, RightsAreAskedItemByItem) {
  const std::string own = desk.opened("R-1", "2024-03-01"), id = desk.opened("R-3", "2024-03-01");
  remember();
  const Outcome outcome = run("an", {act(own, "examine", 0), act(id, "examine", 0)});  // an is R-1
  expect_refused(outcome, {"0 actor.subject"});
  expect_refused(run("du", {act(own, "examine", 0), act(id, "cancel", 0)}), {"0 actor.role"});
  expect_nothing_happened();
  EXPECT_EQ(rule_of(run("nobody", {act(id, "examine", 0)})), "")
      << "an account that is not known is no fault";
  EXPECT_EQ(run("nobody", {act(id, "examine", 0)}).error->code, ErrorCode::unauthenticated);
}

TEST_F(Together, TheSameKeyAnswersTheSameAndAnotherContentIsRefused) {
  Command command = desk.command("du", SubmitTogether{{opening("R-2"), opening("R-3")}});
  const Outcome first = desk.run(command);
  desk.must(first);
  remember();
  desk.restart();
  const Outcome again = desk.run(command);
  EXPECT_TRUE(again.repeated);
  EXPECT_EQ(again.entries, first.entries);
  command.payload = sha256("another");
  EXPECT_EQ(rule_of(desk.run(command)), "idempotency.other-payload");
  expect_nothing_happened();
}

TEST_F(Together, AreOneToAThousand) {
  remember();
  EXPECT_EQ(rule_of(run("du", {})), "together.count");
  EXPECT_EQ(rule_of(run("du", std::vector<TogetherItem>(kTogetherMax + 1, opening("R-2")))),
            "together.count");
  expect_nothing_happened();
}

TEST_F(Together, BringAboutAtMostFiveThousandEntries) {
  desk.must(desk.run("quan", PublishProcedure{object_of(kHiringText)}));
  desk.must(desk.run("quan", MakeCurrent{"hiring", "1"}));
  const auto hirings = [](int count) {
    std::vector<TogetherItem> items;
    for (int hiring = 1; hiring <= count; ++hiring) {
      const std::string reader = "R-" + std::to_string(1 + hiring % 4);
      json::array list;
      for (int i = 0; i < 498; ++i)
        list.push_back({{"cadre", reader}, {"year", 1000 * hiring + i}, {"needs", 0}});
      const json::object form{{"nominee", "R-3"}, {"helpers", std::move(list)}};
      items.push_back({OpenCase{"hiring", std::nullopt, "", "P-1", on("2024-03-01")}});
      items.push_back({SubmitAct{(hiring < 10 ? "HR-2024-000" : "HR-2024-00") + std::to_string(hiring),
                                 "take", 0, on("2024-03-01", json::serialize(form))}});
    }
    return items;
  };
  remember();
  const Outcome more = run("bo", hirings(10));
  EXPECT_EQ(rule_of(more), "together.entries")
      << (more.faults.empty() ? "" : more.faults[0].reasons[0].text.en);
  EXPECT_EQ(more.error->field, "/acts/19");
  expect_nothing_happened();
  const Outcome most = run("bo", hirings(9));
  ASSERT_TRUE(accepted(most)) << rule_of(most);
  EXPECT_EQ(most.entries.size(), 9u * 502);
  expect_rebuilt_alike();
}

TEST_F(Together, WhatIsTooLargeForAnEntryIsNamedByItsItem) {
  const std::string id = desk.in_examination("R-2", "2024-03-01");
  SubmitAct large{id, "find", desk.read().case_state(id)->revision, on("2024-03-01", R"({"shelf":"A"})")};
  for (int i = 0; i < 200; ++i)
    large.submission.acknowledged.push_back({"shelf.named", std::string(300, 'y'), "1"});
  remember();
  const Outcome outcome = run("du", {opening("R-3"), {large}});
  EXPECT_EQ(rule_of(outcome), "entry.size");
  EXPECT_EQ(outcome.error->field, "/acts/1");
  expect_nothing_happened();
}

TEST_F(Together, NothingIsLeftWhenTheLogCannotTakeThem) {
  const std::string id = desk.opened("R-2", "2024-03-01");
  remember();
  memory.journal.appends_until_failure = 0;
  EXPECT_TRUE(run("bo", {act(id, "examine", 0), next_act(id, "check")}).error);
  memory.journal.appends_until_failure = -1;
  expect_nothing_happened();
  desk.must(run("bo", {act(id, "examine", 0), next_act(id, "check")}));
  expect_rebuilt_alike();
}

// An office with random people, and what they want together.
struct Office {
  explicit Office(std::mt19937& random) : walk(memory.desk, random) {}

  std::vector<std::string> log() const {
    std::vector<std::string> bytes;
    for (std::uint64_t at = 0; at < memory.journal.head().size; ++at)
      bytes.push_back(*memory.journal.at(Position{at}));
    return bytes;
  }

  MemoryDesk memory;
  LoanWalk walk;
};

// A second office with the same log, at the same moment.
struct Twin {
  Twin(const std::vector<std::string>& log, Timestamp now) : desk(journal, views) {
    EXPECT_TRUE(journal.append(log));
    EXPECT_TRUE(rebuild(journal, views, loan_rules()));
    desk.clock().set(now);
    desk.start();
  }

  // One command after the other, under keys that the log does not know yet.
  std::vector<Entry> one_by_one(const Command& together) {
    std::vector<Entry> written;
    for (const TogetherItem& item : std::get<SubmitTogether>(together.order).items) {
      Order order = std::visit([](const auto& one) { return Order(one); }, item.order);
      if (auto* act = std::get_if<SubmitAct>(&order); act != nullptr && item.follows)
        act->revision = desk.state(act->case_id).revision;
      Command command = desk.command(together.account, std::move(order));
      command.key = "one-by-one-" + command.key;
      const Outcome outcome = desk.run(command);
      EXPECT_TRUE(accepted(outcome)) << rule_of(outcome);
      written.insert(written.end(), outcome.entries.begin(), outcome.entries.end());
    }
    return written;
  }

  MemoryJournal journal;
  MemoryViews views;
  Desk desk;
};

std::vector<Entry> without_command(std::vector<Entry> entries) {
  for (Entry& entry : entries) {
    entry.id.clear();
    entry.command_id.clear();
    for (const char* of_the_command : {"part", "parts", "payload"}) entry.data.erase(of_the_command);
  }
  return entries;
}

void expect_as_one_by_one(Office& office, const Command& command, const Outcome& outcome,
                          const std::vector<std::string>& log_before) {
  Twin twin(log_before, office.memory.desk.clock().now());
  EXPECT_EQ(without_command(twin.one_by_one(command)), without_command(outcome.entries));
  for (const std::string& id : office.walk.cases()) {
    const auto here = office.memory.desk.read().case_state(id), there = twin.desk.read().case_state(id);
    ASSERT_EQ(here.has_value(), there.has_value()) << id;
    EXPECT_TRUE(!here || *here == *there) << id;
  }
}

// The laws of it, over whatever people want. In some offices nothing is possible any more: they are left.
class TogetherLaws : public ::testing::Test {
 protected:
  TogetherLaws() { std::cout << "CADRE_SEED=" << seed_ << std::endl; }

  // Until `enough`, over as many offices as it takes.
  void walk(const std::function<void(Office&)>& once, const std::function<bool()>& enough) {
    SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed_));
    for (int offices = 0; offices < 30 && !enough() && !HasFailure(); ++offices) {
      Office office(random_);
      for (int tries = 0; tries < 60 && !HasFailure(); ++tries) {
        office.walk.step();
        once(office);
      }
    }
    EXPECT_TRUE(enough()) << "too little was possible";
  }

 private:
  const std::uint32_t seed_ = seed_from_environment();
  std::mt19937 random_{seed_};
};

// Those that are refused leave log and tables as they were, byte for byte; those that are accepted leave what
// the same acts one by one would have left.
TEST_F(TogetherLaws, AllHappensAsOneByOneOrNothingHappens) {
  int happened = 0, refused = 0;
  const auto once = [&](Office& office) {
    const std::vector<std::string> before = office.log();
    const MemoryTables tables = office.memory.views.tables();
    const Command command = office.walk.together();
    const Outcome outcome = office.memory.desk.run(command);
    if (accepted(outcome)) {
      if (outcome.entries.size() == 1) return;
      ++happened;
      expect_as_one_by_one(office, command, outcome, before);
    } else {
      ++refused;
      EXPECT_TRUE(outcome.error);
      EXPECT_EQ(office.log(), before);
      EXPECT_EQ(difference(office.memory.views.tables(), tables), "");
    }
  };
  walk(once, [&] { return happened >= 5 && refused >= 5; });
}

TEST_F(TogetherLaws, WhatHappenedIsDecidedAgainAlike) {
  int happened = 0;
  const auto once = [&](Office& office) {
    const Outcome outcome = office.memory.desk.run(office.walk.together());
    if (!accepted(outcome) || outcome.entries.size() == 1) return;
    ++happened;
    const MemoryJournal& journal = office.memory.journal;
    MemoryViews scratch;
    const auto again = rejudge({journal, scratch, loan_rules(), loan_kinds()},
                               outcome.entries.front().position, Position{journal.head().size});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->judged, 1u);
    for (const Divergence& divergence : again->divergences)
      ADD_FAILURE() << divergence.position.value << " " << divergence.type << " " << divergence.where << ": "
                    << divergence.what.en;
  };
  walk(once, [&] { return happened >= 5; });
}

}  // namespace
}  // namespace cadre::test
