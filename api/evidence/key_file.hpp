// Files that hold a signing key: one line, "PRIVATE+KEY+name+id+base64", for the server's account alone.
#pragma once

#include <filesystem>

#include "engine/tlog/note.hpp"

namespace cadre {

// Where the server looks when it is told nothing: beside the data folder, never in it, so that a copy of the
// data does not carry the key.
std::filesystem::path default_key_file(const std::filesystem::path& data);

// A new key. The name is the log's (or the witness's) for ever: all keys that follow have the same.
SigningKey new_signing_key(const std::string& name, KeyKind kind);

// Makes the file, readable by its owner only. Errors: conflict "key.exists" (never overwrites), unavailable.
Result<void> write_key(const std::filesystem::path& file, const SigningKey& key);

// Errors: not_found, invalid_argument "key.readable" (others may read the file), "note.key", "note.name".
Result<SigningKey> read_key(const std::filesystem::path& file);

// Errors: invalid_argument "key.kind": a log signs with one kind of key, a witness with the other.
Result<void> check_kind(const SigningKey& key, KeyKind wanted);

// Errors: invalid_argument "key.inside": the file lies in the data folder.
Result<void> check_outside(const std::filesystem::path& file, const std::filesystem::path& data);

}  // namespace cadre
