// Strict parsing: a handler for Boost.JSON's basic_parser that also sees duplicate keys and numbers out of
// range.
#include <unicode/normalizer2.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <vector>

#include <boost/json/basic_parser_impl.hpp>

#include "engine/base/json.hpp"

namespace cadre {
namespace {

constexpr std::int64_t kIntegerMax = std::int64_t{1} << 53;

tl::unexpected<Error> fault(std::string rule, std::string vi, std::string en) {
  return fail(ErrorCode::invalid_argument, {std::move(vi), std::move(en)}, {}, std::move(rule));
}

// Whether a fraction is read as it was written, and once more from its canonical text. The parser of Boost
// 1.81 is a little off beyond 15 digits; a log must not depend on by how much.
bool survives(double parsed, std::string_view text) {
  double exact = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exact);
  if (error != std::errc{} || end != text.data() + text.size() || exact != parsed) return false;
  json::error_code ec;
  const json::value again = json::parse(canonical(parsed), ec);
  return !ec && again.is_double() && again.get_double() == parsed;
}

// Builds the value and keeps the keys of every object that is still open.
class Builder {
 public:
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  json::value_stack stack;
  std::string rule, detail;  // set when we, not the parser, refuse

  bool on_document_begin(json::error_code&) { return stack.reset(), true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return starts_.push_back(keys_.size()), true; }
  bool on_object_end(std::size_t n, json::error_code& ec) {
    if (has_duplicate()) return refuse("json.duplicate-key", detail, ec);
    keys_.resize(starts_.back());
    starts_.pop_back();
    return stack.push_object(n), true;
  }
  bool on_array_begin(json::error_code&) { return true; }
  bool on_array_end(std::size_t n, json::error_code&) { return stack.push_array(n), true; }
  bool on_key_part(json::string_view s, std::size_t, json::error_code&) {
    partial_ += s;
    return stack.push_chars(s), true;
  }
  bool on_key(json::string_view s, std::size_t, json::error_code&) {
    partial_ += s;
    keys_.push_back(std::move(partial_));
    partial_.clear();
    return stack.push_key(s), true;
  }
  bool on_string_part(json::string_view s, std::size_t, json::error_code&) {
    return stack.push_chars(s), true;
  }
  bool on_string(json::string_view s, std::size_t, json::error_code&) { return stack.push_string(s), true; }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t i, json::string_view s, json::error_code& ec) {
    if (i > kIntegerMax || i < -kIntegerMax) return refuse("json.number", s, ec);
    return stack.push_int64(i), true;
  }
  bool on_uint64(std::uint64_t, json::string_view s, json::error_code& ec) {
    return refuse("json.number", s, ec);
  }
  bool on_double(double d, json::string_view s, json::error_code& ec) {
    if (std::abs(d) <= static_cast<double>(kIntegerMax) && d == std::trunc(d))
      return stack.push_int64(static_cast<std::int64_t>(d)), true;  // 1e3 is 1000, whoever writes it
    if (d == std::trunc(d)) return refuse("json.number", s, ec);
    if (!survives(d, s)) return refuse("json.number", s, ec);
    return stack.push_double(d), true;
  }
  bool on_bool(bool b, json::error_code&) { return stack.push_bool(b), true; }
  bool on_null(json::error_code&) { return stack.push_null(), true; }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  bool refuse(std::string what, std::string_view where, json::error_code& ec) {
    rule = std::move(what);
    detail = std::string(where.substr(0, 60));
    ec = json::error::syntax;
    return false;
  }

  bool has_duplicate() {
    const auto first = keys_.begin() + static_cast<std::ptrdiff_t>(starts_.back());
    std::sort(first, keys_.end());
    const auto twice = std::adjacent_find(first, keys_.end());
    if (twice == keys_.end()) return false;
    detail = *twice;
    return true;
  }

  std::vector<std::string> keys_;
  std::vector<std::size_t> starts_;
  std::string partial_;
};

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x7f && c != '\\'; });
}

Result<void> check_strings(const json::value& value) {
  if (const auto* text = value.if_string()) return check_text(*text, {});
  if (const auto* array = value.if_array()) {
    for (const json::value& item : *array) CHECK(check_strings(item));
  }
  if (const auto* object = value.if_object()) {
    for (const auto& member : *object) {
      CHECK(check_text(member.key(), {}));
      CHECK(check_strings(member.value()));
    }
  }
  return {};
}

tl::unexpected<Error> parser_fault(const json::error_code& ec, std::size_t offset) {
  const std::string at = std::to_string(offset);
  if (ec == json::error::too_deep)
    return fault("json.depth", "JSON lồng quá sâu (byte " + at + ")",
                 "expected less nested JSON, but byte " + at + " goes deeper");
  if (ec == json::error::illegal_leading_surrogate || ec == json::error::illegal_trailing_surrogate)
    return fault("json.utf8", "chuỗi thoát Unicode không hợp lệ (byte " + at + ")",
                 "expected valid Unicode escapes, but byte " + at + " has a lone surrogate");
  return fault("json.syntax", "JSON sai cú pháp tại byte " + at + ": " + ec.message(),
               "expected JSON, but at byte " + at + " found: " + ec.message());
}

tl::unexpected<Error> builder_fault(const Builder& builder) {
  if (builder.rule == "json.duplicate-key")
    return fault(builder.rule, "khóa '" + builder.detail + "' xuất hiện hai lần trong một đối tượng",
                 "expected each key once, but '" + builder.detail + "' stands twice in one object");
  return fault(builder.rule, "số '" + builder.detail + "' nằm ngoài phạm vi ±2^53",
               "expected a number within ±2^53, but got '" + builder.detail + "'");
}

bool valid_utf8(std::string_view text) {
  std::int32_t at = 0;
  const auto length = static_cast<std::int32_t>(text.size());
  while (at < length) {
    UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside the macro of ICU
    U8_NEXT(text.data(), at, length, c);
#pragma GCC diagnostic pop
    if (c < 0) return false;
  }
  return true;
}

bool nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const kNfc = icu::Normalizer2::getNFCInstance(status);
  INVARIANT(kNfc != nullptr, "ICU ships the NFC data");
  UErrorCode asked = U_ZERO_ERROR;
  return kNfc->isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                                asked) &&
         U_SUCCESS(asked);
}

}  // namespace

Result<void> check_text(std::string_view text, std::string_view field) {
  const std::string where(field);
  const bool ascii = is_plain(text);
  if (!ascii && !valid_utf8(text))
    return fail(ErrorCode::invalid_argument,
                {"văn bản không phải UTF-8 hợp lệ", "expected valid UTF-8, but got other bytes"}, where,
                "json.utf8");
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') || c == 0x7f)
      return fail(ErrorCode::invalid_argument,
                  {"văn bản chứa ký tự điều khiển không được phép",
                   "expected text without control characters, but found one"},
                  where, "json.control");
  }
  if (!ascii && !nfc(text))
    return fail(
        ErrorCode::invalid_argument,
        {"văn bản chưa ở dạng Unicode dựng sẵn (NFC): '" + std::string(text.substr(0, 60)) + "'",
         "expected text in Unicode normalisation form C, but got '" + std::string(text.substr(0, 60)) + "'"},
        where, "json.nfc");
  return {};
}

Result<json::value> parse_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes_max)
    return fault("json.size",
                 "dữ liệu dài " + std::to_string(text.size()) + " byte, giới hạn là " +
                     std::to_string(limits.bytes_max),
                 "expected at most " + std::to_string(limits.bytes_max) + " bytes, but got " +
                     std::to_string(text.size()));
  const bool plain = is_plain(text);
  if (!plain && !valid_utf8(text))
    return fault("json.utf8", "dữ liệu không phải UTF-8 hợp lệ", "expected valid UTF-8, but got other bytes");
  json::parse_options options;
  options.max_depth = limits.depth_max;
  json::basic_parser<Builder> parser(options);
  json::error_code ec;
  const std::size_t used = parser.write_some(false, text.data(), text.size(), ec);
  if (!parser.handler().rule.empty()) return builder_fault(parser.handler());
  if (ec) return parser_fault(ec, used);
  if (used != text.size()) return parser_fault(json::error::extra_data, used);
  json::value value = parser.handler().stack.release();
  if (!plain) CHECK(check_strings(value));
  return value;
}

}  // namespace cadre
