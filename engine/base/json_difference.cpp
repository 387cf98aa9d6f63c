#include "engine/base/json_difference.hpp"

#include <algorithm>

namespace cadre {
namespace {

std::string escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

class Comparison {
 public:
  Comparison(std::size_t most, JsonDifferences& out) : most_(most), out_(out) {}

  void compare(const std::string& path, const json::value& before, const json::value& after) {
    if (before == after) return;
    if (before.is_object() && after.is_object())
      objects(path, before.get_object(), after.get_object());
    else if (before.is_array() && after.is_array())
      arrays(path, before.get_array(), after.get_array());
    else
      add(path, &before, &after);
  }

 private:
  void add(std::string path, const json::value* before, const json::value* after) {
    if (out_.found.size() < most_)
      out_.found.push_back({std::move(path), before, after});
    else
      ++out_.left_out;
  }

  void objects(const std::string& path, const json::object& before, const json::object& after) {
    for (const auto& member : before) {
      const std::string at = path + "/" + escaped(member.key());
      if (const json::value* now = after.if_contains(member.key()))
        compare(at, member.value(), *now);
      else
        add(at, &member.value(), nullptr);
    }
    for (const auto& member : after)
      if (!before.contains(member.key())) add(path + "/" + escaped(member.key()), nullptr, &member.value());
  }

  void arrays(const std::string& path, const json::array& before, const json::array& after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t first = 0, last = 0;
    while (first < shorter && before[first] == after[first]) ++first;
    while (last < shorter - first && before[before.size() - 1 - last] == after[after.size() - 1 - last])
      ++last;
    const std::size_t between = shorter - last;
    for (std::size_t i = first; i < between; ++i)
      compare(path + "/" + std::to_string(i), before[i], after[i]);
    for (std::size_t i = between; i < before.size() - last; ++i)
      add(path + "/" + std::to_string(i), &before[i], nullptr);
    for (std::size_t i = between; i < after.size() - last; ++i)
      add(path + "/" + std::to_string(i), nullptr, &after[i]);
  }

  const std::size_t most_;
  JsonDifferences& out_;
};

}  // namespace

JsonDifferences differences(const json::value& before, const json::value& after, std::size_t most) {
  JsonDifferences out;
  Comparison(most, out).compare("", before, after);
  return out;
}

}  // namespace cadre
