// Filling in the words that stories leave open: $today, $tomorrow, $on, $number, $reason, $received+N.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/calendar/calendar.hpp"

namespace cadre::sample {

struct Wording {
  const Calendar& calendar;
  Date today{};
  unsigned number = 1;  // of papers; counts on with each that is written
  std::string_view reason = {};
  std::optional<Date> received = std::nullopt;  // when the proposal was
};

// "$today", "$tomorrow", "$on", "$number", "$reason", "$received+N", and "$in-5-years": today five years
// later.
std::string filled_in(std::string_view text, const Wording& words);

void replace_all(std::string& text, std::string_view word, std::string_view by);

// The same of a JSON object. INVARIANT: the text is one.
json::object filled_in_object(std::string_view text, const Wording& words);

// `over` laid over `under`: its members replace those of the same name, null takes one away.
json::object laid_over(json::object under, const json::object& over);

}  // namespace cadre::sample
