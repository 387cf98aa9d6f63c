// The sample city as a whole: loaded into a scratch folder, then looked at through its log. Each test loads
// once or twice.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "api/cli/commands.hpp"
#include "api/sample/command.hpp"
#include "storage/lmdb_journal.hpp"
#include "storage/lmdb_views.hpp"
#include "tests/api/sample_support.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre::test {
namespace {

using testing::IsSupersetOf;

constexpr std::size_t kCadresMin = 300, kCasesMin = 60;

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Sample, IsTheSameForTheSameSeed) {
  const SampleCity one({.seed = 7}), two({.seed = 7});
  EXPECT_EQ(one.loaded().head, two.loaded().head);
  EXPECT_EQ(text_of(one.folder() / "tokens"), text_of(two.folder() / "tokens"));
}

TEST(Sample, HoldsForOtherSeedsAndDiffers) {
  const SampleCity one({.seed = 1}), two({.seed = 2});
  ASSERT_GT(one.entries().size(), 0U);
  EXPECT_NE(one.loaded().head, two.loaded().head);
  EXPECT_GE(std::min(one.loaded().cases, two.loaded().cases), kCasesMin);
}

TEST(Sample, CoversEveryGroundEveryEndAndEveryKindOfRefusal) {
  const SampleCity& city = the_sample_city();
  EXPECT_GE(city.loaded().cadres, kCadresMin);
  EXPECT_GE(city.of_type("cadre.case.opened.v1").size(), kCasesMin);
  for (const Definition& definition : shipped_dismissals()) {
    SCOPED_TRACE(definition.version);
    EXPECT_THAT(city.grounds(definition.version), IsSupersetOf(definition.grounds));
    EXPECT_THAT(city.outcomes(), IsSupersetOf(definition.outcomes));
  }
  EXPECT_THAT(city.refusal_kinds(), IsSupersetOf({"unknown-act", "not-now", "not-authorised", "invalid-form",
                                                  "rules-failed", "needs-acknowledgement"}));
  EXPECT_THAT(city.refusal_rules(),
              IsSupersetOf({"actor.role", "actor.subject", "actor.same-person", "dossier.complete",
                            "documents.required", "no-dismissal-ground", "regime.not-in-force",
                            "ballot.counts", "appointing-level", "ground.established", "extension.within",
                            "case.already-open", "case.closed"}));
}

TEST(Sample, HasOverdueExtendedMigratedAndOpenCases) {
  const SampleCity& city = the_sample_city();
  std::set<std::string> acts, delays;
  for (const Entry& entry : city.entries()) {
    if (entry.outcome == "accepted") acts.insert(entry.act);
    if (entry.type == "cadre.case.delay-elapsed.v1") delays.emplace(text_at(entry.data, "delay"));
  }
  EXPECT_THAT(
      acts, IsSupersetOf({"extend", "withdraw", "cancel", "return-proposal", "record-elected-vote",
                          "report-to-elected-body", "record-approval", "record-denial", "refuse-proposal"}));
  EXPECT_THAT(delays, IsSupersetOf({"propose", "decide", "decide-extended"}));
  EXPECT_EQ(city.of_type("cadre.case.migrated.v1").size(), 2U);
  EXPECT_EQ(city.of_type("cadre.fact.refused.v1").size(), 2U);
  EXPECT_EQ(city.of_type("cadre.procedure.refused.v1").size(), 1U);
  std::size_t ended = 0;
  for (const Entry& entry : city.entries()) ended += bool_at(entry.data, "done") ? 1 : 0;
  EXPECT_GE(city.loaded().cases, ended + 5) << "some cases stay open";
}

TEST(Sample, RunsFrom2021To2026WithTimeThatNeverGoesBack) {
  const SampleCity& city = the_sample_city();
  ASSERT_FALSE(city.entries().empty());
  EXPECT_EQ(format_timestamp(city.entries().front().time).substr(0, 4), "2021");
  EXPECT_EQ(format_timestamp(city.entries().back().time).substr(0, 7), "2026-06");
  for (std::size_t i = 1; i < city.entries().size(); ++i)
    ASSERT_LE(city.entries()[i - 1].time, city.entries()[i].time) << "at entry " << i;
}

TEST(Sample, NamesAreVietnameseAndInFormC) {
  const SampleCity& city = the_sample_city();
  bool tones = false, d_with_stroke = false;
  for (const Entry* entry : city.of_type("cadre.fact.recorded.v1")) {
    if (text_at(entry->data, "kind") != "identity") continue;
    const std::string name(text_at(object_at(entry->data, "value"), "name"));
    EXPECT_TRUE(check_text(name, "name")) << name;
    EXPECT_GE(std::count(name.begin(), name.end(), ' '), 3) << name;
    tones = tones || name.find("ễ") != std::string::npos;
    d_with_stroke = d_with_stroke || name.find("Đ") != std::string::npos;
  }
  EXPECT_TRUE(tones);
  EXPECT_TRUE(d_with_stroke);
}

TEST(Sample, RebuiltViewsEqualTheLiveOnes) {
  const SampleCity city;
  const ScratchFolder elsewhere;
  const auto journal = LmdbJournal::open(city.folder());
  const auto live = LmdbViews::open(city.folder());
  const auto rebuilt = LmdbViews::open(elsewhere.path());
  ASSERT_TRUE(journal && live && rebuilt);
  EXPECT_FALSE((*live)->cleared_at_open());
  Rules rules;
  add_rules(rules);
  ASSERT_TRUE(rebuild(**journal, **rebuilt, rules));
  EXPECT_EQ(first_difference(**live, **rebuilt).value(), "");
}

TEST(Sample, ServesWithATokenForEachRole) {
  const SampleCity city;
  std::set<std::string> roles;
  for (const IssuedToken& issued : read_tokens(city.folder()))
    EXPECT_TRUE(roles.insert(issued.role).second) << issued.role;
  EXPECT_THAT(roles, testing::UnorderedElementsAre("administrator", "records", "inspector", "supervisor",
                                                   "personnel-body", "personnel-head", "competent-level",
                                                   "elected-body", "using-agency"));
  ManualClock clock(office_midnight(parse_date("2026-07-20").value()));
  ServerOptions options;
  options.data = city.folder();
  options.http.port = 0;
  const auto server = Server::start(std::move(options), clock);
  ASSERT_TRUE(server) << server.error().message.en;
  const auto reading = (*server)->engine().read();
  ASSERT_TRUE(reading);
  for (const IssuedToken& issued : read_tokens(city.folder()))
    EXPECT_EQ(reading->account_of_token(sha256(issued.token)).value_or("nobody"), issued.account);
  EXPECT_GT(reading->upto(), city.loaded().head.size) << "what fell due meanwhile has elapsed";
}

// The deadlines before the offices that a city's cases wait for.
std::set<std::pair<std::string, Date>> deadlines_before_officers(const SampleCity& city, Date today) {
  ManualClock clock(office_midnight(today) + std::chrono::hours{8});
  ServerOptions options;
  options.data = city.folder();
  options.http.port = 0;
  const auto server = Server::start(std::move(options), clock);
  EXPECT_TRUE(server) << server.error().message.en;
  const auto reading = (*server)->engine().read();
  std::set<std::pair<std::string, Date>> deadlines;
  for (const std::string account : {"to-chuc-tinh.1", "thuong-vu-tinh.1", "van-thu.1"}) {
    const auto page = reading->worklist(reading->own_actor(account), std::nullopt, "", 500);
    EXPECT_TRUE(page);
    for (const WorkItem& item : page->items)
      if (item.due) deadlines.emplace(item.case_id, *item.due);
  }
  return deadlines;
}

TEST(Sample, GivesOfficersWorkOfTheseWeeksWheneverItIsLoaded) {
  for (const Date today : {sample::day(2026, 7, 1), sample::day(2026, 11, 21), sample::day(2027, 3, 15)}) {
    SCOPED_TRACE(format_date(today));
    const SampleCity city(sample::plan_before(today));
    const auto shown = deadlines_before_officers(city, today);
    std::size_t to_come = 0;
    for (const auto& [id, due] : shown) {
      EXPECT_GE(due, today - std::chrono::days{30}) << id;
      EXPECT_LE(due, today + std::chrono::days{60}) << id;
      to_come += due >= today ? 1 : 0;
    }
    EXPECT_GE(to_come, 4U);
    EXPECT_EQ(shown.size() - to_come, 1U) << "an appointment waits beyond its day";
    std::size_t missed = 0;
    for (const Entry* entry : city.of_type("cadre.case.delay-elapsed.v1"))
      missed += entry->time > office_midnight(today - std::chrono::days{30}) ? 1 : 0;
    EXPECT_GE(missed, 1U) << "some are late";
    EXPECT_LT(missed, to_come) << "most are not";
  }
}

TEST(SampleCommand, TellsWhatItLoadedAndLeavesAFullFolderAlone) {
  const ScratchFolder folder;
  const auto run = [&](std::string& out) {
    std::istringstream in;
    std::ostringstream said, complained;
    Console console{.in = in, .out = said, .err = complained};
    CommandLine app("cadre", "cadre");
    add_sample_commands(app, console);
    const std::string data = folder.path().string();
    const char* const words[] = {"cadre",      "sample", "load",     "--data",
                                 data.c_str(), "--json", "--before", "2026-07-01"};
    const int code = run_command_line(app, console, 8, words);
    out = said.str();
    return code;
  };
  std::string first, second;
  EXPECT_EQ(run(first), 0);
  EXPECT_GE(static_cast<std::size_t>(int_at(parse_json(first).value().as_object(), "cases")), kCasesMin);
  EXPECT_NE(run(second), 0);
  EXPECT_EQ(second, "");
}

}  // namespace
}  // namespace cadre::test
