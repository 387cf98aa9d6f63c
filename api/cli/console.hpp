// Console: where a command reads and writes, and what the process will answer with. One per run of the
// program, owned by main (or a test, with string streams). One thread.
#pragma once

#include <iosfwd>
#include <string>

#include "engine/base/json.hpp"

namespace cadre {

enum class ExitCode : int {
  ok = 0,
  refused = 1,      // the answer is no: a refusal, a problem, a check that found something
  usage = 2,        // the command line or an input file cannot be understood
  unreachable = 3,  // no server answers
};

struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::string language = "vi";  // --lang: "vi" or "en"
  bool json = false;            // --json
  ExitCode exit = ExitCode::ok;

  bool vietnamese() const { return language != "en"; }
  const std::string& in_words(const Text& text) const { return vietnamese() ? text.vi : text.en; }

  // Says what went wrong on `err`, with the field and the rule where they are known, and sets `exit`: usage
  // for invalid_argument, refused for everything else.
  void fail(const Error& error);
  void fail(const Text& message, ExitCode code);

  // One JSON text and a line end on `out`; numbers, order of keys and strings as they are in `value`.
  void print(const json::value& value);
};

}  // namespace cadre
