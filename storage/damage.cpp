#include "storage/damage.hpp"

namespace cadre {

tl::unexpected<Error> damaged_row(const CompletedRow& computed, const Hash& stored) {
  const std::string tile = tile_path(computed.level, computed.index / kTileWidth);
  const std::string row = std::to_string(computed.index % kTileWidth);
  const std::string first = std::to_string(computed.index << (kTileHeight * computed.level));
  return fail(ErrorCode::corruption,
              {"cần dòng " + row + " của '" + tile + "' (từ vị trí " + first + ") là " +
                   to_hex(computed.hash) + ", nhưng đang lưu " + to_hex(stored),
               "expected row " + row + " of '" + tile + "' (from position " + first + " on) to be " +
                   to_hex(computed.hash) + ", but " + to_hex(stored) + " is stored"},
              {}, "log.row");
}

tl::unexpected<Error> damaged_head(const TreeHead& stored, const Hash& computed) {
  const std::string size = std::to_string(stored.size);
  return fail(
      ErrorCode::corruption,
      {"cần gốc cây của " + size + " mục là " + to_hex(computed) + ", nhưng đang lưu " + to_hex(stored.root),
       "expected the root over " + size + " entries to be " + to_hex(computed) + ", but " +
           to_hex(stored.root) + " is stored"},
      {}, "log.root");
}

tl::unexpected<Error> shorter_log(const TreeHead& stored, const TreeHead& signed_head) {
  const std::string has = std::to_string(stored.size);
  const std::string had = std::to_string(signed_head.size);
  return fail(ErrorCode::corruption,
              {"đã ký mốc kiểm tra cho " + had + " mục, nhưng nhật ký chỉ có " + has +
                   ": bị cắt, hoặc là một bản sao cũ hơn",
               "expected a log of the " + had + " entries that were signed, but it has " + has +
                   ": cut off, or an older copy of it"},
              {}, "evidence.shorter");
}

tl::unexpected<Error> forked_log(const TreeHead& signed_head, const Hash& root) {
  const std::string size = std::to_string(signed_head.size);
  return fail(ErrorCode::corruption,
              {"đã ký gốc cây " + to_hex(signed_head.root) + " cho " + size + " mục đầu, nhưng nhật ký cho " +
                   to_hex(root),
               "expected the first " + size + " entries to have the root " + to_hex(signed_head.root) +
                   " that was signed, but they have " + to_hex(root)},
              {}, "evidence.fork");
}

}  // namespace cadre
