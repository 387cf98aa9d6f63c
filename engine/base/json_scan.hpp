// Finding one's way in JSON text without making values of it. For text of our own: canonical JSON, whose
// bytes were checked. In other text what is damaged may be passed over; nothing beyond the text is read.
#pragma once

#include <cstring>
#include <string_view>

namespace cadre {

// The end of the value that begins at `at`: behind its last byte. nullptr: the text ends before it does.
const char* skip_json_value(const char* at, const char* end);

// Goes through the members of the object that begins at `at` and ends before `end`: each(key, at, end) is
// given the key as it is written, without quotes, and where the value begins, and answers where it ends;
// nullptr: no further. The end of the object, behind its brace; nullptr: there is none, or `each` said so.
template <class Each>
const char* walk_members(const char* at, const char* end, Each&& each) {
  if (end - at < 2 || *at++ != '{') return nullptr;
  if (*at == '}') return at + 1;
  while (at != end && *at == '"') {
    const char* const key_end = skip_json_value(at, end);
    if (key_end == nullptr || key_end == end || *key_end != ':') return nullptr;
    const char* const value_end = each(std::string_view(at + 1, key_end - 1), key_end + 1, end);
    if (value_end == nullptr || value_end == end) return nullptr;
    if (*value_end == '}') return value_end + 1;
    if (*value_end != ',') return nullptr;
    at = value_end + 1;
  }
  return nullptr;
}

// Calls each(key, value), both as they are written, the key without quotes, for the members of the object
// that `text` is, until it returns false. False: it did, or `text` is no object.
template <class Each>
bool for_each_member(std::string_view text, Each&& each) {
  const char* const end = text.data() + text.size();
  return walk_members(text.data(), end, [&](std::string_view key, const char* at, const char* until) {
           const char* const value_end = skip_json_value(at, until);
           return value_end != nullptr && each(key, std::string_view(at, value_end)) ? value_end : nullptr;
         }) == end;
}

// Whether these bytes stand anywhere in the text: rules out in passing what few texts have, before the
// members of the others are walked.
inline bool has_bytes(std::string_view text, std::string_view bytes) {
  return memmem(text.data(), text.size(), bytes.data(), bytes.size()) != nullptr;
}

}  // namespace cadre
