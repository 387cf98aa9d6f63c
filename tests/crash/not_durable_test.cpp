// The device under the log fails below a running server: what was acknowledged is there, nothing else was,
// and the process ends with an exit code of its own.
#include <gtest/gtest.h>

#include <filesystem>

#include "api/cli/http_client.hpp"
#include "storage/lmdb_journal.hpp"
#include "storage/lmdb_views.hpp"
#include "storage/verify.hpp"
#include "tests/support/served.hpp"
#include "tests/support/workload_city.hpp"
#include "tests/support/workload_requests.hpp"

namespace cadre {
namespace {

constexpr Date kDay{std::chrono::year(2026) / 6 / 15};
constexpr const char* kClock = "2026-06-15T02:00:00Z";
constexpr int kExitNotDurable = 3;
constexpr int kActsMax = 200;  // the first that needs a new page meets the limit

class NotDurable : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("cadre-not-durable-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    auto journal = LmdbJournal::open(folder_);
    auto views = LmdbViews::open(folder_);
    ASSERT_TRUE(journal && views);
    WorkloadCity city(**journal, **views, kDay);
    city.prepare(1);
    city.engine().stop();
    ASSERT_TRUE((*views)->close());
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  // Sends the walk's next step. The position it was acknowledged at; nullopt: it was not.
  static std::optional<std::uint64_t> send(std::uint16_t port, WorkloadWalk& walk) {
    const WorkloadRequest request = walk.next();
    HttpClient client({"127.0.0.1", std::to_string(port)}, request.token, "en");
    const auto answer =
        client.send({request.method, request.target, request.body, "application/json", request.key});
    if (!answer) return std::nullopt;
    if (answer->status / 100 != 2) {
      EXPECT_EQ(answer->status, 503u) << answer->body;
      return std::nullopt;
    }
    walk.accepted(answer->body);
    const json::value value = json::parse(answer->body);
    return static_cast<std::uint64_t>(int_at(value.as_object(), "position"));
  }

  std::filesystem::path folder_;
};

TEST_F(NotDurable, EndsTheProcessWithAnExitCodeOfItsOwn) {
  std::vector<std::uint64_t> acknowledged;
  {
    Served server(CADRE_BINARY_DIR "/cadre", folder_, kClock);
    WorkloadWalk walk(0, kDay, "run");
    const auto first = send(server.port(), walk);
    ASSERT_TRUE(first);
    acknowledged.push_back(*first);
    server.limit_files(std::filesystem::file_size(folder_ / "log" / "data.mdb"));
    bool failed = false;
    for (int n = 0; n < kActsMax && !failed; ++n) {
      const auto next = send(server.port(), walk);
      if (next) acknowledged.push_back(*next);
      failed = !next;
    }
    ASSERT_TRUE(failed) << "the log cannot grow";
    EXPECT_EQ(server.wait(), kExitNotDurable);
  }
  const auto journal = LmdbJournal::open(folder_);
  ASSERT_TRUE(journal) << journal.error().message.en;
  EXPECT_TRUE(verify(**journal));
  EXPECT_GT((*journal)->head().size, acknowledged.back()) << "what was acknowledged is there";
  EXPECT_LE((*journal)->head().size, acknowledged.back() + 2) << "and at most the one nobody knows of";
}

}  // namespace
}  // namespace cadre
