// FormPattern: one `pattern` of a form, compiled. It must match the whole text, whether or not ^ and $ are
// written.
//
// ICU, not std::regex: std::regex recurses once per character (a long text overflows the stack) and sees
// bytes, not letters, so [À-ỹ] would mean nothing. ICU backtracks too, but on a bounded stack of its own and
// with a limit counted in steps of its engine: a text gets the same answer on every machine, and one that
// needs more does not match.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

namespace cadre {

class FormPattern {
 public:
  // nullopt: not a pattern, longer than 500 bytes, or one that ECMAScript and ICU read differently ("["
  // inside a class,
  // "&&", "--", "\u{...}"). \d and \w mean ASCII digits and letters, as in ECMAScript.
  static std::optional<FormPattern> compile(std::string_view pattern);
  FormPattern(FormPattern&&) noexcept;
  FormPattern& operator=(FormPattern&&) noexcept;
  ~FormPattern();

  bool matches(std::string_view text) const;  // UTF-8; any thread

 private:
  struct Impl;
  explicit FormPattern(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace cadre
