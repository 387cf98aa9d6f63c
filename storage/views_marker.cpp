#include "storage/views_marker.hpp"

#include "storage/files.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kMarkerBytesMax = 256;
// Goes up when the tables change: views of another format are made anew.
const std::string kFormat = "cadre-views 4\n";

std::filesystem::path marker_file(const std::filesystem::path& folder) { return folder / "marker"; }
std::string open_text(const std::string& boot_id) { return kFormat + "open " + boot_id + "\n"; }
std::string clean_text() { return kFormat + "clean\n"; }

}  // namespace

Result<std::string> read_boot_id() {
  TRY(text, read_file("/proc/sys/kernel/random/boot_id", kMarkerBytesMax));
  return text.substr(0, text.find('\n'));
}

Result<MarkerSays> read_marker(const std::filesystem::path& folder, const std::string& boot_id) {
  auto text = read_file(marker_file(folder), kMarkerBytesMax);
  if (!text && text.error().code == ErrorCode::not_found) return MarkerSays::nothing;
  if (!text) return tl::make_unexpected(std::move(text).error());
  if (*text == clean_text()) return MarkerSays::clean;
  return *text == open_text(boot_id) ? MarkerSays::open_since_this_boot : MarkerSays::open_since_another_boot;
}

Result<void> mark_open(const std::filesystem::path& folder, const std::string& boot_id) {
  return replace_file(marker_file(folder), open_text(boot_id));
}

Result<void> mark_clean(const std::filesystem::path& folder) {
  return replace_file(marker_file(folder), clean_text());
}

}  // namespace cadre
