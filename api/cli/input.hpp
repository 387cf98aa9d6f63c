// Reading what the command line names: whole files, or lines one by one. Bounded; "-" is standard input.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "api/cli/console.hpp"
#include "engine/base/json.hpp"

namespace cadre {

inline constexpr std::size_t kInputBytesMax = std::size_t{64} << 20;
inline constexpr std::size_t kInputLineBytesMax = std::size_t{1} << 20;

// Errors: invalid_argument "input.unreadable", "input.size".
Result<std::string> read_input(const Console& console, const std::string& path,
                               std::size_t bytes_max = kInputBytesMax);

// A file that holds one JSON object. Errors: those of read_input and parse_json, and "json.object".
Result<json::object> read_json_object(const Console& console, const std::string& path);

// Calls `each` with the number (from 1) and the object of every line that is not blank, or with what is wrong
// with that line. Stops at the first error that `each` answers with. Errors: that one, and those of
// read_input.
using EachLine = std::function<Result<void>(std::size_t line, Result<json::object> object)>;
Result<void> read_ndjson(const Console& console, const std::string& path, const EachLine& each);

// The same error, with the line in front of its sentence.
Error at_line(std::size_t line, Error error);

}  // namespace cadre
