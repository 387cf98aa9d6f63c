#include "engine/facts/naming.hpp"

#include <algorithm>

namespace cadre {
namespace {

void add(std::vector<std::string>& ids, std::string_view id) {
  if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.emplace_back(id);
}

}  // namespace

std::vector<std::string> named_in(std::string_view kind, const json::object& value, const FindSubject& find) {
  std::vector<std::string> ids;
  for (const char* field : {"post", "cadre", "unit"}) add(ids, text_at(value, field));
  if (kind != "holds") return ids;
  const SubjectFacts* post = find("post/" + std::string(text_at(value, "post")));
  if (post == nullptr) return ids;
  for (const Fact* known : post->all("post")) add(ids, text_at(known->value, "unit"));
  return ids;
}

bool names(const Fact& fact, std::string_view kind, std::string_view id, const FindSubject& find) {
  if (fact.kind != kind) return false;
  const auto ids = named_in(kind, fact.value, find);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace cadre
