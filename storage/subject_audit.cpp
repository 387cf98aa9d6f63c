#include "storage/subject_audit.hpp"

#include "engine/log/entry.hpp"
#include "storage/subject_index.hpp"

namespace cadre {
namespace {

struct Commitment {
  Position position;
  std::uint64_t size = 0;
  Hash root{};
};

tl::unexpected<Error> unreadable(Position position) {
  const std::string at = std::to_string(position.value);
  return fail(ErrorCode::corruption,
              {"mục " + at + " cam kết về danh mục đối tượng nhưng không đọc được",
               "expected a commitment to the map of subjects at position " + at + ", but it cannot be read"},
              {}, "subject-map.form");
}

Result<Commitment> commitment_of(Position position, std::string_view bytes) {
  TRY(entry, decode(bytes));
  const std::int64_t size = int_at(entry.data, "size", -1);
  const auto root = hash_from_hex(text_at(entry.data, "root"));
  if (!root || size < 0 || static_cast<std::uint64_t>(size) > position.value) return unreadable(position);
  return Commitment{position, static_cast<std::uint64_t>(size), *root};
}

Result<std::vector<Commitment>> commitments_of(const Journal& journal) {
  std::vector<Commitment> commitments;
  Result<void> found;
  CHECK(journal.read(Position{0}, journal.head().size, [&](Position position, std::string_view bytes) {
    if (bytes.find("\"type\":\"cadre.log.subjects.v1\"") == std::string_view::npos) return true;
    auto commitment = commitment_of(position, bytes);
    if (!commitment) return found = tl::make_unexpected(std::move(commitment).error()), false;
    commitments.push_back(*commitment);
    return true;
  }));
  CHECK(found);
  return commitments;
}

Result<void> check(const Commitment& commitment, const Journal& journal, SubjectIndex& index) {
  if (commitment.size < index.size()) return unreadable(commitment.position);
  CHECK(index.follow(journal, commitment.size));
  TRY(root, index.root());
  if (root == commitment.root) return {};
  const std::string at = std::to_string(commitment.position.value);
  return fail(ErrorCode::corruption,
              {"mục " + at + " cam kết danh mục đối tượng có gốc " + to_hex(commitment.root) +
                   ", nhưng đếm lại là " + to_hex(root),
               "expected the root " + to_hex(root) + " of the map of subjects at position " + at +
                   ", but the log committed to " + to_hex(commitment.root)},
              {}, "subject-map.root");
}

}  // namespace

Result<SubjectAudit> audit_subjects(const Journal& journal, const std::filesystem::path& scratch) {
  TRY(commitments, commitments_of(journal));
  TRY(index, SubjectIndex::open(scratch));
  SubjectAudit audit;
  for (const Commitment& commitment : commitments) {
    CHECK(check(commitment, journal, *index));
    ++audit.commitments;
  }
  return audit;
}

}  // namespace cadre
