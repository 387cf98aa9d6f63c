#include "storage/entry_row.hpp"

#include <bit>
#include <cstring>

namespace cadre {
namespace {

static_assert(std::endian::native == std::endian::little, "the log's integers are little-endian");

char* put(char* to, const void* bytes, std::size_t count) {
  std::memcpy(to, bytes, count);
  return to + count;
}

char* put(char* to, std::string_view bytes) { return put(to, bytes.data(), bytes.size()); }

}  // namespace

std::optional<EntryRow> EntryRow::read(std::string_view value) {
  if (value.size() < kRowHeaderBytes) return std::nullopt;
  EntryRow row(0);
  std::memcpy(&row.first_, value.data(), 8);
  std::memcpy(&row.count_, value.data() + 8, 4);
  row.value_ = value;
  if (row.count_ == 0 || row.directory_end() > value.size()) return std::nullopt;
  return row;
}

std::uint32_t EntryRow::end_of(std::size_t index) const {
  std::uint32_t end = 0;
  std::memcpy(&end, value_.data() + kRowHeaderBytes + index * kDirectoryBytes, sizeof end);
  return end;
}

bool EntryRow::whole() const { return !empty() && directory_end() + end_of(count_ - 1) == value_.size(); }

std::optional<StoredEntry> EntryRow::at(std::uint64_t position) const {
  if (position < first_ || position - first_ >= count_) return std::nullopt;
  const std::size_t index = position - first_;
  const std::size_t begin = index == 0 ? 0 : end_of(index - 1);
  const std::size_t end = end_of(index);
  if (begin > end || end > value_.size() - directory_end()) return std::nullopt;
  StoredEntry entry;
  std::memcpy(entry.leaf.data(), value_.data() + kRowHeaderBytes + index * kDirectoryBytes + 4, sizeof(Hash));
  entry.bytes = value_.substr(directory_end() + begin, end - begin);
  return entry;
}

void EntryRow::write(char* to, std::span<const std::string> entries, std::span<const Hash> leaves) const {
  const auto count = static_cast<std::uint32_t>(count_ + entries.size());
  to = put(to, &first_, sizeof first_);
  to = put(to, &count, sizeof count);
  if (!empty()) to = put(to, value_.substr(kRowHeaderBytes, count_ * kDirectoryBytes));
  std::uint32_t end = empty() ? 0 : end_of(count_ - 1);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    end += static_cast<std::uint32_t>(entries[i].size());
    to = put(to, &end, sizeof end);
    to = put(to, leaves[i].data(), sizeof(Hash));
  }
  if (!empty()) to = put(to, value_.substr(directory_end()));
  for (const std::string& entry : entries) to = put(to, entry);
}

}  // namespace cadre
