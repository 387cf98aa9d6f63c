// Problem details (RFC 9457): how everything that went wrong is told over HTTP. The only place that turns an
// ErrorCode into a status. `type` is stable: urn:cadre:problem:<word>, with the words of ProblemKind below.
//
// title and detail are in the caller's language; "text" has the detail in both. Nothing of the machine's
// inside is told: what `unavailable` and `corruption` mean goes to the server's log
// (cause_log.hpp).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "api/http/language.hpp"
#include "api/http/message.hpp"
#include "engine/running/engine.hpp"

namespace cadre {

using Faults = std::vector<Error>;  // never empty; all of one request

// A value, or all that is wrong with a request.
template <class T>
using Checked = tl::expected<T, Faults>;

struct ProblemKind {
  std::string_view word;
  unsigned status;
  Text title;
};

const ProblemKind& problem_kind(ErrorCode code);
const ProblemKind& problem_kind(const Error& error);  // some rules have a word of their own

// For what HTTP itself asks: "method-not-allowed" 405, "unsupported-media-type" 415, "not-acceptable" 406,
// "refused" 422, "malformed-request" (the status of the HttpFault). INVARIANT: the word is one of those.
const ProblemKind& problem_kind(std::string_view word);

HttpResponse problem(const ProblemKind& kind, const Text& detail, Language language, json::object more = {});
HttpResponse problem(const Error& error, Language language);
HttpResponse problem(const Faults& faults, Language language);  // lists them in "faults"
HttpResponse problem(const HttpFault& fault);

}  // namespace cadre
