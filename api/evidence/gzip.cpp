#include "api/evidence/gzip.hpp"

#include <zlib.h>

#include <algorithm>

#include "engine/base/result.hpp"

namespace cadre {
namespace {

constexpr int kGzipWindow = 15 + 16;  // the largest window, and gzip's own header
constexpr int kMemoryLevel = 8;
constexpr std::size_t kPieceBytes = 64 * 1024;

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

// "q=0", "q=0.0", ...
bool is_refusal(std::string_view weight) {
  weight = trimmed(weight);
  return (weight.starts_with("q=0") || weight.starts_with("Q=0")) &&
         weight.find_first_not_of("0.", 2) == std::string_view::npos;
}

}  // namespace

bool takes_gzip(std::string_view accept_encoding) {
  bool any = false;
  while (!accept_encoding.empty()) {
    const std::string_view item = accept_encoding.substr(0, accept_encoding.find(','));
    accept_encoding.remove_prefix(std::min(accept_encoding.size(), item.size() + 1));
    const std::size_t mark = std::min(item.find(';'), item.size());
    const bool taken = mark == item.size() || !is_refusal(item.substr(mark + 1));
    const std::string_view name = trimmed(item.substr(0, mark));
    if (name == "gzip" || name == "x-gzip") return taken;
    if (name == "*") any = taken;
  }
  return any;
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  INVARIANT(deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, kMemoryLevel,
                         Z_DEFAULT_STRATEGY) == Z_OK,
            "zlib has memory for its tables");
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  INVARIANT(deflate(&stream, Z_FINISH) == Z_STREAM_END, "the output has room for all of it");
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string gunzip(std::string_view bytes) {
  z_stream stream{};
  INVARIANT(inflateInit2(&stream, kGzipWindow) == Z_OK, "zlib has memory for its tables");
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  int state = Z_OK;
  while (state == Z_OK) {
    out.resize(out.size() + kPieceBytes);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + stream.total_out);
    stream.avail_out = static_cast<uInt>(out.size() - stream.total_out);
    state = inflate(&stream, Z_NO_FLUSH);
  }
  INVARIANT(state == Z_STREAM_END, "what was compressed is whole");
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

}  // namespace cadre
