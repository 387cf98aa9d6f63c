#include "tests/verifier/made_case_file.hpp"

#include <map>

#include "api/casefile/manifest_reading.hpp"
#include "engine/tlog/cosignature.hpp"
#include "engine/tlog/subject_map.hpp"
#include "tests/support/plain_tree.hpp"

namespace cadre::test {
namespace {

constexpr std::uint64_t kCosignedAt = 1'700'000'000;
const std::string kSubject = "case/MN-1";
const std::string kPage = "<!doctype html><title>MN-1</title>";
const std::string kDocument = "Quyết định";

Hash leaf_of(const Hash& key, const SubjectChain& chain) { return subject_leaf(key, chain); }

// The trie by its definition: root of a part, and what stands beside the way to one key.
Hash trie_root(const std::map<Hash, SubjectChain>& chains, unsigned depth = 0) {
  if (chains.empty()) return Hash{};
  if (chains.size() == 1) return leaf_of(chains.begin()->first, chains.begin()->second);
  std::map<Hash, SubjectChain> sides[2];
  for (const auto& [key, chain] : chains) sides[key_goes_right(key, depth) ? 1 : 0].emplace(key, chain);
  return subject_node(trie_root(sides[0], depth + 1), trie_root(sides[1], depth + 1));
}

std::vector<Hash> trie_siblings(const std::map<Hash, SubjectChain>& chains, const Hash& wanted,
                                unsigned depth = 0) {
  if (chains.size() < 2) return {};
  std::map<Hash, SubjectChain> with, beside;
  for (const auto& [key, chain] : chains)
    (key_goes_right(key, depth) == key_goes_right(wanted, depth) ? with : beside).emplace(key, chain);
  std::vector<Hash> siblings = trie_siblings(with, wanted, depth + 1);
  siblings.push_back(trie_root(beside, depth + 1));
  return siblings;
}

Entry entry_at(std::uint64_t position, std::string type) {
  Entry entry;
  entry.position = Position{position};
  entry.id = "id", entry.type = std::move(type), entry.subject = "log", entry.actor = "an.tc";
  return entry;
}

class Maker {
 public:
  Maker(std::mt19937& random, std::size_t entries) : random_(random) {
    for (std::size_t i = 0; i < entries; ++i) add(ordinary(i));
    collect();
    tell();
    commit_to_the_map();
    for (std::size_t i = random_() % 3; i > 0; --i) add(entry_at(size(), "t.v1"));
  }

  MadeCaseFile make() {
    const PlainTree tree(log_);
    sign(tree);
    for (FiledEntry& filed : made_.file.entries)
      filed.proof = print_proof(
          {{}, filed.position, tree.path(filed.position.value, tree.size()), made_.file.checkpoint});
    return std::move(made_);
  }

 private:
  std::uint64_t size() const { return log_.size(); }

  void add(const Entry& entry) {
    log_.push_back(encode(entry, "urn:test"));
    for (const std::string& subject : subjects_of(entry))
      extend(chains_[subject_key(subject)], PlainTree::leaf(log_.back()));
  }

  // What is in the file before the log is told of it.
  void collect() {
    CaseFile& file = made_.file;
    file.subject = kSubject;
    file.page = kPage;
    file.matrix = "{\"classes\":[]}", file.classes = "{}";
    file.left_out = random_() % 3;
    for (std::uint64_t i = 0; i < size(); ++i) file_entry(i);
    if (names_document_) file.documents = {{sha256(kDocument), "Quyết định", kDocument, std::nullopt}};
  }

  void tell() {
    Entry told = entry_at(size(), "cadre.read.v1");
    told.case_id = "MN-1";
    told.subject = kSubject;
    told.outcome = "accepted";
    told.data = {{"what", "export"},
                 {"query",
                  {{"listed", to_hex(listed_hash(lists_of(made_.file), size()))},
                   {"sha256", to_hex(sha256(kPage))},
                   {"upto", size()}}}};
    made_.file.exported = told.position;
    add(told);
    file_entry(told.position.value);
  }

  Entry ordinary(std::uint64_t position) {
    Entry entry = entry_at(position, "cadre.case.act-accepted.v1");
    entry.case_id = "MN-" + std::to_string(random_() % 4);
    if (random_() % 2 == 0) entry.cadre = "CB-" + std::to_string(random_() % 9);
    if (entry.case_id == "MN-1" && random_() % 3 == 0)
      entry.data = {{"documents", json::array{json::object{{"sha256", to_hex(sha256(kDocument))}}}}};
    return entry;
  }

  void commit_to_the_map() {
    made_.file.map_size = size();
    made_.file.map_position = Position{size()};
    made_.file.map_siblings = trie_siblings(chains_, subject_key(kSubject));
    Entry map = entry_at(size(), "cadre.log.subjects.v1");
    map.data = {{"root", to_hex(trie_root(chains_))}, {"size", size()}};
    add(map);
    file_entry(map.position.value);
  }

  void sign(const PlainTree& tree) {
    const SigningKey log{"example.vn/so", KeyKind::note, {1, 2, 3}};
    const SigningKey witness{"example.vn/kiem-tra", KeyKind::cosignature, {4, 5, 6}};
    SignedNote note{print_checkpoint({log.name, {tree.size(), tree.root()}, {}}), {}};
    note.signatures = {sign_note(note.text, log), cosign(note.text, kCosignedAt, witness)};
    made_.file.checkpoint = print_note(note);
    made_.trust = {log.verifier(), {witness.verifier()}};
  }

  void file_entry(std::uint64_t position) {
    const Entry entry = decode(log_[position]).value();
    const bool own = entry.case_id == "MN-1";
    if (!own && entry.type != "cadre.log.subjects.v1") return;
    FiledEntry filed{Position{position},
                     std::string(own ? kOfSubject : kOfContext),
                     PlainTree::leaf(log_[position]),
                     log_[position],
                     std::nullopt,
                     {}};
    const bool has_document = !array_at(entry.data, "documents").empty();
    names_document_ |= has_document;
    if (own && !has_document && entry.type != "cadre.read.v1" && random_() % 4 == 0) {
      filed.withheld = Text{"không thuộc quyền xem", "not yours to see"};
      filed.bytes.clear();
    }
    made_.file.entries.push_back(std::move(filed));
  }

  std::mt19937& random_;
  std::vector<std::string> log_;
  std::map<Hash, SubjectChain> chains_;
  bool names_document_ = false;
  MadeCaseFile made_;
};

}  // namespace

MadeCaseFile made_case_file(std::mt19937& random, std::size_t entries) {
  return Maker(random, entries).make();
}

}  // namespace cadre::test
