// Results: how every part of cadre says that something could not be done.
//
// Expected failure is a value (Result<T>), never an exception; a broken promise of our own code aborts
// (INVARIANT). A refusal of an act is NOT an Error: it is a fact, decided and logged (see
// engine/cases/refusal.hpp).
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace cadre {

// The closed set of things that go wrong. Mapped to HTTP once, in api/http/problem.cpp.
enum class ErrorCode {
  invalid_argument,  // the input breaks a rule; the caller can mend it
  unauthenticated,   // no account is known for the caller
  forbidden,         // the account is known and may not
  not_found,         // no such case, cadre, act, position ...
  conflict,          // another state than the caller saw; a key used before with other content
  overloaded,        // a bounded queue is full; try again later
  unavailable,       // disk, map, file system: nothing was written
  corruption,        // stored bytes are not what was written; names the position
};

// One sentence in the two languages of the product.
struct Text {
  std::string vi;
  std::string en;
  friend bool operator==(const Text&, const Text&) = default;
};

struct Error {
  ErrorCode code;
  Text message;         // "expected <what should hold>, but <what was found>"
  std::string field{};  // JSON pointer or option name of the input at fault; empty when none is
  std::string rule{};   // machine name of the broken rule, e.g. "format.date"; empty when none applies
};

// tl::expected 1.0.0 is not [[nodiscard]]; this makes -Werror catch a dropped error.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

inline tl::unexpected<Error> fail(ErrorCode code, Text message, std::string field = {},
                                  std::string rule = {}) {
  return tl::make_unexpected(Error{code, std::move(message), std::move(field), std::move(rule)});
}

}  // namespace cadre

// Unwraps into `name` or returns the error. For plain functions only; coroutines spell it out.
#define TRY(name, expr)                                                     \
  auto name##_or = (expr);                                                  \
  if (!name##_or) return tl::make_unexpected(std::move(name##_or).error()); \
  auto name = std::move(*name##_or)

// The same for a Result<void>.
#define CHECK(expr)                                                                                 \
  do {                                                                                              \
    if (auto check_or = (expr); !check_or) return tl::make_unexpected(std::move(check_or).error()); \
  } while (false)

// Our own broken promises. On in every build: a wrong log is worse than a stopped service.
// Input can never reach one.
#define INVARIANT(cond, why)                                                                      \
  do {                                                                                            \
    if (!(cond)) {                                                                                \
      std::fprintf(stderr, "%s:%d: invariant failed: %s (%s)\n", __FILE__, __LINE__, #cond, why); \
      std::abort();                                                                               \
    }                                                                                             \
  } while (false)
