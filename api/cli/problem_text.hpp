// A server's "no" (RFC 9457 problem details), told to a person.
#pragma once

#include "api/cli/client.hpp"

namespace cadre {

// With --json the problem as it is, on out; else what was expected and every reason, on err. Sets
// console.exit: usage for a request that cannot be understood (400), refused for everything else.
void print_problem(Console& console, const Reply& reply);

// The lines of reasons, each with its rule, article and mark: "  - Điều 8.1 [V]: ... (talk.recorded)".
std::string reasons_text(const Console& console, const json::array& reasons, std::string_view indent);

// {"vi","en"} in the reader's language; "" when absent.
std::string text_in(const Console& console, const json::value& text);

}  // namespace cadre
