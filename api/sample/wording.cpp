#include "api/sample/wording.hpp"

#include <charconv>

namespace cadre::sample {
namespace {

Date five_years_after(Date from) {
  const std::chrono::year_month_day then = std::chrono::year_month_day{from} + std::chrono::years{5};
  return std::chrono::sys_days{then.ok() ? then : then.year() / then.month() / std::chrono::last};
}

void replace_received(std::string& text, const Wording& words) {
  constexpr std::string_view kWord = "$received+";
  for (std::size_t at = text.find(kWord); at != std::string::npos; at = text.find(kWord)) {
    INVARIANT(words.received, "a story counts from the receipt only after it");
    int days = 0;
    const char* const begin = text.data() + at + kWord.size();
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), days);
    INVARIANT(error == std::errc{}, "a number of days follows $received+");
    const Date date = words.calendar.add(*words.received, {Span::working_days, days, false});
    text.replace(at, kWord.size() + static_cast<std::size_t>(end - begin), format_date(date));
  }
}

}  // namespace

void replace_all(std::string& text, std::string_view word, std::string_view by) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
    text.replace(at, word.size(), by);
}

std::string filled_in(std::string_view text, const Wording& words) {
  std::string out(text);
  replace_all(out, "$today", format_date(words.today));
  replace_all(out, "$tomorrow", format_date(words.today + std::chrono::days{1}));
  replace_all(out, "$on", format_date(words.today));
  replace_all(out, "$number", std::to_string(words.number));
  replace_all(out, "$in-14-days", format_date(words.today + std::chrono::days{14}));
  replace_all(out, "$in-5-years", format_date(five_years_after(words.today)));
  replace_all(out, "$reason", std::string(words.reason));
  replace_received(out, words);
  return out;
}

json::object filled_in_object(std::string_view text, const Wording& words) {
  auto value = parse_json(filled_in(text, words));
  INVARIANT(value && value->is_object(), "the tables of the sample hold JSON objects");
  return std::move(value->get_object());
}

json::object laid_over(json::object under, const json::object& over) {
  for (const auto& member : over) {
    if (member.value().is_null())
      under.erase(member.key());
    else
      under[member.key()] = member.value();
  }
  return under;
}

}  // namespace cadre::sample
