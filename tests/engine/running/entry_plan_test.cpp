#include "engine/running/entry_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "tests/support/desk.hpp"
#include "tests/support/seed.hpp"

namespace cadre::test {
namespace {

class EntryPlans : public ::testing::Test {
 protected:
  EntryPlans() {
    for (const char* reader : {"R-1", "R-2", "R-3"}) {
      const std::string id = desk.opened(reader, "2024-03-01");
      (void)desk.act(id, "examine", on("2024-03-01"), "chi");  // refused: she has not the role
      desk.set_day("2024-03-02");
      desk.must(desk.act(id, "examine", on("2024-03-02"), "bo"));
    }
  }

  EntryPlan plan(const std::string& text) {
    auto planned = plan_entries(*parse_question(text), desk.read());
    EXPECT_TRUE(planned) << text << ": " << (planned ? "" : planned.error().message.en);
    return planned ? std::move(*planned) : EntryPlan();
  }
  // Everything, page by page, phase by phase.
  std::vector<Entry> asked(const std::string& text) {
    std::vector<Entry> all;
    for (EntryQuery& query : plan(text).phases) {
      query.limit = 3;
      for (bool more = true; more;) {
        const auto page = desk.read().entries(query);
        EXPECT_TRUE(page);
        all.insert(all.end(), page->entries.begin(), page->entries.end());
        more = page->next.has_value();
        if (more) (query.newest_first ? query.upto.emplace() : query.from) = *page->next;
      }
    }
    return all;
  }
  std::size_t count(const std::string& text) {
    std::uint64_t sum = 0;
    for (const EntryQuery& query : plan(text).phases) {
      const auto counted = desk.read().count(query, 1000);
      EXPECT_TRUE(counted && counted->exact);
      sum += counted->entries;
    }
    EXPECT_EQ(sum, asked(text).size()) << text;
    return sum;
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(EntryPlans, FindWhoDidWhat) {
  EXPECT_EQ(count("act:examine"), 6u);
  EXPECT_EQ(count("act:examine actor:chi"), 3u);
  EXPECT_EQ(count("act:examine actor:chi actor:bo"), 6u);
  EXPECT_EQ(count("act:examine -actor:chi"), 3u);
  EXPECT_EQ(count("act:examine outcome:refused"), 3u);
  EXPECT_EQ(count("act:examine outcome:accepted"), 3u);
  EXPECT_EQ(count("act:examine -outcome:refused"), 3u);
  EXPECT_EQ(count("act:examine -outcome:accepted"), 3u);
  EXPECT_EQ(count("act:examine outcome:accepted outcome:refused"), 6u);
  EXPECT_EQ(count("rule:actor.role"), 3u);
  EXPECT_EQ(count("rule:actor.role cadre:R-2"), 1u);
  EXPECT_EQ(count("quy-trinh:loan việc:examine người-làm:bo"), 3u);
}

TEST_F(EntryPlans, FindAVersionOfAProcedureByItsNameAndAnyOfItByTheFamily) {
  const std::size_t all = count("procedure:loan act:open");
  ASSERT_GT(all, 0u);
  const std::string full = asked("procedure:loan act:open").front().procedure;  // "loan@1#0123456789abcdef"
  const std::string version = full.substr(0, full.find('#'));
  EXPECT_EQ(count("act:open procedure:" + version), all) << version;
  EXPECT_EQ(count("act:open procedure:" + full), all) << full;
  EXPECT_EQ(count("procedure:loan@another"), 0u);
  EXPECT_EQ(count("act:open procedure:loan@another procedure:" + version), all);
  EXPECT_EQ(count("act:open -procedure:" + version), 0u);
  EXPECT_EQ(count("act:open -procedure:loan@another"), all);
  EXPECT_EQ(count("procedure:" + version.substr(0, version.size() - 1)), 0u) << "a beginning is not a name";
}

TEST_F(EntryPlans, FindTheDeedsOfACaseByItsSubject) {
  const std::string id = asked("act:examine").front().case_id;
  const std::size_t deeds = count("subject:case/" + id);
  EXPECT_GT(deeds, 0u);
  for (const Entry& entry : asked("subject:case/" + id)) EXPECT_EQ(entry.subject, "case/" + id);
  EXPECT_EQ(count("subject:case/" + id + " subject:cadre/R-1"), deeds + count("subject:cadre/R-1"));
  EXPECT_EQ(count("-subject:case/" + id + " case:" + id), 0u);
  EXPECT_TRUE(singles_out(plan("subject:case/" + id).phases[0]));
  EXPECT_TRUE(singles_out(plan("-subject:case/" + id).phases[0]));
}

TEST_F(EntryPlans, FindAStepByWhereTheCaseStood) {
  EXPECT_EQ(count("step:asked act:examine"), 6u);
  EXPECT_EQ(count("step:asked act:open"), 3u) << "an opening: where it led";
  EXPECT_EQ(count("step:asked -act:open -act:examine"), 0u);
  const std::string id = desk.in_examination("R-4", "2024-03-02");
  (void)desk.act(id, "cancel", on("2024-03-02"), "du");
  EXPECT_EQ(count("case:" + id + " act:cancel step:examining.shelf.looking"), 1u)
      << "a case that stands in two regions stands in both";
}

TEST_F(EntryPlans, FindAUnitWithAllBelowAsTheTreeStoodThen) {
  const std::size_t in_a = count("only-unit:a act:examine"), in_b = count("only-unit:b act:examine");
  EXPECT_GT(in_a, 0u);
  EXPECT_EQ(count("unit:city act:examine"), in_a + in_b);
  EXPECT_EQ(count("unit:a act:examine"), in_a);
  desk.set_day("2024-03-03");
  desk.must(desk.facts("an", {fact("unit/c", "unit", "2024-03-03", R"({"name":"C"})"),
                              fact("unit/b", "unit", "2024-03-03", R"({"name":"B","parent":"c"})")}));
  desk.set_day("2024-03-04");
  const std::string id = desk.opened("R-4", "2024-03-04");
  EXPECT_EQ(count("unit:c case:" + id), 1u);
  EXPECT_EQ(count("unit:city case:" + id), 0u) << "no longer below the city";
  EXPECT_EQ(count("unit:city act:examine"), in_a + in_b) << "what was recorded before stays where it was";
}

TEST_F(EntryPlans, FindDaysOfEffect) {
  EXPECT_EQ(count("act:examine effective:2024-03"), 6u);
  EXPECT_EQ(count("act:examine effective:2024-03-02"), 3u);
  EXPECT_EQ(count("act:examine effective:>2024-03-02"), 0u);
  EXPECT_EQ(count("act:examine -effective:2024-03-02"), 3u);
  EXPECT_EQ(count("act:examine effective:2024-03-01 effective:2024-03-02"), 6u);
  EXPECT_EQ(count("act:examine effective:1900..1999"), 0u);
}

TEST_F(EntryPlans, FindWhenItWasRecorded) {
  desk.set_day("2024-03-05");
  const std::string id = desk.opened("R-4", "2024-03-05");
  EXPECT_EQ(count("act:open recorded:2024-03-05"), 1u);
  EXPECT_EQ(count("act:open -recorded:2024-03-05"), 3u);
  EXPECT_EQ(count("act:open recorded:2024"), 4u);
  EXPECT_EQ(count("recorded:<2000"), 0u);
  EXPECT_EQ(count("recorded:>2100"), 0u);
}

TEST_F(EntryPlans, GiveTheOldestFirstWhenAsked) {
  const auto newest = asked("act:examine");
  auto oldest = asked("act:examine order:oldest");
  std::reverse(oldest.begin(), oldest.end());
  EXPECT_EQ(newest, oldest);
}

TEST_F(EntryPlans, FindNamesWithAndWithoutMarksAndExactOnesFirst) {
  desk.must(desk.facts("an", {fact("cadre/R-8", "identity", "2024-03-01", R"({"name":"Đặng Thị Hoà"})"),
                              fact("cadre/R-9", "identity", "2024-03-01", R"({"name":"Dang Thi Hoa"})")}));
  EXPECT_EQ(count("dang thi hoa"), 2u);
  const auto marked = asked("\"đặng thị hoà\"");
  ASSERT_EQ(marked.size(), 2u);
  EXPECT_EQ(marked[0].subject, "cadre/R-8") << "although the other is newer";
  EXPECT_EQ(marked[1].subject, "cadre/R-9");
  EXPECT_EQ(count("hoà dang"), 2u) << "in any order, and with some of the marks";
  EXPECT_EQ(count("hoang"), 0u) << "whole words";
  EXPECT_EQ(count("hoa cadre:R-8"), 1u);
}

TEST_F(EntryPlans, FindTheDeedsOfASubjectByItsName) {
  desk.must(desk.facts("an", {fact("cadre/R-2", "identity", "2024-03-01", R"({"name":"Trần Bốn"})")}));
  const std::size_t of_r2 = count("cadre:R-2");
  EXPECT_EQ(count("tran bon"), of_r2);
  EXPECT_EQ(count("trần bốn"), of_r2);
  EXPECT_EQ(count("trần bốn act:examine outcome:refused"), 1u);
}

TEST_F(EntryPlans, RefuseWordsThatFitTooManyNames) {
  for (int i = 0; i < 45; ++i) {
    const std::string id = "cadre/N-" + std::to_string(i);
    desk.must(desk.facts("an", {fact(id, "identity", "2024-03-01", R"({"name":"Nguyễn Văn"})")}));
  }
  const auto planned = plan_entries(*parse_question("nguyễn"), desk.read());
  ASSERT_FALSE(planned);
  EXPECT_EQ(planned.error().rule, "query.word");
}

TEST_F(EntryPlans, TellWhenSomebodyIsSingledOut) {
  for (const char* text :
       {"act:examine", "type:x procedure:loan -outcome:refused step:asked", "recorded:2024", ""})
    EXPECT_FALSE(singles_out(plan(text).phases[0])) << text;
  for (const char* text :
       {"cadre:R-1", "-unit:a", "case:x act:examine", "subject:cadre/R-1", "document:1", "tran"})
    EXPECT_TRUE(singles_out(plan(text).phases[0])) << text;
}

// Random conditions, against a look at every entry.
TEST_F(EntryPlans, AgreeWithAFilterOverTheLog) {
  const auto seed = seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::cout << "CADRE_SEED=" << seed << '\n';
  std::mt19937 random(seed);
  const auto all = entries_of(memory.journal);
  using Field = std::pair<const char*, std::string Entry::*>;
  const std::vector<Field> fields{{"actor", &Entry::actor},    {"act", &Entry::act},
                                  {"type", &Entry::type},      {"role", &Entry::role},
                                  {"cadre", &Entry::cadre},    {"case", &Entry::case_id},
                                  {"only-unit", &Entry::unit}, {"procedure", &Entry::procedure},
                                  {"subject", &Entry::subject}};
  for (int round = 0; round < 300; ++round) {
    std::string text = random() % 2 ? "order:oldest" : "";
    std::vector<std::function<bool(const Entry&)>> filters;
    for (auto n = random() % 4; n > 0; --n) {
      const Field& field = fields[random() % fields.size()];
      const std::string value = all[random() % all.size()].*field.second;
      if (value.empty() || text.find(std::string(" ") + field.first) != std::string::npos) continue;
      const bool negated = random() % 3 == 0 && field.second != &Entry::subject;
      text += std::string(negated ? " -" : " ") + field.first + ":" + value;
      filters.push_back([=](const Entry& entry) { return (entry.*field.second == value) != negated; });
    }
    if (text.find(" -") != std::string::npos && text.find(" -") != text.rfind(" -")) continue;
    std::vector<Entry> naive;
    std::ranges::copy_if(all, std::back_inserter(naive), [&](const Entry& entry) {
      return std::ranges::all_of(filters, [&](const auto& filter) { return filter(entry); });
    });
    if (!text.starts_with("order")) std::reverse(naive.begin(), naive.end());
    EXPECT_EQ(asked(text), naive) << text;
  }
}

}  // namespace
}  // namespace cadre::test
