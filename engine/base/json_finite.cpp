#include "engine/base/json_finite.hpp"

#include <cmath>

namespace cadre {
namespace {

// Appends the way to the first one to `at`, and leaves it as it was when there is none.
bool find_infinite(const json::value& value, std::string& at);

bool find_infinite(const json::array& array, std::string& at) {
  const std::size_t here = at.size();
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (!array[i].is_structured() && !array[i].is_double()) continue;
    if (find_infinite(array[i], (at += '/') += std::to_string(i))) return true;
    at.resize(here);
  }
  return false;
}

bool find_infinite(const json::object& object, std::string& at) {
  const std::size_t here = at.size();
  for (const auto& [key, value] : object) {
    if (!value.is_structured() && !value.is_double()) continue;
    if (find_infinite(value, (at += '/') += key)) return true;
    at.resize(here);
  }
  return false;
}

bool find_infinite(const json::value& value, std::string& at) {
  if (const double* number = value.if_double()) return !std::isfinite(*number);
  if (const json::object* object = value.if_object()) return find_infinite(*object, at);
  const json::array* array = value.if_array();
  return array != nullptr && find_infinite(*array, at);
}

}  // namespace

std::string infinite_in(const json::object& object) {
  std::string at;
  return find_infinite(object, at) ? at : std::string();
}

}  // namespace cadre
