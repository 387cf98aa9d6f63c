#include "storage/subject_index.hpp"

#include <algorithm>
#include <map>

#include "storage/damage.hpp"
#include "storage/files.hpp"
#include "storage/journal_format.hpp"
#include "storage/subject_trie.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kMapBytes = std::uint64_t{16}
                                    << 30;  // address space; the file grows as it is written
constexpr unsigned kFlags = MDB_NOTLS | MDB_NOSYNC;
constexpr const char* kFormat = "cadre-subjects 1";  // goes up when the tables change
constexpr std::uint64_t kEntriesAtOnce = 10000;
constexpr std::string_view kStandKey = "stand";  // size, 8 bytes little-endian; leaf hash of the last entry

// What some entries of the log add to the chains of their subjects.
using NewLeaves = std::map<std::string, std::vector<Hash>>;

Result<void> add_leaf(NewLeaves& added, const Hash& leaf, std::string_view bytes) {
  TRY(subjects, subjects_in(bytes));
  for (std::string& subject : subjects) added[std::move(subject)].push_back(leaf);
  return {};
}

Result<std::vector<Hash>> put_chains(SubjectTrie& trie, const NewLeaves& added) {
  std::vector<Hash> keys;
  for (const auto& [subject, leaves] : added) {
    const Hash key = subject_key(subject);
    TRY(known, trie.chain(key));
    SubjectChain chain = known.value_or(SubjectChain{});
    for (const Hash& leaf : leaves) extend(chain, leaf);
    CHECK(trie.put_chain(key, chain));
    keys.push_back(key);
  }
  std::ranges::sort(keys);
  return keys;
}

Result<void> commit(Transaction transaction) {
  if (const int code = std::move(transaction).commit())
    return lmdb_fail(code, {"ghi bảng đối tượng", "write the table of subjects"});
  return {};
}

}  // namespace

Result<std::unique_ptr<SubjectIndex>> SubjectIndex::open(const fs::path& folder, std::string boot_id) {
  CHECK(make_folder(folder));
  if (boot_id.empty()) {
    TRY(running, read_boot_id());
    boot_id = running;
  }
  std::unique_ptr<SubjectIndex> index(new SubjectIndex({folder, kFormat, std::move(boot_id)}));
  TRY(trusted, index->marker_.trusted());
  if (!trusted) CHECK(remove_environment(folder));
  CHECK(index->marker_.mark_open());
  TRY(environment, Environment::open(folder, {.map_bytes = kMapBytes, .tables_max = 2, .flags = kFlags}));
  index->environment_ = std::move(environment);
  CHECK(index->begin());
  return index;
}

SubjectIndex::~SubjectIndex() = default;

Result<void> SubjectIndex::close() {
  CHECK(environment_.sync());
  return marker_.mark_clean();
}

Result<void> SubjectIndex::begin() {
  TRY(transaction, Transaction::write(environment_));
  TRY(main, transaction.open_table(nullptr, 0));
  TRY(chains, transaction.open_table("chains", MDB_CREATE));
  TRY(nodes, transaction.open_table("nodes", MDB_CREATE));
  tables_ = {main, chains, nodes};
  TRY(stand, transaction.get(main, kStandKey));
  size_ = stand ? integer_of(stand->substr(0, 8)) : 0;
  last_ = stand ? hash_of(stand->substr(8)) : Hash{};
  return commit(std::move(transaction));
}

Result<void> SubjectIndex::start_over() {
  TRY(transaction, Transaction::write(environment_));
  for (const TableHandle table : {tables_.chains, tables_.nodes})
    if (const int code = mdb_drop(transaction.handle(), table, 0))
      return lmdb_fail(code, {"xoá bảng đối tượng", "empty the table of subjects"});
  CHECK(transaction.erase(tables_.main, kStandKey));
  size_ = 0;
  last_ = {};
  return commit(std::move(transaction));
}

// Whether the log still has, at the last position taken in, the entry that was taken in.
Result<bool> SubjectIndex::followed(const Journal& journal) const {
  if (size_ == 0) return true;
  if (size_ > journal.head().size) return false;
  TRY(bytes, journal.at(Position{size_ - 1}));
  return leaf_hash(bytes) == last_;
}

Result<void> SubjectIndex::follow(const Journal& journal, std::uint64_t upto) {
  return follow(
      journal,
      [&](Position from, std::uint64_t count, const auto& each) -> Result<void> {
        return journal.read(from, count,
                            [&](Position, std::string_view bytes) { return each(leaf_hash(bytes), bytes); });
      },
      upto);
}

Result<void> SubjectIndex::follow(const LmdbJournal& journal, std::uint64_t upto, Leaves leaves) {
  return follow(
      journal,
      [&](Position from, std::uint64_t count, const auto& each) -> Result<void> {
        Result<void> good;
        CHECK(journal.scan(from, count, [&](Position position, const Hash& stored, std::string_view bytes) {
          const Hash leaf = leaves == Leaves::stored ? stored : leaf_hash(bytes);
          if (leaf != stored) good = damaged_entry(position, stored, leaf);
          return good && each(leaf, bytes);
        }));
        return good;
      },
      upto);
}

Result<void> SubjectIndex::follow(const Journal& journal, const Entries& entries, std::uint64_t upto) {
  TRY(same_log, followed(journal));
  if (!same_log) CHECK(start_over());
  while (size_ < upto) {
    TRY(taken, take(entries, std::min(upto, size_ + kEntriesAtOnce)));
    INVARIANT(taken > 0, "a log has the entries below its size");
  }
  return {};
}

Result<std::uint64_t> SubjectIndex::take(const Entries& entries, std::uint64_t upto) {
  NewLeaves added;
  Hash last = last_;
  Result<void> read;
  std::uint64_t taken = 0;
  CHECK(entries(Position{size_}, upto - size_, [&](const Hash& leaf, std::string_view bytes) {
    read = add_leaf(added, leaf, bytes);
    last = leaf;
    ++taken;
    return read.has_value();
  }));
  CHECK(read);
  TRY(transaction, Transaction::write(environment_));
  SubjectTrie trie{transaction, tables_.chains, tables_.nodes};
  TRY(changed, put_chains(trie, added));
  CHECK(trie.rehash(changed));
  CHECK(transaction.put(tables_.main, kStandKey,
                        std::string(IntegerKey(size_ + taken).view()).append(view_of(last))));
  CHECK(commit(std::move(transaction)));
  size_ += taken;
  last_ = last;
  return taken;
}

Result<Hash> SubjectIndex::root() const {
  TRY(transaction, Transaction::read(environment_));
  return SubjectTrie{transaction, tables_.chains, tables_.nodes}.root();
}

Result<SubjectProof> SubjectIndex::prove(std::string_view subject) const {
  TRY(transaction, Transaction::read(environment_));
  const SubjectTrie trie{transaction, tables_.chains, tables_.nodes};
  const Hash key = subject_key(subject);
  TRY(chain, trie.chain(key));
  if (!chain) return SubjectProof{};
  TRY(siblings, trie.siblings(key));
  return SubjectProof{*chain, std::move(siblings)};
}

}  // namespace cadre
