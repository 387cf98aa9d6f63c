// The keys of notes, to and from text.
#include <algorithm>

#include "engine/base/base64.hpp"
#include "engine/base/sha256.hpp"
#include "engine/tlog/note.hpp"

namespace cadre {
namespace {

constexpr std::string_view kPrivate = "PRIVATE+KEY+";

tl::unexpected<Error> bad_key() {
  return fail(ErrorCode::invalid_argument,
              {"khóa phải có dạng tên+mã+base64 của Ed25519, và mã phải là của chính khóa đó",
               "expected a key 'name+id+base64' of Ed25519, with the id that belongs to it"},
              {}, "note.key");
}

std::string hex_of(std::uint32_t id) {
  std::string text;
  for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[id >> shift & 15];
  return text;
}

std::string with_kind(KeyKind kind, const std::array<std::uint8_t, 32>& key) {
  std::string bytes(1, static_cast<char>(kind));
  return bytes.append(key.begin(), key.end());
}

struct Parts {
  std::string name, id;
  KeyKind kind = KeyKind::note;
  std::array<std::uint8_t, 32> bytes{};
};

// The name holds no plus sign; base64 may.
Result<Parts> parts_of(std::string_view text) {
  const std::size_t first = text.find('+');
  const std::size_t second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos) return bad_key();
  Parts parts{std::string(text.substr(0, first)), std::string(text.substr(first + 1, second - first - 1))};
  CHECK(check_key_name(parts.name));
  const auto bytes = from_base64(text.substr(second + 1));
  if (!bytes || bytes->size() != 33) return bad_key();
  parts.kind = static_cast<KeyKind>(bytes->front());
  if (parts.kind != KeyKind::note && parts.kind != KeyKind::cosignature) return bad_key();
  std::copy(bytes->begin() + 1, bytes->end(), parts.bytes.begin());
  return parts;
}

}  // namespace

std::uint32_t VerifierKey::id() const {
  const Hash hash = sha256(name + "\n" + with_kind(kind, key));
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < 4; ++i) first = first << 8 | hash[i];
  return first;
}

std::string VerifierKey::text() const {
  return name + "+" + hex_of(id()) + "+" + to_base64(with_kind(kind, key));
}

Result<VerifierKey> parse_verifier_key(std::string_view text) {
  TRY(parts, parts_of(text));
  VerifierKey key{std::move(parts.name), parts.kind, parts.bytes};
  if (hex_of(key.id()) != parts.id) return bad_key();
  return key;
}

VerifierKey SigningKey::verifier() const { return {name, kind, ed25519_public_key(seed)}; }

std::string SigningKey::text() const {
  return std::string(kPrivate) + name + "+" + hex_of(verifier().id()) + "+" +
         to_base64(with_kind(kind, seed));
}

Result<SigningKey> parse_signing_key(std::string_view text) {
  if (!text.starts_with(kPrivate)) return bad_key();
  TRY(parts, parts_of(text.substr(kPrivate.size())));
  SigningKey key{std::move(parts.name), parts.kind, parts.bytes};
  if (hex_of(key.verifier().id()) != parts.id) return bad_key();
  return key;
}

}  // namespace cadre
