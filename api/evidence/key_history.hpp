// Which keys a log has had: each is an entry "cadre.log.key-changed.v1", so that whoever has the log has them
// all, under the signatures of those that followed.
#pragma once

#include "engine/running/engine.hpp"
#include "engine/tlog/note.hpp"

namespace cadre {

inline constexpr std::string_view kKeyChanged = "cadre.log.key-changed.v1";
inline constexpr std::size_t kKeysMax = 100;  // the newest ones are looked at

// The newest first. Errors: corruption (such an entry holds no key).
Result<std::vector<VerifierKey>> keys_of_log(const Engine& engine);

// Writes the entry, unless the newest key is this one. Errors: what the engine says.
Result<void> record_key(Engine& engine, const VerifierKey& key, const std::vector<VerifierKey>& before);

}  // namespace cadre
