// Laws that hold on every path: whatever people do, what is live is what the log says. CADRE_SEED repeats a
// run.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "engine/cases/event_codec.hpp"
#include "engine/running/catch_up.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/loan_walk.hpp"
#include "tests/support/seed.hpp"

namespace cadre::test {
namespace {

class EngineLaws : public ::testing::Test {
 protected:
  EngineLaws() { std::cout << "CADRE_SEED=" << seed_ << std::endl; }

  void walk(int steps, int every, const std::function<void()>& law) {
    SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed_));
    for (int i = 1; i <= steps && !HasFailure(); ++i) {
      walk_.step();
      if (random_() % 40 == 0) walk_.restart();
      if (i % every == 0) law();
    }
  }

  const std::uint32_t seed_ = seed_from_environment();
  std::mt19937 random_{seed_};
  MemoryDesk memory_;
  Desk& desk_ = memory_.desk;
  LoanWalk walk_{desk_, random_};
};

TEST_F(EngineLaws, StatesAreWhatTheirEntriesAddUpTo) {
  walk(250, 25, [this] {
    const Reading reading = desk_.read();
    std::map<std::string, CaseState> naive;
    const std::uint64_t moment = random_() % (reading.upto() + 1);
    std::map<std::string, CaseState> then;
    for (const Entry& entry : entries_of(memory_.journal)) {
      if (entry.position.value == moment) then = naive;
      if (!changes_case(entry.type)) continue;
      const auto procedure = reading.procedure(entry.procedure);
      CaseState& state = naive[entry.case_id];
      state = evolve(std::move(state), *event_of(entry, **procedure), entry.position);
      EXPECT_EQ(case_state_from_json(to_json(state, **procedure), **procedure), state);
    }
    for (const auto& [id, state] : naive) EXPECT_EQ(*reading.case_state(id), state) << id;
    if (moment == reading.upto()) then = naive;
    for (const auto& [id, state] : then)
      EXPECT_EQ(*reading.case_at(id, Position{moment}), state) << id << moment;
  });
  EXPECT_GT(walk_.cases().size(), 1u);
}

TEST_F(EngineLaws, TablesMadeAnewAreTheLiveOnes) {
  walk(300, 30, [this] {
    MemoryViews rebuilt;
    ASSERT_TRUE(rebuild(memory_.journal, rebuilt, loan_rules()));
    EXPECT_EQ(difference(memory_.views.tables(), rebuilt.tables()), "");
  });
}

// What an act brings about stands behind it, in its batch, and says so. One walk in ten brings nothing about:
// such a walk goes on.
TEST_F(EngineLaws, EffectsFollowTheEntryThatCausedThem) {
  std::size_t brought_about = 0;
  const auto law = [&] {
    const std::vector<Entry> all = entries_of(memory_.journal);
    for (const Entry& entry : all) {
      const bool effect = entry.cause && entry.type != "cadre.case.opened.v1" && entry.act != "decline";
      if (!effect) continue;
      ++brought_about;
      ASSERT_LT(*entry.cause, entry.position);
      const Entry& act = all.at(entry.cause->value);
      EXPECT_EQ(act.outcome, "accepted");
      EXPECT_EQ(act.time, entry.time) << "one batch";
      EXPECT_EQ(entry.position.value - act.position.value,
                static_cast<std::uint64_t>(int_at(entry.data, "part") - int_at(act.data, "part")));
    }
  };
  for (int walks = 0; walks < 20 && brought_about == 0; ++walks) walk(400, 400, law);
  EXPECT_GT(brought_about, 0u) << "no act brought anything about";
}

TEST_F(EngineLaws, PositionsAndRevisionsHaveNoGapsAndTimeDoesNotRunBackwards) {
  walk(250, 125, [this] {
    std::map<std::string, std::uint32_t> next_revision;
    std::uint64_t at = 0;
    Timestamp last{};
    for (const Entry& entry : entries_of(memory_.journal)) {
      EXPECT_EQ(entry.position.value, at++);
      EXPECT_GE(entry.time, last);
      last = entry.time;
      if (entry.revision) {
        EXPECT_EQ(*entry.revision, next_revision[entry.case_id]++);
      }
      EXPECT_EQ(entry.revision.has_value(), changes_case(entry.type));
    }
  });
}

TEST_F(EngineLaws, EntriesAreTheirBytes) {
  walk(200, 100, [this] {
    for (std::uint64_t at = 0; at < memory_.journal.head().size; ++at) {
      const std::string bytes = *memory_.journal.at(Position{at});
      const auto entry = decode(bytes);
      ASSERT_TRUE(entry);
      EXPECT_EQ(encode(*entry, "urn:cadre:log"), bytes);
      EXPECT_EQ(canonical(json::parse(bytes, {}, {.max_depth = 128})), bytes);
      EXPECT_EQ(*decode(encode(*entry, "urn:cadre:log")), *entry);
    }
  });
}

// Pages of every size, in both orders, against a look at every entry.
TEST_F(EngineLaws, QueriesFindWhatAFilterWould) {
  walk(150, 50, [this] {
    const auto all = entries_of(memory_.journal);
    const Reading reading = desk_.read();
    for (int i = 0; i < 12; ++i) {
      EntryQuery query;
      const std::vector<std::string> terms = terms_of(all[random_() % all.size()]);
      for (std::size_t n = random_() % 4; n > 0; --n) query.terms.push_back(terms[random_() % terms.size()]);
      query.from = Position{random_() % all.size()};
      if (random_() % 2) query.upto = Position{random_() % (all.size() + 2)};
      query.newest_first = random_() % 2;
      query.limit = 1 + random_() % 60;
      std::vector<Entry> naive;
      for (const Entry& entry : all) {
        const auto its = terms_of(entry);
        const bool fits = std::all_of(query.terms.begin(), query.terms.end(), [&](const std::string& term) {
          return std::binary_search(its.begin(), its.end(), term);
        });
        if (fits && entry.position >= query.from && (!query.upto || entry.position < *query.upto))
          naive.push_back(entry);
      }
      if (query.newest_first) std::reverse(naive.begin(), naive.end());
      std::vector<Entry> paged;
      for (bool more = true; more;) {
        const auto page = reading.entries(query);
        ASSERT_TRUE(page);
        ASSERT_LE(page->entries.size(), query.limit);
        paged.insert(paged.end(), page->entries.begin(), page->entries.end());
        more = page->next.has_value();
        if (more) (query.newest_first ? query.upto.emplace() : query.from) = *page->next;
      }
      EXPECT_EQ(paged, naive);
    }
  });
}

}  // namespace
}  // namespace cadre::test
