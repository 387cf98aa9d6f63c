#include "api/casefile/stored_zip.hpp"

#include <boost/crc.hpp>

#include <algorithm>

namespace cadre {
namespace {

constexpr std::uint32_t kLocal = 0x04034b50;
constexpr std::uint32_t kCentral = 0x02014b50;
constexpr std::uint32_t kEnd = 0x06054b50;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kCentralBytes = 46;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kNameBytesMax = 200;
constexpr std::uint16_t kVersion = 10;           // 1.0: a plain file
constexpr std::uint16_t kFirstOfJanuary = 0x21;  // of 1980: the earliest day that ZIP knows

std::uint32_t crc_of(std::string_view bytes) {
  boost::crc_32_type crc;
  crc.process_bytes(bytes.data(), bytes.size());
  return crc.checksum();
}

void put(std::string& out, std::uint64_t value, unsigned bytes) {
  for (; bytes > 0; --bytes, value >>= 8) out.push_back(static_cast<char>(value & 0xff));
}

// What the header before a file and its record in the directory have in common: 26 bytes.
std::string fields_of(const std::string& name, const std::string& content) {
  std::string fields;
  put(fields, kVersion, 2);
  put(fields, 0, 2);  // no flags
  put(fields, 0, 2);  // not packed
  put(fields, 0, 2);  // midnight
  put(fields, kFirstOfJanuary, 2);
  put(fields, crc_of(content), 4);
  put(fields, content.size(), 4);
  put(fields, content.size(), 4);
  put(fields, name.size(), 2);
  put(fields, 0, 2);  // no extra field
  return fields;
}

bool good_name(std::string_view name) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  bool begins = true;  // a part of the path
  for (const char c : name) {
    if (begins ? !plain(c) : !plain(c) && c != '.' && c != '_' && c != '-' && c != '/') return false;
    begins = c == '/';
  }
  return !begins && name.size() <= kNameBytesMax;
}

tl::unexpected<Error> bad(std::string_view name, std::string_view vi, std::string_view en) {
  const std::string what = name.empty() ? "" : " '" + std::string(name) + "'";
  return fail(ErrorCode::corruption,
              {"tệp hỏng:" + what + " " + std::string(vi),
               "expected a whole archive, but" + what + " " + std::string(en)},
              std::string(name), "archive.form");
}

// Reads numbers out of bytes that somebody else wrote; beyond the end everything is zero.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  std::uint32_t at(std::size_t place, unsigned width) const {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < width && place + i < bytes_.size(); ++i)
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[place + i])) << 8 * i;
    return value;
  }
  std::string_view cut(std::size_t place, std::size_t length) const {
    return place > bytes_.size() || length > bytes_.size() - place ? std::string_view()
                                                                   : bytes_.substr(place, length);
  }

 private:
  std::string_view bytes_;
};

// Walks directory and files side by side: each record must name the file that follows the one before.
class Reader {
 public:
  explicit Reader(std::string_view archive) : archive_(archive), bytes_(archive) {}

  Result<ArchiveFiles> read() {
    if (archive_.size() < kEndBytes || archive_.size() > kArchiveBytesMax)
      return bad({}, "có độ dài không thể có", "it has a length that none can have");
    const std::size_t end = archive_.size() - kEndBytes;
    directory_ = bytes_.at(end + 16, 4);
    const std::size_t count = bytes_.at(end + 10, 2);
    const bool whole = bytes_.at(end, 4) == kEnd && bytes_.at(end + 4, 4) == 0 &&
                       bytes_.at(end + 8, 2) == count &&
                       std::size_t{bytes_.at(end + 12, 4)} + directory_ == end && bytes_.at(end + 20, 2) == 0;
    if (!whole || count > kArchiveFilesMax)
      return bad({}, "thư mục tệp không nguyên vẹn", "its directory is not whole");
    record_ = directory_;
    for (std::size_t i = 0; i < count; ++i) CHECK(read_file());
    if (record_ != end || local_ != directory_)
      return bad({}, "có byte thừa", "it has bytes that belong to no file");
    return std::move(files_);
  }

 private:
  Result<void> read_file() {
    if (bytes_.at(record_, 4) != kCentral || bytes_.at(record_ + 4, 2) != kVersion)
      return bad({}, "thư mục tệp không nguyên vẹn", "its directory is not whole");
    const std::size_t length = bytes_.at(record_ + 28, 2);
    const std::string name(bytes_.cut(record_ + kCentralBytes, length));
    if (name.empty() || !good_name(name))
      return bad({}, "có tên tệp không được phép", "a file in it has a name that is not allowed");
    const std::size_t content = local_ + kLocalBytes + length;
    const std::size_t size = bytes_.at(record_ + 20, 4);
    CHECK(check_headers(name));
    if (content + size > directory_) return bad(name, "không nằm trọn trong tệp", "does not lie within it");
    const std::string_view held = bytes_.cut(content, size);
    if (crc_of(held) != bytes_.at(record_ + 16, 4)) return bad(name, "đã bị thay đổi", "was changed");
    if (!files_.empty() && files_.rbegin()->first >= name)
      return bad(name, "có hai lần, hoặc không theo thứ tự", "is there twice, or out of order");
    files_.emplace_hint(files_.end(), name, held);
    record_ += kCentralBytes + length;
    local_ = content + size;
    return {};
  }

  Result<void> check_headers(const std::string& name) const {
    if (bytes_.at(record_ + 42, 4) != local_ || bytes_.at(local_, 4) != kLocal)
      return bad(name, "không nằm ở chỗ thư mục ghi", "does not lie where the directory says");
    if (bytes_.cut(record_ + 6, 26) != bytes_.cut(local_ + 4, 26) ||
        bytes_.cut(local_ + kLocalBytes, name.size()) != name)
      return bad(name, "có hai phần mô tả khác nhau", "is described in two ways");
    if (bytes_.at(record_ + 10, 2) != 0 || bytes_.at(record_ + 20, 4) != bytes_.at(record_ + 24, 4))
      return bad(name, "bị nén", "is packed");
    if (bytes_.at(record_ + 6, 2) != kVersion || bytes_.at(record_ + 8, 2) != 0 ||
        bytes_.at(record_ + 12, 2) != 0 || bytes_.at(record_ + 14, 2) != kFirstOfJanuary)
      return bad(name, "có dấu hiệu hoặc ngày giờ lạ", "has flags or a date that no case file has");
    const std::string_view rest = bytes_.cut(record_ + 30, 12);
    if (std::ranges::any_of(rest, [](char c) { return c != 0; }))
      return bad(name, "có thuộc tính không được phép", "has attributes that are not allowed");
    return {};
  }

  std::string_view archive_;
  Bytes bytes_;
  std::size_t directory_ = 0;  // where it begins
  std::size_t record_ = 0;     // the next one in it
  std::size_t local_ = 0;      // where the next file begins
  ArchiveFiles files_;
};

}  // namespace

Result<std::string> print_archive(const ArchiveFiles& files) {
  std::string out, directory;
  for (const auto& [name, content] : files) {
    INVARIANT(good_name(name), "we name the files of an archive ourselves");
    const std::size_t bytes = out.size() + directory.size() + content.size() + 2 * name.size();
    if (files.size() > kArchiveFilesMax || bytes + 200 > kArchiveBytesMax) {
      return fail(ErrorCode::invalid_argument,
                  {"hồ sơ quá lớn: tối đa 20.000 tệp và 512 MiB",
                   "expected at most 20,000 files and 512 MiB in a case file"},
                  {}, "archive.size");
    }
    const std::string fields = fields_of(name, content);
    put(directory, kCentral, 4);
    put(directory, kVersion, 2);
    directory += fields;
    put(directory, 0, 10);  // no comment, first disk, no attributes
    put(directory, out.size(), 4);
    directory += name;
    put(out, kLocal, 4);
    out.append(fields).append(name).append(content);
  }
  const std::size_t begins = out.size();
  out += directory;
  put(out, kEnd, 4);
  put(out, 0, 4);  // one disk
  put(out, files.size(), 2);
  put(out, files.size(), 2);
  put(out, directory.size(), 4);
  put(out, begins, 4);
  put(out, 0, 2);  // no comment
  return out;
}

Result<ArchiveFiles> parse_archive(std::string_view bytes) { return Reader(bytes).read(); }

}  // namespace cadre
