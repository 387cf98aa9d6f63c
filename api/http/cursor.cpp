#include "api/http/cursor.hpp"

#include <charconv>

#include "engine/base/sha256.hpp"

namespace cadre {
namespace {

constexpr std::size_t kDigestDigits = 16;
constexpr std::size_t kPhasesMax = 2;

std::string digest_of(std::string_view place, std::string_view asked) {
  return to_hex(sha256("cursor\n" + std::string(place) + "\n" + std::string(asked))).substr(0, kDigestDigits);
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

tl::unexpected<Error> not_ours() {
  return fail(ErrorCode::invalid_argument,
              {"cursor không phải của câu hỏi này; hãy dùng đúng giá trị 'next' mà trang trước đã trả",
               "expected the 'next' of a page of this very query, unchanged"},
              "cursor", "query.cursor");
}

}  // namespace

std::string make_cursor(const EntryCursor& cursor, std::string_view asked) {
  const std::string place = std::to_string(cursor.phase) + "." + std::to_string(cursor.at.value);
  return place + "." + digest_of(place, asked);
}

Result<EntryCursor> read_cursor(std::string_view text, std::string_view asked) {
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos) return not_ours();
  const std::string_view place = text.substr(0, dot);
  const std::size_t middle = place.find('.');
  EntryCursor cursor;
  if (middle == std::string_view::npos || text.substr(dot + 1) != digest_of(place, asked) ||
      !read_number(place.substr(0, middle), cursor.phase) ||
      !read_number(place.substr(middle + 1), cursor.at.value) || cursor.phase >= kPhasesMax)
    return not_ours();
  return cursor;
}

}  // namespace cadre
