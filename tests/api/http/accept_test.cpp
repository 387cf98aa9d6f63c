// Which of several media types a client is given.
#include "api/http/accept.hpp"

#include <gtest/gtest.h>

#include <array>

namespace cadre {
namespace {

constexpr std::array<std::string_view, 3> kTypes{"application/x-ndjson", "text/csv; charset=utf-8",
                                                 "application/json"};

TEST(Accept, ChoosesWhatTheClientLikesBest) {
  struct Row {
    std::string_view accept;
    std::optional<std::size_t> chosen;
  };
  const Row rows[] = {
      {"", 0},
      {"*/*", 0},
      {"text/csv", 1},
      {"TEXT/CSV", 1},
      {" text/csv ; charset=utf-8", 1},
      {"text/*", 1},
      {"application/*", 0},
      {"application/json, text/csv;q=0.9", 2},
      {"application/json;q=0.2, text/csv;q=0.9", 1},
      {"*/*;q=0.1, text/csv;q=0.3", 1},
      {"*/*, application/x-ndjson;q=0", 1},
      {"application/*;q=0.5, application/json", 2},
      {"text/csv;q=0", std::nullopt},
      {"text/html", std::nullopt},
      {"text/html, */*;q=0.01", 0},
      {"text/csv;q=much", 1},
      {",", std::nullopt},
  };
  for (const Row& row : rows) EXPECT_EQ(preferred(row.accept, kTypes), row.chosen) << row.accept;
}

TEST(Accept, HasNothingToChooseFromNothing) { EXPECT_FALSE(preferred("", {})); }

}  // namespace
}  // namespace cadre
