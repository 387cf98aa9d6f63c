// Careers in the sample city hold together over the years.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/sample_support.hpp"

namespace cadre::test {
namespace {

using sample::day;
using Words = std::set<std::string>;

constexpr std::size_t kAppointmentsMin = 12;

// In the afternoon of the log's last day.
std::unique_ptr<Server> server_of(const SampleCity& city, ManualClock& clock) {
  ServerOptions options;
  options.data = city.folder();
  options.http.port = 0;
  auto server = Server::start(std::move(options), clock);
  EXPECT_TRUE(server) << server.error().message.en;
  return std::move(*server);
}

TEST(SampleCareers, NobodyHoldsTwoPostsAndNoPostHasTwoHolders) {
  const SampleCity city;
  ManualClock clock(office_midnight(sample::kEndAsWritten) + std::chrono::hours{15});
  const auto server = server_of(city, clock);
  const auto reading = server->engine().read();
  ASSERT_TRUE(reading);
  const auto cadres = reading->subjects("cadre", "", city.loaded().cadres + 1);
  ASSERT_EQ(cadres.size(), city.loaded().cadres);
  for (const Date on : {day(2022, 6, 1), day(2023, 3, 1), day(2024, 2, 29), day(2024, 12, 31),
                        day(2025, 6, 30), day(2025, 7, 1), day(2025, 12, 1), sample::kEndAsWritten}) {
    SCOPED_TRACE(format_date(on));
    Words held;
    for (const std::string& cadre : cadres) {
      const auto posts = reading->find("cadre/" + cadre)->all("holds", on);
      EXPECT_LE(posts.size(), 1U) << cadre;
      for (const Fact* fact : posts)
        EXPECT_TRUE(held.insert(std::string(text_at(fact->value, "post"))).second)
            << cadre << " " << text_at(fact->value, "post");
    }
  }
}

// What stands on record of somebody when an entry is written.
struct Known {
  Words planned, rated, left;
};

void learn(const Entry& entry, Known& known) {
  const std::string_view kind = text_at(entry.data, "kind");
  if (kind == "plan-entry") known.planned.insert(entry.subject);
  if (kind == "rating") known.rated.insert(entry.subject);
  if (bool_at(entry.data, "done") && text_at(entry.data, "result") == "dismissed")
    known.left.insert("cadre/" + entry.cadre);
}

TEST(SampleCareers, AnAppointmentFollowsAPlanAndARatingAndNobodyDismissedIsAppointed) {
  const SampleCity& city = the_sample_city();
  Known known;
  std::size_t appointments = 0;
  for (const Entry& entry : city.entries()) {
    learn(entry, known);
    if (text_at(entry.data, "kind") != "holds" || !entry.cause) continue;
    const Entry& cause = city.entries().at(entry.cause->value);
    if (!cause.procedure.starts_with("appointment") || cause.act != "issue-decision") continue;
    if (object_at(entry.data, "value").empty() || entry.data.contains("until")) continue;  // the post left
    ++appointments;
    EXPECT_FALSE(known.left.contains(entry.subject)) << entry.subject;
    EXPECT_TRUE(known.planned.contains(entry.subject)) << entry.subject;
    EXPECT_TRUE(known.rated.contains(entry.subject)) << entry.subject;
  }
  EXPECT_GE(appointments, kAppointmentsMin);
}

}  // namespace
}  // namespace cadre::test
