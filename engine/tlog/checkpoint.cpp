#include "engine/tlog/checkpoint.hpp"

#include <charconv>

#include "engine/base/base64.hpp"

namespace cadre {
namespace {

constexpr std::string_view kProofVersion = "c2sp.org/tlog-proof@v1";
constexpr std::size_t kProofHashesMax = 64;

// Line after line, each with its end.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}
  // nothing: there is no further line, or it has no end.
  std::optional<std::string_view> next() {
    const std::size_t end = rest_.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    ++number_;
    return line;
  }
  std::string_view rest() const { return rest_; }

  tl::unexpected<Error> bad(const char* rule, const Text& wanted) const {
    const std::string at = std::to_string(number_);
    return fail(ErrorCode::invalid_argument,
                {"dòng " + at + ": cần " + wanted.vi, "line " + at + ": expected " + wanted.en}, {}, rule);
  }

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

// "word 17"
std::optional<std::uint64_t> number_after(std::string_view line, std::string_view word) {
  if (!line.starts_with(word)) return std::nullopt;
  return parse_size(line.substr(word.size()));
}

// Hashes up to the blank line that ends them.
Result<std::vector<Hash>> hashes_of(Lines& lines, std::size_t most) {
  std::vector<Hash> hashes;
  for (auto line = lines.next(); !line || !line->empty(); line = lines.next()) {
    const auto hash = line ? hash_from_base64(*line) : Result<Hash>(fail(ErrorCode::invalid_argument, {}));
    if (!hash || hashes.size() == most)
      return lines.bad(
          "proof.form",
          {"một mã băm base64, hoặc dòng trống sau nhiều nhất " + std::to_string(most) + " mã băm",
           "a hash in base64, or a blank line after at most " + std::to_string(most) + " hashes"});
    hashes.push_back(*hash);
  }
  return hashes;
}

void append_hashes(std::string& text, const std::vector<Hash>& hashes) {
  for (const Hash& hash : hashes) text += to_base64(hash) + "\n";
  text += "\n";
}

}  // namespace

std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::uint64_t value = 0;
  if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  if (text.size() > 1 && text.front() == '0') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || value >> 63 != 0) return std::nullopt;
  return value;
}

std::string print_checkpoint(const Checkpoint& checkpoint) {
  std::string text = checkpoint.origin + "\n" + std::to_string(checkpoint.head.size) + "\n" +
                     to_base64(checkpoint.head.root) + "\n";
  for (const std::string& line : checkpoint.extensions) text += line + "\n";
  return text;
}

Result<Checkpoint> parse_checkpoint(std::string_view text) {
  constexpr const char* kRule = "checkpoint.form";
  Lines lines(text);
  Checkpoint checkpoint;
  const auto origin = lines.next();
  if (!origin || origin->empty()) return lines.bad(kRule, {"tên của nhật ký", "the name of the log"});
  checkpoint.origin = *origin;
  const auto size = parse_size(lines.next().value_or(""));
  if (!size) return lines.bad(kRule, {"số mục của cây", "the size of the tree"});
  const auto root = hash_from_base64(lines.next().value_or(""));
  if (!root) return lines.bad(kRule, {"gốc cây viết bằng base64", "the root of the tree in base64"});
  checkpoint.head = {*size, *root};
  while (!lines.rest().empty()) {
    const auto line = lines.next();
    if (!line || line->empty())
      return lines.bad(kRule, {"một dòng không trống, kết thúc bằng dấu xuống dòng",
                               "a line that is not empty, and its end"});
    checkpoint.extensions.emplace_back(*line);
  }
  return checkpoint;
}

Result<SignedCheckpoint> read_checkpoint(std::string_view bytes) {
  TRY(note, parse_note(bytes));
  TRY(checkpoint, parse_checkpoint(note.text));
  return SignedCheckpoint{std::move(note), std::move(checkpoint)};
}

Result<SignedCheckpoint> read_checkpoint(std::string_view bytes, const VerifierKey& log) {
  TRY(read, read_checkpoint(bytes));
  if (read.checkpoint.origin != log.name)
    return fail(
        ErrorCode::corruption,
        {"cần mốc kiểm tra của nhật ký \"" + log.name + "\", nhưng là của \"" + read.checkpoint.origin + "\"",
         "expected a checkpoint of the log '" + log.name + "', but it is of '" + read.checkpoint.origin +
             "'"},
        {}, "checkpoint.origin");
  CHECK(check_signature(read.note, log));
  return read;
}

std::string print_proof(const InclusionProof& proof) {
  std::string text = std::string(kProofVersion) + "\n";
  if (!proof.extra.empty()) text += "extra " + to_base64(proof.extra) + "\n";
  text += "index " + std::to_string(proof.position.value) + "\n";
  append_hashes(text, proof.hashes);
  return text + proof.checkpoint;
}

Result<InclusionProof> parse_proof(std::string_view text) {
  constexpr std::string_view kExtra = "extra ";
  Lines lines(text);
  InclusionProof proof;
  if (lines.next() != kProofVersion) {
    const std::string version(kProofVersion);
    return lines.bad("proof.form", {"\"" + version + "\"", "'" + version + "'"});
  }
  auto line = lines.next();
  if (line && line->starts_with(kExtra)) {
    const auto extra = from_base64(line->substr(kExtra.size()));
    if (!extra) return lines.bad("proof.form", {"dữ liệu thêm viết bằng base64", "extra data in base64"});
    proof.extra = *extra;
    line = lines.next();
  }
  const auto position = number_after(line.value_or(""), "index ");
  if (!position)
    return lines.bad("proof.form", {"\"index\" và vị trí của mục", "'index' and the entry's position"});
  proof.position = Position{*position};
  TRY(hashes, hashes_of(lines, kProofHashesMax));
  proof.hashes = std::move(hashes);
  proof.checkpoint = lines.rest();
  return proof;
}

std::string print_witness_request(const WitnessRequest& request) {
  std::string text = "old " + std::to_string(request.old_size) + "\n";
  append_hashes(text, request.proof);
  return text + request.checkpoint;
}

Result<WitnessRequest> parse_witness_request(std::string_view text) {
  Lines lines(text);
  WitnessRequest request;
  const auto old_size = number_after(lines.next().value_or(""), "old ");
  if (!old_size) return lines.bad("proof.form", {"\"old\" và cỡ cũ", "'old' and the old size"});
  request.old_size = *old_size;
  TRY(hashes, hashes_of(lines, kWitnessProofMax));
  request.proof = std::move(hashes);
  request.checkpoint = lines.rest();
  return request;
}

}  // namespace cadre
