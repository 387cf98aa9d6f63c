#include "api/casefile/case_file.hpp"

namespace cadre {
namespace {

std::string padded(Position position) {
  const std::string digits = std::to_string(position.value);
  return std::string(digits.size() < 12 ? 12 - digits.size() : 0, '0') + digits;
}

json::object both_languages(const Text& text) { return {{"vi", text.vi}, {"en", text.en}}; }

json::object listed(const FiledEntry& entry) {
  json::object row{{"leaf", to_hex(entry.leaf)}, {"of", entry.of}, {"position", entry.position.value}};
  if (entry.withheld) row["withheld"] = both_languages(*entry.withheld);
  return row;
}

json::object listed(const FiledDocument& document) {
  json::object row{{"name", document.name}, {"sha256", to_hex(document.hash)}};
  if (document.withheld) row["withheld"] = both_languages(*document.withheld);
  return row;
}

json::object manifest_of(const CaseFile& file) {
  json::object manifest = lists_of(file);
  json::array siblings;
  for (const Hash& hash : file.map_siblings) siblings.emplace_back(to_hex(hash));
  manifest["casefile"] = kCaseFileFormat;
  manifest["complete"] = {
      {"position", file.map_position.value}, {"siblings", std::move(siblings)}, {"size", file.map_size}};
  manifest["export"] = file.exported.value;
  return manifest;
}

}  // namespace

std::string entry_file(Position position) { return "entries/" + padded(position) + ".json"; }
std::string proof_file(Position position) { return "proofs/" + padded(position) + ".tlog-proof"; }
std::string document_file(std::string_view hash_hex) { return "documents/" + std::string(hash_hex); }

json::object lists_of(const CaseFile& file) {
  json::array entries, documents;
  for (const FiledEntry& entry : file.entries) entries.emplace_back(listed(entry));
  for (const FiledDocument& document : file.documents) documents.emplace_back(listed(document));
  return {{"context_left_out", file.left_out},
          {"documents", std::move(documents)},
          {"entries", std::move(entries)},
          {"rights", {{"classes", to_hex(sha256(file.classes))}, {"matrix", to_hex(sha256(file.matrix))}}},
          {"subject", file.subject}};
}

Result<std::string> print_case_file(const CaseFile& file) {
  ArchiveFiles files;
  for (const FiledEntry& entry : file.entries) {
    if (!entry.withheld) files[entry_file(entry.position)] = entry.bytes;
    files[proof_file(entry.position)] = entry.proof;
  }
  for (const FiledDocument& document : file.documents)
    if (!document.withheld) files[document_file(to_hex(document.hash))] = document.bytes;
  files[kCheckpointFile] = file.checkpoint;
  files[kPageFile] = file.page;
  files[kRightsFiles[0]] = file.classes;
  files[kRightsFiles[1]] = file.matrix;
  append_canonical(files[kManifestFile], manifest_of(file));
  return print_archive(files);
}

}  // namespace cadre
