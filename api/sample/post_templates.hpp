// Which posts a unit of each kind has. Tables, read by city.cpp.
#pragma once

#include <span>
#include <string_view>

namespace cadre::sample {

struct PostTemplate {
  std::string_view suffix, title, managing_level;
  int rank = 5;
  bool head = false;
  bool elected = false;
  bool higher_approval = false;
};

std::span<const PostTemplate> posts_of_kind(std::string_view kind);  // empty for a kind that has none

}  // namespace cadre::sample
