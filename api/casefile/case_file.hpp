// A case file: all entries on one subject, and what it takes to check them without us
// (api/casefile/FORMAT.md). What is in it, and its bytes. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/casefile/stored_zip.hpp"
#include "engine/base/json.hpp"
#include "engine/log/journal.hpp"

namespace cadre {

// Why an entry is in the file.
inline constexpr std::string_view kOfSubject = "subject";  // it is about the subject
inline constexpr std::string_view kOfContext = "context";  // definition, calendar, mandate, map of subjects

struct FiledEntry {
  Position position;
  std::string of;
  Hash leaf{};
  std::string bytes;               // as stored; empty when withheld
  std::optional<Text> withheld{};  // why the reader may not see it
  std::string proof;               // a tlog-proof; the hash of a withheld entry is proved all the same
};

struct FiledDocument {
  Hash hash{};
  std::string name;
  std::string bytes;
  std::optional<Text> withheld{};  // then there are no bytes
};

struct CaseFile {
  std::string subject;              // "case/MN-2026-0017", "cadre/CB-0042"
  std::string checkpoint;           // the signed note
  std::vector<FiledEntry> entries;  // by position
  std::vector<FiledDocument> documents;
  std::uint64_t left_out = 0;   // entries it rests on that did not fit
  std::string matrix, classes;  // who may read what: the rights that applied, as the program has them
  std::string page;             // HTML, to be read and printed
  Position exported;  // the entry that tells of the export, and holds the hashes of the page and the lists

  // These are all entries on the subject among the first `map_size` of the log.
  std::uint64_t map_size = 0;
  Position map_position;  // the entry that holds the root of the map
  std::vector<Hash> map_siblings;
};

inline constexpr int kCaseFileFormat = 2;
inline constexpr const char* kManifestFile = "manifest.json";
inline constexpr const char* kCheckpointFile = "checkpoint";
inline constexpr const char* kPageFile = "ho-so.html";
inline constexpr const char* kRightsFiles[] = {"rights/classes.json", "rights/matrix.json"};
std::string entry_file(Position position);             // "entries/000000000017.json"
std::string proof_file(Position position);             // "proofs/000000000017.tlog-proof"
std::string document_file(std::string_view hash_hex);  // "documents/ab12..."

// The lists of the manifest as far as they are known before the export is told of: the entry that tells of it
// holds their hash (listed_hash, api/casefile/manifest_reading.hpp).
json::object lists_of(const CaseFile& file);

// Errors: invalid_argument "archive.size".
Result<std::string> print_case_file(const CaseFile& file);

}  // namespace cadre
