// Cosignatures of witnesses, as the C2SP format tlog-cosignature defines them for Ed25519: "as of this time,
// this is the largest tree that I have seen of this log, and it is consistent with all that I saw before".
// Pure.
#pragma once

#include "engine/tlog/note.hpp"

namespace cadre {

// `time`: seconds since 1970. INVARIANT: the key is of kind cosignature.
NoteSignature cosign(std::string_view text, std::uint64_t time, const SigningKey& key);

// What is signed: two lines of its own, and the text of the checkpoint.
std::string cosigned_message(std::string_view text, std::uint64_t time);

// The time that a signature of that kind says; nothing when it is not of its form.
std::optional<std::uint64_t> cosignature_time(const NoteSignature& signature);

}  // namespace cadre
