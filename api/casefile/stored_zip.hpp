// The container of a case file: ZIP, so that any computer opens it with a double click, and of all that ZIP
// can be only the plainest part. Files lie one after the other, unpacked, without dates, attributes, extra
// fields or comments; then the directory says the same again. The same files give the same bytes, and two
// readers cannot see two different archives. Since nothing is packed, nothing can grow while it is read.
//
// Pure; any thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace cadre {

inline constexpr std::size_t kArchiveFilesMax = 20000;
inline constexpr std::size_t kArchiveBytesMax = std::size_t{512} << 20;

// By name: letters, digits, '.', '_', '-' and '/' between parts that begin with a letter or digit; at most
// 200 bytes. No name can lead out of the folder that somebody unpacks it to.
using ArchiveFiles = std::map<std::string, std::string>;

// INVARIANT: names are as above. Errors: invalid_argument "archive.size" (too many files, or bytes).
Result<std::string> print_archive(const ArchiveFiles& files);

// Errors: corruption "archive.form", which says what is wrong, and with which file.
Result<ArchiveFiles> parse_archive(std::string_view bytes);

}  // namespace cadre
