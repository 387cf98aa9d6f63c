#include "engine/tlog/cosignature.hpp"

namespace cadre {
namespace {

constexpr std::size_t kTimeBytes = 8;
constexpr std::uint64_t kTimeMax = (std::uint64_t{1} << 63) - 1;

}  // namespace

std::string cosigned_message(std::string_view text, std::uint64_t time) {
  return "cosignature/v1\ntime " + std::to_string(time) + "\n" + std::string(text);
}

NoteSignature cosign(std::string_view text, std::uint64_t time, const SigningKey& key) {
  INVARIANT(key.kind == KeyKind::cosignature && time <= kTimeMax, "a witness's key cosigns");
  const Ed25519Signature signature = ed25519_sign(key.seed, cosigned_message(text, time));
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(time >> shift & 0xff);
  bytes.append(signature.begin(), signature.end());
  return {key.name, key.verifier().id(), std::move(bytes)};
}

std::optional<std::uint64_t> cosignature_time(const NoteSignature& signature) {
  if (signature.bytes.size() != kTimeBytes + sizeof(Ed25519Signature)) return std::nullopt;
  std::uint64_t time = 0;
  for (std::size_t i = 0; i < kTimeBytes; ++i)
    time = time << 8 | static_cast<unsigned char>(signature.bytes[i]);
  if (time > kTimeMax) return std::nullopt;
  return time;
}

}  // namespace cadre
