// Errors whose text is kept from clients are told to the operator instead, and do not fill the log.
#include "api/cause_log.hpp"

#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <sstream>

#include "api/http/problem.hpp"

namespace cadre {
namespace {

// What is logged meanwhile.
template <class Work>
std::string logged(Work work) {
  std::ostringstream lines;
  const auto before = spdlog::default_logger();
  auto logger =
      std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(lines));
  logger->set_pattern("%v");
  spdlog::set_default_logger(std::move(logger));
  work();
  spdlog::set_default_logger(before);
  return lines.str();
}

Error error_of(ErrorCode code, std::string cause) { return {code, {"…", std::move(cause)}, {}, {}}; }

TEST(CauseLog, TellsTheOperatorWhatNoClientIsTold) {
  const Error full = error_of(ErrorCode::unavailable, "the disk is nearly full");
  std::string body;
  const std::string lines = logged([&] { body = problem(full, Language::en).body; });
  EXPECT_EQ(lines, "event=unavailable count=1 cause='the disk is nearly full'\n");
  EXPECT_EQ(body.find("full"), std::string::npos) << body;
}

TEST(CauseLog, IsNotFilledByOneCause) {
  const Error damaged = error_of(ErrorCode::corruption, "the one at \"7\"\ncannot be read");
  const std::string lines = logged([&] {
    for (int i = 0; i < 1000; ++i) log_cause(damaged);
    log_cause(error_of(ErrorCode::unavailable, "another"));
  });
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 11) << lines;
  EXPECT_NE(lines.find("event=corruption count=512 cause='the one at '7''cannot be read'"),
            std::string::npos);
  EXPECT_NE(lines.find("event=unavailable count=1 cause='another'"), std::string::npos);
}

TEST(CauseLog, SaysNothingOfWhatAClientDidWrong) {
  EXPECT_EQ(logged([] { log_cause(error_of(ErrorCode::invalid_argument, "a name")); }), "");
}

}  // namespace
}  // namespace cadre
