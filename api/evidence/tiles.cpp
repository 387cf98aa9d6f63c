#include "api/evidence/tiles.hpp"

#include "storage/verify.hpp"

namespace cadre {
namespace {

tl::unexpected<Error> no_such_tile() {
  return fail(ErrorCode::not_found,
              {"cây của mốc kiểm tra mới nhất không có mảnh này",
               "expected a tile of the last checkpoint's tree, but it has none of this name"},
              {}, "tile.none");
}

}  // namespace

Result<std::string> hash_tile(const LmdbJournal& journal, const TreeHead& head, unsigned level,
                              const Tile& tile) {
  if (level >= kTileLevels || !has_tile(level, tile, head.size)) return no_such_tile();
  TRY(rows, rows_of(journal)(level, tile.index * kTileWidth, tile.width));
  std::string bytes;
  for (const Hash& row : rows) bytes.append(row.begin(), row.end());
  return bytes;
}

Result<std::string> entry_bundle(const LmdbJournal& journal, const TreeHead& head, const Tile& tile) {
  if (!has_tile(0, tile, head.size)) return no_such_tile();
  std::string bundle;
  CHECK(journal.read(Position{tile.index * kTileWidth}, tile.width,
                     [&](Position, std::string_view entry) { return append_bundled(bundle, entry), true; }));
  return bundle;
}

Result<InclusionProof> prove_entry(const LmdbJournal& journal, const SignedCheckpoint& checkpoint,
                                   Position position) {
  TRY(hashes, inclusion_proof(rows_of(journal), position, checkpoint.checkpoint.head.size));
  return InclusionProof{{}, position, std::move(hashes), print_note(checkpoint.note)};
}

Result<std::vector<Hash>> prove_growth(const LmdbJournal& journal, const TreeHead& head,
                                       std::uint64_t old_size, std::uint64_t size) {
  if (size <= head.size) return consistency_proof(rows_of(journal), old_size, size);
  return fail(
      ErrorCode::invalid_argument,
      {"mốc kiểm tra mới nhất có " + std::to_string(head.size) + " mục",
       "expected a size of at most " + std::to_string(head.size) + ", which is the last checkpoint's"},
      "to", "proof.size");
}

}  // namespace cadre
