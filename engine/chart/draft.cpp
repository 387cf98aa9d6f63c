#include "engine/chart/draft.hpp"

#include <algorithm>
#include <charconv>

namespace cadre {
namespace {

constexpr std::uint32_t kArrayIndexMax = 0xfffffffeu;  // ECMAScript's; larger numbers are ordinary keys

std::optional<std::uint32_t> array_index(std::string_view key) {
  if (key.empty() || (key.size() > 1 && key.front() == '0')) return std::nullopt;
  std::uint32_t index = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), index);
  if (error != std::errc{} || end != key.data() + key.size() || index > kArrayIndexMax) return std::nullopt;
  return index;
}

}  // namespace

void report(Draft& draft, const Place& place, std::string reason, Text message) {
  draft.problems.push_back({place.state, place.act, std::move(reason), std::move(message)});
}

void refuse_unknown_keys(Draft& draft, const Place& place, const json::object& object,
                         std::span<const std::string_view> known) {
  for (const auto& member : object) {
    const std::string_view key = member.key();
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    const std::string name(key);
    report(draft, place, "key.unknown",
           {"cần một khóa thuộc bộ từ vựng, nhưng gặp \"" + name + "\"; dữ liệu riêng đặt trong \"meta\"",
            "expected a key of the vocabulary, but found \"" + name +
                "\"; data of your own goes below \"meta\""});
  }
}

bool check_name(Draft& draft, const Place& place, std::string_view name, const Text& what) {
  if (!name.empty() && name.size() <= kChartNameBytesMax) return true;
  const std::string limit = std::to_string(kChartNameBytesMax);
  const std::string found = std::to_string(name.size());
  report(draft, place, "name.length",
         {"cần " + what.vi + " dài từ 1 đến " + limit + " byte, nhưng có " + found + " byte",
          "expected " + what.en + " of 1 to " + limit + " bytes, but it has " + found});
  return false;
}

std::vector<std::pair<std::string_view, const json::value*>> in_document_order(const json::object& object) {
  std::vector<std::pair<std::string_view, const json::value*>> members;
  for (const auto& member : object) members.emplace_back(member.key(), &member.value());
  std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) {
    const auto left = array_index(a.first);
    const auto right = array_index(b.first);
    return left && (!right || *left < *right);
  });
  return members;
}

std::vector<const json::value*> one_or_several(const json::value& value) {
  std::vector<const json::value*> values;
  if (const json::array* several = value.if_array())
    for (const json::value& one : *several) values.push_back(&one);
  else
    values.push_back(&value);
  return values;
}

}  // namespace cadre
