// Reading one JSON object of a request strictly: every member is asked for by name and type, whatever was not
// asked for is unknown and refused, and all faults are collected. Faults carry the JSON pointer of the member
// at fault.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "api/http/problem.hpp"

namespace cadre {

struct TextRule {
  bool required = true;  // absent and empty are then faults
  std::size_t bytes_max = 200;
};

class Fields {
 public:
  // `value` and `faults` outlive it. A value that is not an object is a fault, and has no members.
  Fields(const json::value& value, std::string pointer, Faults& faults);

  std::string text(std::string_view name, TextRule rule = {});
  std::uint64_t number(std::string_view name, std::uint64_t max);
  std::optional<std::uint64_t> optional_number(std::string_view name, std::uint64_t max);
  Date date(std::string_view name);
  std::optional<Date> optional_date(std::string_view name);
  json::object object(std::string_view name);                              // {} when absent
  const json::array& array(std::string_view name, std::size_t items_max);  // [] when absent
  void no_more();  // every other member is a fault: call it last

  void fault(std::string_view name, std::string_view rule, Text text);
  std::string pointer_to(std::string_view name) const;

 private:
  const json::value* take(std::string_view name);
  void missing(std::string_view name);
  void wrong_type(std::string_view name, std::string_view vi, std::string_view en);

  const json::object* object_ = nullptr;
  std::string pointer_;
  Faults& faults_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace cadre
