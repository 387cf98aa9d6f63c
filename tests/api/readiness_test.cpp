// /ready says whether a write would be taken now.
#include <gtest/gtest.h>

#include "api/routes/route.hpp"
#include "api/sign_in/sign_in.hpp"
#include "tests/api/running_server_support.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/memory_journal.hpp"
#include "tests/support/memory_views.hpp"

namespace cadre {
namespace {

using test::Desk, test::loan_kinds, test::loan_rules;

HttpResponse ready(const Service& service) {
  for (const Route& route : system_routes())
    if (route.pattern == "/ready") return std::get<OpenHandler>(route.handler)(Call{}, service);
  return {};
}

TEST(Readiness, IsGoneWhileTheDiskIsFullAndComesBackWithTheRoom) {
  MemoryJournal journal;
  MemoryViews views;
  Desk desk(journal, views);
  desk.furnish();
  const test::ScratchFolder folder;
  const auto documents = Documents::open(folder.path());
  const auto credentials = Credentials::open(folder.path());
  ASSERT_TRUE(documents && credentials);
  const auto sign_in = SignIn::make(desk.engine(), desk.clock(), *credentials, {});
  ASSERT_TRUE(sign_in);
  const Service service{.engine = desk.engine(),
                        .journal = journal,
                        .rules = loan_rules(),
                        .kinds = loan_kinds(),
                        .clock = desk.clock(),
                        .documents = **documents,
                        .credentials = *credentials,
                        .sign_in = **sign_in,
                        .source = "urn:test",
                        .connections = {}};
  EXPECT_EQ(ready(service).status, 200u);
  journal.full = true;
  const HttpResponse refused = ready(service);
  EXPECT_EQ(refused.status, 503u);
  EXPECT_NE(refused.body.find("disk.full"), std::string::npos) << refused.body;
  journal.full = false;
  EXPECT_EQ(ready(service).status, 200u);
}

}  // namespace
}  // namespace cadre
