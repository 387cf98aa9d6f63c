#include "tests/support/mutation.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace cadre::test {
namespace {

constexpr std::array<std::string_view, 22> kTelling{"{",          "}",
                                                    "[",          "\"",
                                                    ",",          ":",
                                                    "null",       "-0",
                                                    "1e999",      "\\u0000",
                                                    "\\ud800",    "\xff",
                                                    "e\xcc\x81",  "\r\n",
                                                    "\r\n\r\n",   "Content-Length: 9\r\n",
                                                    "chunked",    "%00",
                                                    "..",         "99999999999999999999",
                                                    "2024-02-30", std::string_view("\0", 1)};

}  // namespace

std::string Mutation::of_bytes(std::string bytes) {
  for (std::size_t n = 1 + below(4); n > 0 && !bytes.empty(); --n) damage(bytes);
  return bytes;
}

void Mutation::damage(std::string& bytes) {
  const std::size_t at = below(bytes.size());
  const std::size_t length = 1 + below(std::min<std::size_t>(bytes.size() - at, 40));
  switch (below(5)) {
    case 0:
      bytes[at] = static_cast<char>(random_());
      break;
    case 1:
      bytes.erase(at, length);
      break;
    case 2:
      bytes.insert(at, bytes.substr(at, length));
      break;
    case 3:
      bytes.resize(at);
      break;
    default:
      bytes.insert(at, kTelling[below(kTelling.size())]);
  }
}

json::value Mutation::of_json(const json::value& whole) {
  json::value changed = whole;
  for (std::size_t n = 1 + below(3); n > 0; --n) damage(changed, whole);
  return changed;
}

void Mutation::damage(json::value& at, const json::value& whole) {
  const bool here = below(3) == 0;
  if (json::object* object = at.if_object(); object != nullptr && !object->empty()) {
    const auto member = std::next(object->begin(), static_cast<std::ptrdiff_t>(below(object->size())));
    if (!here) return damage(member->value(), whole);
    if (below(2) == 0) return void(object->erase(member));
    json::value again = member->value();
    (*object)[below(2) == 0 ? "strange" : std::string(member->key()) + "x"] = std::move(again);
  } else if (json::array* array = at.if_array(); array != nullptr && !array->empty()) {
    const std::size_t index = below(array->size());
    if (!here) return damage((*array)[index], whole);
    if (below(2) == 0) return void(array->erase(array->begin() + static_cast<std::ptrdiff_t>(index)));
    array->push_back(json::value((*array)[index]));
  } else {
    at = below(2) == 0 ? strange() : json::value(somewhere(whole));
  }
}

// Any value of `whole`, small or large.
const json::value& Mutation::somewhere(const json::value& whole) {
  const json::value* at = &whole;
  while (below(4) != 0) {
    const json::object* object = at->if_object();
    const json::array* array = at->if_array();
    if (object != nullptr && !object->empty()) {
      at = &std::next(object->begin(), static_cast<std::ptrdiff_t>(below(object->size())))->value();
    } else if (array != nullptr && !array->empty()) {
      at = &(*array)[below(array->size())];
    } else {
      break;
    }
  }
  return *at;
}

json::value Mutation::strange() {
  switch (below(8)) {
    case 0:
      return nullptr;
    case 1:
      return -1;
    case 2:
      return INT64_MAX;
    case 3:
      return 0.5;
    case 4:
      return json::string(std::string(3000, 'x'));
    case 5:
      return json::array{json::array{}, json::object{}};
    case 6:
      return "2024-02-30";
    default:
      return json::string(kTelling[below(kTelling.size())]);
  }
}

}  // namespace cadre::test
