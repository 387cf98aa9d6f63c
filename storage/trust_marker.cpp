#include "storage/trust_marker.hpp"

#include "storage/files.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kMarkerBytesMax = 256;

std::filesystem::path file_of(const TrustMarker& marker) { return marker.folder / "marker"; }
std::string open_text(const TrustMarker& marker) { return marker.format + "\nopen " + marker.boot_id + "\n"; }
std::string clean_text(const TrustMarker& marker) { return marker.format + "\nclean\n"; }

}  // namespace

Result<std::string> read_boot_id() {
  TRY(text, read_file("/proc/sys/kernel/random/boot_id", kMarkerBytesMax));
  return text.substr(0, text.find('\n'));
}

Result<bool> TrustMarker::trusted() const {
  auto text = read_file(file_of(*this), kMarkerBytesMax);
  if (!text && text.error().code == ErrorCode::not_found) return false;
  if (!text) return tl::make_unexpected(std::move(text).error());
  return *text == clean_text(*this) || *text == open_text(*this);
}

Result<void> TrustMarker::mark_open() const { return replace_file(file_of(*this), open_text(*this)); }

Result<void> TrustMarker::mark_clean() const { return replace_file(file_of(*this), clean_text(*this)); }

}  // namespace cadre
