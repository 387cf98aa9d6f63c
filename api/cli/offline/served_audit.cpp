#include "api/cli/offline/served_audit.hpp"

#include <algorithm>
#include <cstring>

#include "engine/base/json.hpp"
#include "engine/tlog/tile.hpp"
#include "engine/tlog/tile_stack.hpp"
#include "storage/damage.hpp"
#include "storage/journal_format.hpp"

namespace cadre {
namespace {

ErrorCode code_of(unsigned status) {
  if (status == 401) return ErrorCode::unauthenticated;
  if (status == 403) return ErrorCode::forbidden;
  if (status == 404) return ErrorCode::not_found;
  return status == 400 ? ErrorCode::invalid_argument : ErrorCode::unavailable;
}

std::string told(const json::object& problem, std::string_view language, const std::string& otherwise) {
  const std::string_view text = text_at(object_at(problem, "text"), language);
  return text.empty() ? otherwise : std::string(text);
}

tl::unexpected<Error> refused(const std::string& target, const ClientResponse& response) {
  const std::string otherwise = target + ": HTTP " + std::to_string(response.status);
  const auto body = parse_json(response.body);
  const json::object problem = body && body->is_object() ? body->get_object() : json::object();
  return fail(code_of(response.status), {told(problem, "vi", otherwise), told(problem, "en", otherwise)}, {},
              std::string(text_at(problem, "rule")));
}

// One tile of leaf hashes and the entries below it.
Result<void> audit_tile(HttpClient& client, const Tile& tile, std::uint64_t size, TileStack& stack,
                        Audited& audited) {
  TRY(bundle, fetch(client, "/tile/entries/" + tile_name(tile)));
  TRY(hashes, fetch(client, "/tile/0/" + tile_name(tile)));
  TRY(entries, parse_bundle(bundle));
  std::vector<CompletedRow> ignored;
  for (std::uint64_t i = 0; i < tile.width; ++i) {
    const Position position{tile.index * kTileWidth + i};
    Hash stored{};
    if (i >= entries.size() || hashes.size() < (i + 1) * sizeof(Hash)) return missing_entry(position, size);
    std::memcpy(stored.data(), hashes.data() + i * sizeof(Hash), sizeof(Hash));
    const Hash leaf = leaf_hash(entries[i]);
    if (leaf != stored) return damaged_entry(position, stored, leaf);
    stack.add(0, leaf, ignored);
    audited.bytes += entries[i].size();
  }
  audited.entries += tile.width;
  return {};
}

}  // namespace

Result<std::string> fetch(HttpClient& client, const std::string& target) {
  TRY(response, client.send({.target = target}));
  if (response.status != 200) return refused(target, response);
  return std::move(response.body);
}

Result<Audited> audit_served(HttpClient& client, const TreeHead& signed_head,
                             const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
  Audited audited{signed_head};
  TileStack stack;
  for (std::uint64_t from = 0; from < signed_head.size; from += kTileWidth) {
    const Tile tile{from / kTileWidth, std::min(kTileWidth, signed_head.size - from)};
    CHECK(audit_tile(client, tile, signed_head.size, stack, audited));
    if (progress) progress(stack.size(), signed_head.size);
  }
  if (const Hash root = stack.root(); root != signed_head.root) return forked_log(signed_head, root);
  return audited;
}

}  // namespace cadre
