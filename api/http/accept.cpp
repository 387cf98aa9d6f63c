#include "api/http/accept.hpp"

#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/trim.hpp>

#include <algorithm>
#include <charconv>

namespace cadre {
namespace {

constexpr int kWhole = 1000;  // qualities are thousandths

std::string_view take_item(std::string_view& list, char separator) {
  const std::string_view item = list.substr(0, list.find(separator));
  list.remove_prefix(std::min(list.size(), item.size() + 1));
  return item;
}

// "0.5" -> 500. What is no quality counts as whole: a client that is careless gets what it names.
int thousandths(std::string_view text) {
  double quality = 1;
  std::from_chars(text.data(), text.data() + text.size(), quality);
  return quality >= 0 && quality <= 1 ? static_cast<int>(quality * kWhole) : kWhole;
}

int quality_of(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string parameter(take_item(parameters, ';'));
    boost::algorithm::trim(parameter);
    if (boost::algorithm::istarts_with(parameter, "q="))
      return thousandths(std::string_view(parameter).substr(2));
  }
  return kWhole;
}

// How closely a range names a type: 3 itself, 2 "text/*", 1 "*/*", 0 not at all.
int closeness(std::string_view range, std::string_view type) {
  if (boost::algorithm::iequals(range, type)) return 3;
  if (range == "*/*") return 1;
  const bool all_of_kind = range.ends_with("/*");
  return all_of_kind && boost::algorithm::istarts_with(type, range.substr(0, range.size() - 1)) ? 2 : 0;
}

int quality(std::string_view accept, std::string_view type) {
  int closest = 0, found = 0;
  while (!accept.empty()) {
    std::string_view item = take_item(accept, ',');
    const std::string range = media_type(take_item(item, ';'));
    const int close = closeness(range, type);
    if (close <= closest) continue;
    closest = close;
    found = quality_of(item);
  }
  return found;
}

}  // namespace

std::string media_type(std::string_view field) {
  std::string type(field.substr(0, field.find(';')));
  boost::algorithm::trim(type);
  return type;
}

std::optional<std::size_t> preferred(std::string_view accept, std::span<const std::string_view> types) {
  if (accept.empty() && !types.empty()) return 0;
  std::optional<std::size_t> best;
  int most = 0;
  for (std::size_t i = 0; i < types.size(); ++i) {
    const int liked = quality(accept, media_type(types[i]));
    if (liked <= most) continue;
    most = liked;
    best = i;
  }
  return best;
}

}  // namespace cadre
