#include "storage/subject_trie.hpp"

#include <algorithm>

#include "storage/journal_format.hpp"

namespace cadre {
namespace {

// The first `depth` bits of a key; the rest is zero.
struct Prefix {
  Hash bits{};
  unsigned depth = 0;

  Prefix child(bool right) const {
    Prefix longer{bits, depth + 1};
    if (right) longer.bits[depth / 8] |= static_cast<std::uint8_t>(0x80 >> depth % 8);
    return longer;
  }
  bool covers(const Hash& key) const {
    const unsigned whole = depth / 8;
    if (!std::equal(bits.begin(), bits.begin() + whole, key.begin())) return false;
    const unsigned rest = depth % 8;
    return rest == 0 || ((bits[whole] ^ key[whole]) >> (8 - rest)) == 0;
  }
  std::string node_key() const {
    std::string key(1, static_cast<char>(depth));
    return key.append(view_of(bits).substr(0, (depth + 7) / 8));
  }
};

SubjectChain chain_of(std::string_view row) { return {integer_of(row.substr(0, 8)), hash_of(row.substr(8))}; }

tl::unexpected<Error> damaged() {
  return fail(ErrorCode::corruption,
              {"bảng đối tượng hỏng: xoá thư mục evidence/subjects để dựng lại",
               "the table of subjects is damaged: delete evidence/subjects to make it again"});
}

// One walk over the trie; reads rows with one cursor.
class Walk {
 public:
  static Result<Walk> begin(const SubjectTrie& trie) {
    TRY(cursor, Cursor::open(trie.transaction.handle(), trie.chains));
    return Walk(trie, std::move(cursor));
  }

  // The hash of the subtree below `at`, as it is stored.
  Result<Hash> stored(const Prefix& at) {
    TRY(row, trie_.transaction.get(trie_.nodes, at.node_key()));
    if (row && row->size() != sizeof(Hash)) return damaged();
    if (row) return hash_of(*row);
    TRY(below, leaves(at));
    return below.count == 0 ? Hash{} : below.first;
  }

  // The hash of the subtree below `at`, of which the keys in `changed` have new chains.
  Result<Hash> rehash(const Prefix& at, std::span<const Hash> changed) {
    if (changed.empty()) return stored(at);
    TRY(below, leaves(at));
    if (below.count < 2) return below.first;
    const auto middle = std::ranges::partition_point(
        changed, [&](const Hash& key) { return !key_goes_right(key, at.depth); });
    const auto lefts = static_cast<std::size_t>(middle - changed.begin());
    TRY(left, rehash(at.child(false), changed.first(lefts)));
    TRY(right, rehash(at.child(true), changed.subspan(lefts)));
    const Hash node = subject_node(left, right);
    CHECK(trie_.transaction.put(trie_.nodes, at.node_key(), view_of(node)));
    return node;
  }

  Result<std::vector<Hash>> siblings(const Hash& key) {
    std::vector<Hash> beside;
    for (Prefix at; at.depth < kSubjectDepthMax; at = at.child(key_goes_right(key, at.depth))) {
      TRY(below, leaves(at));
      if (below.count < 2) break;
      TRY(sibling, stored(at.child(!key_goes_right(key, at.depth))));
      beside.push_back(sibling);
    }
    std::ranges::reverse(beside);
    return beside;
  }

 private:
  // None, one or several subjects below a prefix; `first`: the leaf of the one.
  struct Leaves {
    int count = 0;
    Hash first{};
  };

  Walk(const SubjectTrie& trie, Cursor cursor) : trie_(trie), cursor_(std::move(cursor)) {}

  Result<Leaves> leaves(const Prefix& at) {
    Leaves found;
    MDB_val key = as_value(view_of(at.bits)), row{};
    int code = mdb_cursor_get(cursor_.handle(), &key, &row, MDB_SET_RANGE);
    for (; code == 0 && found.count < 2; code = mdb_cursor_get(cursor_.handle(), &key, &row, MDB_NEXT)) {
      if (key.mv_size != sizeof(Hash) || row.mv_size != 8 + sizeof(Hash)) return damaged();
      const Hash subject = hash_of(as_view(key));
      if (!at.covers(subject)) return found;
      if (++found.count == 1) found.first = subject_leaf(subject, chain_of(as_view(row)));
    }
    if (code != 0 && code != MDB_NOTFOUND)
      return lmdb_fail(code, {"đọc bảng đối tượng", "read the table of subjects"});
    return found;
  }

  const SubjectTrie& trie_;
  Cursor cursor_;
};

}  // namespace

Result<std::optional<SubjectChain>> SubjectTrie::chain(const Hash& key) const {
  TRY(row, transaction.get(chains, view_of(key)));
  if (!row) return std::optional<SubjectChain>();
  if (row->size() != 8 + sizeof(Hash)) return damaged();
  return std::optional(chain_of(*row));
}

Result<void> SubjectTrie::put_chain(const Hash& key, const SubjectChain& chain) {
  return transaction.put(chains, view_of(key),
                         std::string(IntegerKey(chain.count).view()).append(view_of(chain.head)));
}

Result<Hash> SubjectTrie::rehash(std::span<const Hash> changed) {
  TRY(walk, Walk::begin(*this));
  return walk.rehash(Prefix{}, changed);
}

Result<Hash> SubjectTrie::root() const {
  TRY(walk, Walk::begin(*this));
  return walk.stored(Prefix{});
}

Result<std::vector<Hash>> SubjectTrie::siblings(const Hash& key) const {
  TRY(walk, Walk::begin(*this));
  return walk.siblings(key);
}

}  // namespace cadre
