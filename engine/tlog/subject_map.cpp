#include "engine/tlog/subject_map.hpp"

#include <algorithm>

#include "engine/base/json_scan.hpp"

namespace cadre {
namespace {

constexpr std::uint8_t kChainPrefix = 2;
constexpr std::uint8_t kLeafPrefix = 3;
constexpr std::uint8_t kNodePrefix = 4;

// Calls `each` for the members of canonical text. False: it is no such text, or `each` said so.
template <class Each>
bool for_each_canonical_member(std::string_view text, Each&& each) {
  std::string_view before;
  return for_each_member(text, [&](std::string_view key, std::string_view value) {
    const bool canonical = key.find('\\') == std::string_view::npos && before < key;
    before = key;
    return canonical && each(key, value);
  });
}

// What tells whom an entry is about, taken from its text as it stands.
class Named {
 public:
  // False: it is not written as `encode` writes it.
  bool read(std::string_view bytes) {
    const bool read = for_each_canonical_member(bytes, [this](std::string_view key, std::string_view value) {
      if (key == "cadre") return keep(value, entry_.cadre);
      if (key == "case") return keep(value, entry_.case_id);
      if (key == "subject") return keep(value, entry_.subject);
      return key != "data" || read_data(value);
    });
    return read && !entry_.subject.empty();
  }
  const Entry& entry() const { return entry_; }

 private:
  static bool keep(std::string_view value, std::string& kept) {
    if (value.size() < 2 || value.front() != '"' || value.find('\\') != std::string_view::npos) return false;
    kept = value.substr(1, value.size() - 2);
    return true;
  }
  bool read_data(std::string_view text) {
    if (!has_bytes(text, "\"about\"") && !has_bytes(text, "\\")) return true;
    return for_each_canonical_member(text, [this](std::string_view key, std::string_view value) {
      if (key != "about") return true;
      auto about = parse_json(value);
      if (about) entry_.data["about"] = std::move(*about);
      return about.has_value();
    });
  }

  Entry entry_;
};

std::string_view bytes_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace

void extend(SubjectChain& chain, const Hash& leaf) {
  chain.head = sha256_prefixed(kChainPrefix, bytes_of(chain.head), bytes_of(leaf));
  ++chain.count;
}

Hash subject_key(std::string_view subject) { return sha256(subject); }

bool key_goes_right(const Hash& key, unsigned depth) { return (key[depth / 8] >> (7 - depth % 8) & 1) != 0; }

Hash subject_leaf(const Hash& key, const SubjectChain& chain) {
  std::string rest;
  for (int shift = 56; shift >= 0; shift -= 8) rest.push_back(static_cast<char>(chain.count >> shift & 0xff));
  rest.append(bytes_of(chain.head));
  return sha256_prefixed(kLeafPrefix, bytes_of(key), rest);
}

Hash subject_node(const Hash& left, const Hash& right) {
  return sha256_prefixed(kNodePrefix, bytes_of(left), bytes_of(right));
}

Result<Hash> root_of_subject(std::string_view subject, const SubjectChain& chain,
                             std::span<const Hash> siblings) {
  if (siblings.size() > kSubjectDepthMax) {
    return fail(ErrorCode::corruption,
                {"chứng minh đầy đủ dài quá " + std::to_string(kSubjectDepthMax) + " mã băm",
                 "expected a proof of at most " + std::to_string(kSubjectDepthMax) + " hashes"},
                {}, "subject-map.length");
  }
  const Hash key = subject_key(subject);
  Hash root = subject_leaf(key, chain);
  auto depth = static_cast<unsigned>(siblings.size());
  for (const Hash& sibling : siblings)
    root = key_goes_right(key, --depth) ? subject_node(sibling, root) : subject_node(root, sibling);
  return root;
}

Result<std::vector<std::string>> subjects_in(std::string_view bytes) {
  Named named;
  if (named.read(bytes)) return subjects_of(named.entry());
  TRY(entry, decode(bytes));
  return subjects_of(entry);
}

std::vector<std::string> subjects_of(const Entry& entry) {
  std::vector<std::string> subjects;
  if (!entry.case_id.empty()) subjects.push_back("case/" + entry.case_id);
  if (!entry.cadre.empty()) subjects.push_back("cadre/" + entry.cadre);
  if (entry.subject.starts_with("cadre/")) subjects.push_back(entry.subject);
  for (const json::value& person : array_at(entry.data, "about"))
    if (person.is_string()) subjects.push_back("cadre/" + std::string(person.get_string()));
  std::ranges::sort(subjects);
  subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
  return subjects;
}

}  // namespace cadre
