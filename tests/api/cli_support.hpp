// Runs `cadre` commands inside the test, with strings for streams.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/json.hpp"

namespace cadre::test {

struct CommandRun {
  int exit = 0;
  std::string out, err;

  json::object json() const;  // out is one JSON object; the empty one when it is not
  // Members of that object; empty when absent.
  std::string text(std::string_view key) const;
  std::int64_t number(std::string_view key) const;
  json::array list(std::string_view key) const;
  std::vector<json::object> lines() const;  // out is one JSON object per line
};

// As if typed: run_command({"deadline", "--from", "2026-02-12", "--days", "5"}).
CommandRun run_command(const std::vector<std::string>& arguments, const std::string& input = "");

// A file of this content below the test's own folder; returns its path.
std::string file_with(const std::string& name, const std::string& content);

}  // namespace cadre::test
