// What the sample makes of an answer: whether it is the one that a step expects, and what goes with a
// request.
#pragma once

#include "api/http/message.hpp"
#include "engine/base/json.hpp"
#include "engine/base/time.hpp"

namespace cadre::sample {

// The answer as an object, when it is the expected one: accepted if `refused` is empty, else refused with
// that rule among its reasons. nullopt otherwise.
std::optional<json::object> expected_answer(const HttpResponse& response, std::string_view refused);

// "acknowledged" of a request: each of these rules, by a paper of that number.
json::array acknowledgements(std::string_view rules, unsigned number);

// `[{"kind", "number", …}]` of these kinds; `number` counts on with each.
json::array papers(std::string_view kinds, unsigned& number, Date date);

}  // namespace cadre::sample
