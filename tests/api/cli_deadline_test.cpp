// `cadre deadline`: the day, and why.
#include <gtest/gtest.h>

#include "tests/api/cli_support.hpp"

namespace cadre::test {
namespace {

CommandRun deadline(std::vector<std::string> more) {
  more.insert(more.begin(), "deadline");
  return run_command(more);
}

TEST(DeadlineCommand, AnswersWithTheDayAndWhy) {
  const CommandRun run = deadline({"--from", "2026-02-12", "--working-days", "15", "--json"});

  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(run.text("date"), run.text("due"));
  const json::array why = run.list("why");
  ASSERT_GT(why.size(), 1U);
  EXPECT_NE(json::serialize(why).find("Tết Nguyên đán"), std::string::npos) << run.out;
}

TEST(DeadlineCommand, SpeaksVietnameseUnlessToldOtherwise) {
  const std::vector<std::string> question{"--from", "2026-06-01", "--days", "10"};
  std::vector<std::string> in_english = question;
  in_english.insert(in_english.end(), {"--lang", "en"});

  EXPECT_NE(deadline(question).out.find("hạn cuối"), std::string::npos);
  EXPECT_NE(deadline(in_english).out.find("last day"), std::string::npos);
}

TEST(DeadlineCommand, CountsBackwards) {
  const CommandRun run = deadline({"--from", "2026-06-15", "--working-days", "5", "--before", "--json"});

  EXPECT_EQ(run.text("date"), "2026-06-08") << run.err;
}

TEST(DeadlineCommand, TakesACalendarOfOnesOwn) {
  const std::string calendar = file_with(
      "calendar.csv", "date,kind,name,source,mark\n2026-06-02,holiday,Ngày nghỉ riêng,quyết định,V\n");
  const CommandRun run =
      deadline({"--from", "2026-06-01", "--working-days", "1", "--calendar", calendar, "--json"});

  EXPECT_EQ(run.text("date"), "2026-06-03") << run.err;
  EXPECT_NE(run.out.find("Ngày nghỉ riêng"), std::string::npos);
}

TEST(DeadlineCommand, RefusesWhatIsNoQuestion) {
  struct Row {
    std::vector<std::string> arguments;
    const char* telling;
  };
  const Row rows[] = {
      {{"--from", "2026-02-30", "--days", "1"}, "format.date"},
      {{"--from", "2026-02-12"}, "--working-days"},
      {{"--from", "2026-02-12", "--days", "1", "--months", "1"}, "--months"},
      {{"--from", "2026-02-12", "--days", "-1"}, "period.range"},
      {{"--from", "2026-02-12", "--days", "ten"}, "--days"},
      {{"--from", "2026-02-12", "--days", "99999999999999"}, "--days"},
      {{"--days", "1"}, "--from"},
      {{"--from", "2026-02-12", "--days", "1", "--calendar", "/does/not/exist"}, "input.unreadable"},
      {{"--from", "2026-02-12", "--days", "1", "--lang", "fr"}, "--lang"},
  };
  for (const Row& row : rows) {
    const CommandRun run = deadline(row.arguments);
    EXPECT_EQ(run.exit, 2) << row.telling;
    EXPECT_NE(run.err.find(row.telling), std::string::npos) << run.err;
    EXPECT_EQ(run.out, "");
  }
}

}  // namespace
}  // namespace cadre::test
