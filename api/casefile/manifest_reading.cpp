#include "api/casefile/manifest_reading.hpp"

namespace cadre {

std::optional<json::object> canonical_object(std::string_view bytes) {
  auto value = parse_json(bytes, {.bytes_max = 64u << 20, .depth_max = 128});
  if (!value || !value->is_object() || canonical(*value) != bytes) return std::nullopt;
  return std::move(value->get_object());
}

std::optional<std::uint64_t> count_at(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  if (value == nullptr) return std::nullopt;
  if (value->is_uint64()) return value->get_uint64();  // of one that was made here, and not read
  if (!value->is_int64() || value->get_int64() < 0) return std::nullopt;
  return static_cast<std::uint64_t>(value->get_int64());
}

std::optional<Hash> hash_at(const json::object& object, std::string_view key) {
  const auto hash = hash_from_hex(text_at(object, key));
  return hash ? std::optional(*hash) : std::nullopt;
}

Hash listed_hash(const json::object& manifest, std::uint64_t upto) {
  json::object listed;
  for (const char* key : {"context_left_out", "documents", "rights", "subject"})
    if (const json::value* value = manifest.if_contains(key)) listed[key] = *value;
  json::array entries;
  for (const json::value& row : array_at(manifest, "entries"))
    if (row.is_object() && count_at(row.get_object(), "position").value_or(upto) < upto)
      entries.push_back(row);
  listed["entries"] = std::move(entries);
  return sha256(canonical(listed));
}

}  // namespace cadre
