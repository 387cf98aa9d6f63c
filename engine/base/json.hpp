// JSON at the borders: strict parsing of what strangers send, canonical writing of what is hashed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "engine/base/result.hpp"

namespace cadre {

namespace json = boost::json;

struct JsonLimits {
  std::size_t bytes_max = 1 << 20;
  std::size_t depth_max = 32;
};

// Parses one JSON text. Errors (invalid_argument, rule named): "json.size", "json.depth", "json.syntax" (with
// the byte offset), "json.utf8", "json.nfc" (text not in Unicode normalisation form C), "json.duplicate-key"
// (names the key), "json.control" (control characters other than tab and line feed), "json.number" (not a
// number that survives a double and comes back as it was written: integers beyond +-2^53, infinities,
// fractions of more than 15 digits). A number without a fraction is an integer, however it is written
// (1e3, 2.0).
Result<json::value> parse_json(std::string_view text, const JsonLimits& limits = {});

// The same promises for text that is not JSON (a CSV cell, a query parameter): valid UTF-8, NFC, no control
// characters except tab and line feed.
Result<void> check_text(std::string_view text, std::string_view field);

// RFC 8785 (JSON Canonicalization Scheme): the bytes that are hashed. Appends to `out`.
void append_canonical(std::string& out, const json::value& value);
void append_canonical(std::string& out,
                      const json::object& object);  // without the copy a json::value would make
void append_canonical(std::string& out, const json::array& array);
void append_canonical_string(std::string& out, std::string_view text);  // with quotes and escapes
std::string canonical(const json::value& value);

// Reading without surprises: the empty value when the key is absent or of another type.
std::string_view text_at(const json::object& object, std::string_view key);
std::int64_t int_at(const json::object& object, std::string_view key, std::int64_t otherwise = 0);
bool bool_at(const json::object& object, std::string_view key, bool otherwise = false);
const json::object& object_at(const json::object& object, std::string_view key);
const json::array& array_at(const json::object& object, std::string_view key);

// What they return lives in the object: not to be asked of a temporary.
std::string_view text_at(json::object&& object, std::string_view key) = delete;
const json::object& object_at(json::object&& object, std::string_view key) = delete;
const json::array& array_at(json::object&& object, std::string_view key) = delete;

}  // namespace cadre
