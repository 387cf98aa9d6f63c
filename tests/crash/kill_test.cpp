// kill -9 in the middle of a load of acts, again and again on one data folder: nothing acknowledged is
// missing, revisions are gapless, the root recomputes, and the views that catch up equal views made anew.
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <map>
#include <mutex>
#include <random>
#include <thread>

#include "api/cli/http_client.hpp"
#include "engine/log/entry.hpp"
#include "storage/lmdb_journal.hpp"
#include "storage/lmdb_views.hpp"
#include "storage/verify.hpp"
#include "tests/support/seed.hpp"
#include "tests/support/served.hpp"
#include "tests/support/workload_city.hpp"
#include "tests/support/workload_requests.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {
namespace {

constexpr int kRounds = 50;
constexpr std::size_t kOfficers = 6;
constexpr Date kDay{std::chrono::year(2026) / 6 / 15};
constexpr const char* kClock = "2026-06-15T02:00:00Z";

struct Acknowledged {
  std::uint64_t position = 0;
  std::string case_id, key;
  std::int64_t revision = 0;
};

// What the officers were told, and the moment to pull the plug.
class Round {
 public:
  explicit Round(std::size_t kill_after) : kill_after_(kill_after) {}

  void told(Acknowledged what) {
    const std::lock_guard lock(mutex_);
    acknowledged.push_back(std::move(what));
    if (acknowledged.size() >= kill_after_) enough_.store(true), enough_.notify_all();
  }
  void gave_up() { enough_.store(true), enough_.notify_all(); }
  void wait() { enough_.wait(false); }

  std::vector<Acknowledged> acknowledged;

 private:
  const std::size_t kill_after_;
  std::mutex mutex_;
  std::atomic<bool> enough_{false};
};

// One officer's load: acts until the server is gone.
void work(std::uint16_t port, std::size_t cadre, std::string run, Round& round) {
  WorkloadWalk walk(cadre, kDay, std::move(run));
  std::map<std::string, HttpClient> clients;  // each account has a token of its own
  for (;;) {
    const WorkloadRequest request = walk.next();
    auto client = clients.find(request.token);
    if (client == clients.end())
      client =
          clients.emplace(request.token, HttpClient({"127.0.0.1", std::to_string(port)}, request.token, "en"))
              .first;
    const auto answer =
        client->second.send({request.method, request.target, request.body, "application/json", request.key});
    if (!answer) return round.gave_up();
    if (answer->status / 100 != 2) {
      ADD_FAILURE() << answer->status << " " << answer->body;
      return round.gave_up();
    }
    const json::value value = json::parse(answer->body);
    const json::object& body = value.as_object();
    round.told({static_cast<std::uint64_t>(int_at(body, "position")), std::string(text_at(body, "case")),
                request.key, int_at(body, "revision")});
    walk.accepted(answer->body);
  }
}

class KillNine : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("cadre-kill-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    auto journal = LmdbJournal::open(folder_);
    auto views = LmdbViews::open(folder_);
    ASSERT_TRUE(journal && views);
    WorkloadCity city(**journal, **views, kDay);
    city.prepare(kRounds * kOfficers);
    city.engine().stop();
    ASSERT_TRUE((*views)->close());
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::vector<Acknowledged> load_and_kill(int number, std::size_t kill_after) {
    Served server(CADRE_BINARY_DIR "/cadre", folder_, kClock);
    Round round(kill_after);
    std::vector<std::thread> officers;
    for (std::size_t i = 0; i < kOfficers; ++i)
      officers.emplace_back(work, server.port(), static_cast<std::size_t>(number) * kOfficers + i,
                            "r" + std::to_string(number), std::ref(round));
    round.wait();
    server.kill();
    for (std::thread& officer : officers) officer.join();
    return std::move(round.acknowledged);
  }

  void expect_whole(const LmdbJournal& journal, const std::vector<Acknowledged>& acknowledged) {
    const auto head = verify(journal);
    ASSERT_TRUE(head) << head.error().message.en;
    EXPECT_EQ(*head, journal.head());
    for (const Acknowledged& told : acknowledged) {
      const auto bytes = journal.at(Position{told.position});
      ASSERT_TRUE(bytes) << "acknowledged position " << told.position << " is missing";
      const auto entry = decode(*bytes);
      ASSERT_TRUE(entry);
      EXPECT_EQ(entry->case_id, told.case_id);
      EXPECT_EQ(entry->command_id, told.key);
      EXPECT_EQ(entry->revision, std::optional(static_cast<std::uint32_t>(told.revision)));
    }
  }

  void expect_gapless_revisions(const LmdbJournal& journal) {
    std::map<std::string, std::uint32_t> next;
    const auto read =
        journal.read(Position{0}, journal.head().size, [&](Position position, std::string_view bytes) {
          const auto entry = decode(bytes);
          EXPECT_TRUE(entry && entry->position == position);
          if (entry && entry->revision) {
            EXPECT_EQ(*entry->revision, next[entry->case_id]++) << entry->case_id;
          }
          return true;
        });
    EXPECT_TRUE(read);
  }

  std::filesystem::path folder_;
};

TEST_F(KillNine, LosesNothingThatWasAcknowledged) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  std::size_t told = 0;
  for (int number = 0; number < kRounds; ++number) {
    const auto acknowledged = load_and_kill(number, 5 + random() % 120);
    told += acknowledged.size();
    const auto journal = LmdbJournal::open(folder_);
    ASSERT_TRUE(journal) << journal.error().message.en;
    expect_whole(**journal, acknowledged);
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(told, static_cast<std::size_t>(kRounds) * 5);
  {
    Served last(CADRE_BINARY_DIR "/cadre", folder_, kClock);  // catches up
    EXPECT_EQ(last.stop(), 0);
  }
  const auto journal = LmdbJournal::open(folder_);
  const auto live = LmdbViews::open(folder_);
  const auto anew = LmdbViews::open(folder_ / "anew");
  ASSERT_TRUE(journal && live && anew);
  expect_gapless_revisions(**journal);
  Rules rules;
  add_rules(rules);
  ASSERT_TRUE(rebuild(**journal, **anew, rules));
  const auto difference = first_difference(**live, **anew);
  ASSERT_TRUE(difference);
  EXPECT_EQ(*difference, "");
}

}  // namespace
}  // namespace cadre
