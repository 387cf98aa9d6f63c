// Finding one's way in JSON text without making values of it. For text of our own: canonical JSON, whose
// bytes were checked. In other text what is damaged may be passed over; nothing beyond the text is read.
#pragma once

#include <cstring>
#include <string_view>

namespace cadre {

// The end of the value that begins at `at`: behind its last byte. nullptr: the text ends before it does.
const char* skip_json_value(const char* at, const char* end);

// Calls each(key, value), both as they are written, the key without quotes, for the members of the object
// that `text` is, until it returns false. False: it did, or `text` is no object.
template <class Each>
bool for_each_member(std::string_view text, Each&& each) {
  if (text.size() < 2 || text.front() != '{' || text.back() != '}') return false;
  const char* at = text.data() + 1;
  const char* const end = text.data() + text.size() - 1;
  while (at != end) {
    if (*at != '"') return false;
    const char* const key_end = skip_json_value(at, end);
    if (key_end == nullptr || key_end == end || *key_end != ':') return false;
    const char* const value_end = skip_json_value(key_end + 1, end);
    if (value_end == nullptr) return false;
    if (!each(std::string_view(at + 1, key_end - 1), std::string_view(key_end + 1, value_end))) return false;
    at = value_end;
    if (at == end) return true;
    if (*at++ != ',') return false;
  }
  return true;
}

// Whether these bytes stand anywhere in the text: rules out in passing what few texts have, before the
// members of the others are walked.
inline bool has_bytes(std::string_view text, std::string_view bytes) {
  return memmem(text.data(), text.size(), bytes.data(), bytes.size()) != nullptr;
}

}  // namespace cadre
