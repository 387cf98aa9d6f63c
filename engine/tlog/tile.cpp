#include "engine/tlog/tile.hpp"

#include <charconv>

namespace cadre {
namespace {

constexpr std::uint64_t kIndexMax = std::uint64_t{1} << 53;

std::string three_digits(std::uint64_t value) {
  const std::string text = std::to_string(value);
  return std::string(3 - text.size(), '0') + text;
}

std::optional<std::uint64_t> digits(std::string_view text) {
  std::uint64_t value = 0;
  if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  return value;
}

// "x001/x234/067", read group by group.
std::optional<std::uint64_t> index_of(std::string_view text) {
  std::uint64_t index = 0;
  for (bool last = false; !last;) {
    const std::size_t slash = text.find('/');
    last = slash == std::string_view::npos;
    std::string_view group = text.substr(0, slash);
    if (!last && !group.starts_with('x')) return std::nullopt;
    if (!last) group.remove_prefix(1);
    const auto value = digits(group);
    if (!value || group.size() != 3 || index > kIndexMax / 1000) return std::nullopt;
    index = index * 1000 + *value;
    if (!last) text.remove_prefix(slash + 1);
  }
  return index;
}

}  // namespace

std::string tile_name(const Tile& tile) {
  std::string name = three_digits(tile.index % 1000);
  for (std::uint64_t rest = tile.index / 1000; rest != 0; rest /= 1000)
    name = "x" + three_digits(rest % 1000) + "/" + name;
  if (tile.width != kTileWidth) name += ".p/" + std::to_string(tile.width);
  return name;
}

std::optional<Tile> parse_tile_name(std::string_view name) {
  Tile tile;
  std::string_view path = name;
  if (const std::size_t mark = path.find(".p/"); mark != std::string_view::npos) {
    const auto width = digits(path.substr(mark + 3));
    if (!width) return std::nullopt;
    tile.width = *width;
    path = path.substr(0, mark);
  }
  const auto index = index_of(path);
  if (!index || *index > kIndexMax || tile.width == 0 || tile.width > kTileWidth) return std::nullopt;
  tile.index = *index;
  if (tile_name(tile) != name) return std::nullopt;
  return tile;
}

std::string tile_path(unsigned level, std::uint64_t index, std::uint64_t width) {
  return "tile/" + std::to_string(level) + "/" + tile_name({index, width});
}

bool has_tile(unsigned level, const Tile& tile, std::uint64_t size) {
  const std::uint64_t rows = rows_at(level, size);
  return tile.index < rows / kTileWidth ||
         (tile.index == rows / kTileWidth && tile.width <= rows % kTileWidth);
}

void append_bundled(std::string& bundle, std::string_view entry) {
  INVARIANT(entry.size() <= 0xffff, "the log takes no entry above 60 KiB");
  bundle += static_cast<char>(entry.size() >> 8);
  bundle += static_cast<char>(entry.size() & 0xff);
  bundle += entry;
}

Result<std::vector<std::string_view>> parse_bundle(std::string_view bundle) {
  std::vector<std::string_view> entries;
  while (!bundle.empty()) {
    const auto byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(bundle[i])}; };
    const std::size_t size = bundle.size() < 2 ? bundle.size() : byte(0) << 8 | byte(1);
    if (bundle.size() < 2 + size) {
      return fail(ErrorCode::corruption, {"gói mục kết thúc giữa chừng một mục",
                                          "expected a bundle of whole entries, but it ends within one"});
    }
    entries.push_back(bundle.substr(2, size));
    bundle.remove_prefix(2 + size);
  }
  return entries;
}

}  // namespace cadre
