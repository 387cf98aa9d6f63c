// The manifest of a backup: what must come back, in canonical JSON. Used by backup and restore only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/log/journal.hpp"

namespace cadre {

struct Manifest {
  TreeHead head;
  std::uint64_t documents = 0;
  Hash documents_list{};  // of the bytes of documents.txt
  std::uint64_t credentials = 0;
  Hash credentials_list{};  // of the bytes of credentials.jsonl; there was none in older backups
};

std::string encode_manifest(const Manifest& manifest);
// Errors: corruption; unavailable when a newer version wrote it.
Result<Manifest> decode_manifest(std::string_view text);

// documents.txt: one hash per line.
std::string encode_documents(const std::vector<Hash>& hashes);
Result<std::vector<Hash>> decode_documents(std::string_view text);  // corruption

}  // namespace cadre
