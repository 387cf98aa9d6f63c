#include "api/http/query.hpp"

#include <algorithm>
#include <charconv>

#include "engine/base/json.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPairsMax = 32;
constexpr std::size_t kPageMax = 500;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

Error unknown_name(const std::string& name) {
  return {ErrorCode::invalid_argument,
          {"không có tham số '" + name + "' ở đây", "there is no query parameter '" + name + "' here"},
          name,
          "query.unknown"};
}

Error repeated_name(const std::string& name) {
  return {ErrorCode::invalid_argument,
          {"tham số '" + name + "' chỉ được gửi một lần", "expected query parameter '" + name + "' once"},
          name,
          "query.repeated"};
}

Error bad_escape() {
  return {ErrorCode::invalid_argument,
          {"mã % trong địa chỉ không hợp lệ", "expected % to be followed by two hexadecimal digits"},
          "",
          "query.escape"};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Of "2026-07-01T08:00:00+07:00", which people write by hand.
bool begins_time_zone(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  return at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) && at + 3 < text.size() &&
         text[at + 3] == ':' && digit(at + 4) && digit(at + 5);
}

// A part of a query as forms and their libraries send it: '+' is a blank, except in a time zone.
Result<std::string> form_decode(std::string_view text) {
  std::string unfolded(text);
  for (std::size_t at = 0; at < unfolded.size(); ++at)
    if (unfolded[at] == '+' && !begins_time_zone(text, at)) unfolded[at] = ' ';
  return percent_decode(unfolded);
}

}  // namespace

Result<std::string> percent_decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out += text[at];
      continue;
    }
    if (at + 2 >= text.size() || hex_digit(text[at + 1]) < 0 || hex_digit(text[at + 2]) < 0)
      return tl::make_unexpected(bad_escape());
    out += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
    at += 2;
  }
  CHECK(check_text(out, ""));
  return out;
}

Checked<Query> Query::parse(std::string_view text, std::span<const std::string_view> allowed) {
  Query query;
  Faults faults;
  while (!text.empty() && faults.size() < kPairsMax) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    auto name = form_decode(pair.substr(0, equals));
    auto value = form_decode(equals < pair.size() ? pair.substr(equals + 1) : std::string_view{});
    if (!name || !value) {
      faults.push_back(name ? value.error() : name.error());
    } else if (*name != "lang" && std::find(allowed.begin(), allowed.end(), *name) == allowed.end()) {
      faults.push_back(unknown_name(*name));
    } else if (query.has(*name)) {
      faults.push_back(repeated_name(*name));
    } else {
      query.pairs_.emplace_back(std::move(*name), std::move(*value));
    }
  }
  if (!faults.empty()) return tl::make_unexpected(std::move(faults));
  return query;
}

const std::string* Query::find(std::string_view name) const {
  const auto found =
      std::find_if(pairs_.begin(), pairs_.end(), [&](const auto& pair) { return pair.first == name; });
  return found == pairs_.end() ? nullptr : &found->second;
}

std::string Query::text(std::string_view name) const {
  const std::string* value = find(name);
  return value ? *value : std::string();
}

Result<std::uint64_t> Query::number(std::string_view name, std::uint64_t otherwise, std::uint64_t max) const {
  const std::string* text = find(name);
  if (!text) return otherwise;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc{} || end != text->data() + text->size() || value > max) {
    const std::string range = "0.." + std::to_string(max);
    return fail(ErrorCode::invalid_argument,
                {"cần một số nguyên trong khoảng " + range, "expected an integer in " + range},
                std::string(name), "query.number");
  }
  return value;
}

Result<std::optional<Date>> Query::date(std::string_view name) const {
  const std::string* text = find(name);
  if (!text) return std::optional<Date>();
  auto date = parse_date(*text);
  if (!date) {
    Error error = date.error();
    error.field = std::string(name);
    return tl::make_unexpected(std::move(error));
  }
  return std::optional<Date>(*date);
}

Result<std::optional<bool>> Query::flag(std::string_view name) const {
  const std::string* text = find(name);
  if (!text) return std::optional<bool>();
  if (*text == "true") return std::optional<bool>(true);
  if (*text == "false") return std::optional<bool>(false);
  return fail(ErrorCode::invalid_argument, {"cần true hoặc false", "expected true or false"},
              std::string(name), "query.flag");
}

Result<std::size_t> Query::limit(std::size_t otherwise) const {
  const auto value = number("limit", otherwise, kPageMax);
  if (value && *value > 0) return static_cast<std::size_t>(*value);
  const std::string most = std::to_string(kPageMax);
  return fail(ErrorCode::invalid_argument,
              {"limit phải từ 1 đến " + most, "expected a limit of 1 to " + most}, "limit", "query.number");
}

}  // namespace cadre
