// Canonical writing (RFC 8785) and forgiving reading.
#include "engine/base/json.hpp"
#include "engine/base/json_member.hpp"
#include "engine/base/names.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include <boost/container/small_vector.hpp>

namespace cadre {
namespace {

using Member = const json::key_value_pair*;

// RFC 8785 orders keys by UTF-16 code units. That is byte order of UTF-8, but for characters beyond U+FFFF
// (lead byte 0xF0 and up), which come before U+E000 to U+FFFF (lead bytes 0xEE and 0xEF).
bool utf16_less(std::string_view a, std::string_view b) {
  const auto [ia, ib] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (ia == a.end() || ib == b.end()) return a.size() < b.size();
  const auto x = static_cast<unsigned char>(*ia);
  const auto y = static_cast<unsigned char>(*ib);
  if (x >= 0xF0 && (y == 0xEE || y == 0xEF)) return true;
  if (y >= 0xF0 && (x == 0xEE || x == 0xEF)) return false;
  return x < y;
}

}  // namespace

void append_canonical(std::string& out, const json::object& object) {
  boost::container::small_vector<Member, 32> members;
  for (const auto& member : object) members.push_back(&member);
  const auto by_key = [](Member a, Member b) { return utf16_less(a->key(), b->key()); };
  if (!std::is_sorted(members.begin(), members.end(), by_key))
    std::sort(members.begin(), members.end(), by_key);
  char separator = '{';
  for (const Member member : members) {
    out += separator;
    append_canonical_string(out, member->key());
    out += ':';
    append_canonical(out, member->value());
    separator = ',';
  }
  out += members.empty() ? "{}" : "}";
}

void append_canonical(std::string& out, const json::array& array) {
  char separator = '[';
  for (const json::value& item : array) {
    out += separator;
    append_canonical(out, item);
    separator = ',';
  }
  out += array.empty() ? "[]" : "]";
}

namespace {

template <class Integer>
void append_integer(std::string& out, Integer value) {
  char text[24];
  out.append(text, std::to_chars(text, text + sizeof text, value).ptr);
}

// ECMAScript's Number::toString for a finite number: the shortest digits that read back, plain between 1e-6
// and 1e21.
void append_double(std::string& out, double value) {
  if (value == 0) {
    out += '0';  // also for -0
    return;
  }
  char text[40];
  const auto end =
      std::to_chars(text, text + sizeof text, std::abs(value), std::chars_format::scientific).ptr;
  const std::string_view shortest(text, static_cast<std::size_t>(end - text));
  const std::size_t e = shortest.find('e');
  int exponent = 0;
  const char* const sign = shortest.data() + e + 1;
  std::from_chars(*sign == '+' ? sign + 1 : sign, end, exponent);
  std::string digits(1, shortest[0]);
  if (e > 2) digits += shortest.substr(2, e - 2);
  const int k = static_cast<int>(digits.size());
  const int n = exponent + 1;  // the decimal point stands after n digits
  if (value < 0) out += '-';
  if (k <= n && n <= 21) {
    out += digits;
    out.append(static_cast<std::size_t>(n - k), '0');
  } else if (0 < n && n <= 21) {
    out += digits.substr(0, static_cast<std::size_t>(n)) + '.' + digits.substr(static_cast<std::size_t>(n));
  } else if (-6 < n && n <= 0) {
    out += "0." + std::string(static_cast<std::size_t>(-n), '0') + digits;
  } else {
    out += digits[0];
    if (k > 1) out += '.' + digits.substr(1);
    out += exponent < 0 ? "e-" : "e+";
    append_integer(out, std::abs(exponent));
  }
}

void append_escaped(std::string& out, char c) {
  static constexpr char kHex[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += {'\\', 'u', '0', '0', kHex[(c >> 4) & 15], kHex[c & 15]};
  }
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

// Whether one of eight bytes needs an escape: all eight looked at in one word.
bool any_needs_escape(std::uint64_t eight) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
  const auto has_zero = [](std::uint64_t bytes) { return (bytes - kOnes) & ~bytes & kHighs; };
  const std::uint64_t controls = (eight - kOnes * 0x20) & ~eight & kHighs;
  return (controls | has_zero(eight ^ kOnes * '"') | has_zero(eight ^ kOnes * '\\')) != 0;
}

// The first byte at or after `from` that needs an escape.
const char* find_escape(const char* from, const char* end) {
  for (std::uint64_t eight; end - from >= 8; from += 8) {
    std::memcpy(&eight, from, sizeof eight);
    if (any_needs_escape(eight)) break;
  }
  return std::find_if(from, end, needs_escape);
}

}  // namespace

void append_canonical_string(std::string& out, std::string_view text) {
  out += '"';
  const char* from = text.data();
  const char* const end = from + text.size();
  for (;;) {
    const char* const to = find_escape(from, end);
    out.append(from, to);
    if (to == end) break;
    append_escaped(out, *to);
    from = to + 1;
  }
  out += '"';
}

void append_canonical(std::string& out, const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      out += "null";
      return;
    case json::kind::bool_:
      out += value.get_bool() ? "true" : "false";
      return;
    case json::kind::int64:
      append_integer(out, value.get_int64());
      return;
    case json::kind::uint64:
      append_integer(out, value.get_uint64());
      return;
    case json::kind::double_:
      append_double(out, value.get_double());
      return;
    case json::kind::string:
      append_canonical_string(out, value.get_string());
      return;
    case json::kind::array:
      append_canonical(out, value.get_array());
      return;
    case json::kind::object:
      append_canonical(out, value.get_object());
      return;
  }
}

std::string canonical(const json::value& value) {
  std::string out;
  append_canonical(out, value);
  return out;
}

const json::value* member(const json::object& object, std::string_view key) {
  constexpr std::size_t kFewMembers = 18;  // beyond them the library has a hash table
  if (object.size() > kFewMembers) return object.if_contains(key);
  for (const auto& one : object)
    if (same_name(one.key(), key)) return &one.value();
  return nullptr;
}

std::string_view text_at(const json::object& object, std::string_view key) {
  const json::value* value = member(object, key);
  const json::string* text = value ? value->if_string() : nullptr;
  return text ? std::string_view(*text) : std::string_view();
}

std::int64_t int_at(const json::object& object, std::string_view key, std::int64_t otherwise) {
  const json::value* value = member(object, key);
  if (value == nullptr) return otherwise;
  if (value->is_int64()) return value->get_int64();
  // What this program counts is often unsigned until it has been written and read once.
  const bool fits = value->is_uint64() && value->get_uint64() <= std::uint64_t{INT64_MAX};
  return fits ? static_cast<std::int64_t>(value->get_uint64()) : otherwise;
}

bool bool_at(const json::object& object, std::string_view key, bool otherwise) {
  const json::value* value = member(object, key);
  return value && value->is_bool() ? value->get_bool() : otherwise;
}

const json::object& object_at(const json::object& object, std::string_view key) {
  static const json::object kEmpty;
  const json::value* value = member(object, key);
  return value && value->is_object() ? value->get_object() : kEmpty;
}

const json::array& array_at(const json::object& object, std::string_view key) {
  static const json::array kEmpty;
  const json::value* value = member(object, key);
  return value && value->is_array() ? value->get_array() : kEmpty;
}

}  // namespace cadre
