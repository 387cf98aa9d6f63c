#include "engine/tlog/note.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "engine/base/base64.hpp"
#include "engine/tlog/cosignature.hpp"

namespace cadre {
namespace {

constexpr std::string_view kDash = "\xe2\x80\x94 ";  // em dash, space

tl::unexpected<Error> bad(const char* rule, Text message) {
  return fail(ErrorCode::invalid_argument, std::move(message), {}, rule);
}

tl::unexpected<Error> bad_line() {
  return bad("note.signature-line",
             {"dòng chữ ký phải có dạng \"— tên base64\"", "expected a signature line '— name base64'"});
}

// The next character, or a negative number where the bytes are not UTF-8.
UChar32 next_character(std::string_view text, std::int32_t& at) {
  UChar32 c = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  U8_NEXT(bytes, at, static_cast<std::int32_t>(text.size()), c);
  return c;
}

Result<void> check_characters(std::string_view bytes) {
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(bytes.size());) {
    const UChar32 c = next_character(bytes, at);
    if (c < 0) return bad("note.utf8", {"phiếu ký phải là UTF-8", "expected a note in UTF-8"});
    if (c < 0x20 && c != '\n')
      return bad("note.control", {"phiếu ký không được chứa ký tự điều khiển",
                                  "expected a note without control characters but line ends"});
  }
  return {};
}

}  // namespace

Result<void> check_key_name(std::string_view name) {
  bool good = !name.empty() && name.size() < kNoteBytesMax;
  for (std::int32_t at = 0; good && at < static_cast<std::int32_t>(name.size());) {
    const UChar32 c = next_character(name, at);
    good = c >= 0x20 && c != '+' && !u_isUWhiteSpace(c);
  }
  if (good) return {};
  return bad("note.name", {"tên khóa không được trống, không có dấu cách hay dấu +",
                           "expected the name of a key without blanks and plus signs"});
}

Result<NoteSignature> parse_signature(std::string_view line) {
  if (!line.starts_with(kDash)) return bad_line();
  line.remove_prefix(kDash.size());
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos || !check_key_name(line.substr(0, space))) return bad_line();
  const auto bytes = from_base64(line.substr(space + 1));
  if (!bytes || bytes->size() < 5) return bad_line();
  NoteSignature signature{std::string(line.substr(0, space)), 0, bytes->substr(4)};
  for (std::size_t i = 0; i < 4; ++i)
    signature.key_id = signature.key_id << 8 | static_cast<unsigned char>((*bytes)[i]);
  return signature;
}

Result<SignedNote> parse_note(std::string_view bytes) {
  if (bytes.size() > kNoteBytesMax)
    return bad("note.size", {"phiếu ký dài quá 64 KiB", "expected a note of at most 64 KiB"});
  CHECK(check_characters(bytes));
  const std::size_t blank = bytes.rfind("\n\n");
  if (blank == std::string_view::npos || blank + 2 == bytes.size() || !bytes.ends_with('\n'))
    return bad("note.form", {"phiếu ký gồm văn bản, một dòng trống và các dòng chữ ký",
                             "expected a note: text, a blank line and lines of signatures"});
  SignedNote note{std::string(bytes.substr(0, blank + 1)), {}};
  for (std::string_view rest = bytes.substr(blank + 2); !rest.empty();) {
    const std::size_t end = rest.find('\n');
    TRY(signature, parse_signature(rest.substr(0, end)));
    note.signatures.push_back(std::move(signature));
    rest.remove_prefix(end + 1);
  }
  if (note.signatures.size() > kNoteSignaturesMax)
    return bad("note.size", {"phiếu ký có quá 64 chữ ký", "expected a note of at most 64 signatures"});
  return note;
}

std::string print_signature(const NoteSignature& signature) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(signature.key_id >> shift & 0xff);
  bytes += signature.bytes;
  return std::string(kDash) + signature.name + " " + to_base64(bytes) + "\n";
}

std::string print_note(const SignedNote& note) {
  std::string text = note.text + "\n";
  for (const NoteSignature& signature : note.signatures) text += print_signature(signature);
  return text;
}

NoteSignature sign_note(std::string_view text, const SigningKey& key) {
  INVARIANT(key.kind == KeyKind::note, "a log's key signs notes");
  const Ed25519Signature signature = ed25519_sign(key.seed, text);
  return {key.name, key.verifier().id(), {signature.begin(), signature.end()}};
}

Result<Signed> check_signature(const SignedNote& note, const VerifierKey& key) {
  const std::uint32_t id = key.id();
  std::optional<Signed> found;
  for (const NoteSignature& signature : note.signatures) {
    if (signature.name != key.name || signature.key_id != id) continue;
    Signed made;
    bool good = false;
    if (key.kind == KeyKind::cosignature) {
      made.time = cosignature_time(signature);
      good = made.time && ed25519_verify(key.key, cosigned_message(note.text, *made.time),
                                         std::string_view(signature.bytes).substr(8));
    } else {
      good = ed25519_verify(key.key, note.text, signature.bytes);
    }
    if (!good)
      return fail(ErrorCode::corruption,
                  {"chữ ký của \"" + key.name + "\" không đúng với văn bản",
                   "expected a signature of this text by '" + key.name + "', but it is not"},
                  {}, "note.signature");
    if (!found) found = made;
  }
  if (found) return *found;
  return fail(
      ErrorCode::corruption,
      {"thiếu chữ ký của \"" + key.name + "\" bằng khóa " + key.text(),
       "expected a signature by '" + key.name + "' with the key " + key.text() + ", but there is none"},
      {}, "note.unsigned");
}

}  // namespace cadre
