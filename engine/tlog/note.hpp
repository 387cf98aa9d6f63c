// Signed notes: text with signatures below it, as the C2SP format signed-note defines them, and the keys that
// make and check them. Pure.
//
//   the text, which ends with a line end
//
//   — key.name base64(key id || signature)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/ed25519.hpp"
#include "engine/base/result.hpp"

namespace cadre {

inline constexpr std::size_t kNoteBytesMax = 64 * 1024;
inline constexpr std::size_t kNoteSignaturesMax = 64;

struct NoteSignature {
  std::string name;
  std::uint32_t key_id = 0;
  std::string bytes;  // what follows the id
  friend bool operator==(const NoteSignature&, const NoteSignature&) = default;
};

struct SignedNote {
  std::string text;  // with its last line end
  std::vector<NoteSignature> signatures;
  friend bool operator==(const SignedNote&, const SignedNote&) = default;
};

// Errors: invalid_argument "note.size", "note.utf8", "note.control", "note.form" (no blank line, no
// signature, text without its line end), "note.signature-line" (names its number).
Result<SignedNote> parse_note(std::string_view bytes);
std::string print_note(const SignedNote& note);

// "— name base64\n". What parse_note takes for one line.
std::string print_signature(const NoteSignature& signature);
Result<NoteSignature> parse_signature(std::string_view line);  // without its line end

// Not empty, UTF-8, without blanks of any kind, control characters and plus signs. Errors: invalid_argument
// "note.name".
Result<void> check_key_name(std::string_view name);

enum class KeyKind : std::uint8_t {
  note = 0x01,         // signs the text: a log's key
  cosignature = 0x04,  // signs the text and the time: a witness's key (cosignature.hpp)
};

// Who signs: a name and a public key. Its text, "name+hex id+base64", is what people hand on to each other.
struct VerifierKey {
  std::string name;
  KeyKind kind = KeyKind::note;
  Ed25519PublicKey key{};

  std::uint32_t id() const;  // the first four bytes of SHA-256(name || "\n" || kind || key)
  std::string text() const;
  friend bool operator==(const VerifierKey&, const VerifierKey&) = default;
};
// Errors: invalid_argument "note.key" (its form, a kind that is not ours, an id of another key), "note.name".
Result<VerifierKey> parse_verifier_key(std::string_view text);

// The secret half. "PRIVATE+KEY+name+hex id+base64": one line, in a file that only the server's account
// reads.
struct SigningKey {
  std::string name;
  KeyKind kind = KeyKind::note;
  Ed25519Seed seed{};

  VerifierKey verifier() const;
  std::string text() const;
};
// Errors: as parse_verifier_key. The secret is never in a message.
Result<SigningKey> parse_signing_key(std::string_view text);

// Of kind note. INVARIANT: the key is.
NoteSignature sign_note(std::string_view text, const SigningKey& key);

// What one key says to a note. Signatures of other keys are not looked at.
struct Signed {
  std::optional<std::uint64_t> time{};  // of a cosignature: seconds since 1970
};
// Errors: corruption "note.signature" (a signature that claims to be by this key is not), "note.unsigned"
// (there is none by it).
Result<Signed> check_signature(const SignedNote& note, const VerifierKey& key);

}  // namespace cadre
