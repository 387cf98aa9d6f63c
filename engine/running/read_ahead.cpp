#include "engine/running/read_ahead.hpp"

#include <algorithm>

#include "engine/running/projector.hpp"

namespace cadre {
namespace {

constexpr std::size_t kArenaBytes = 8 << 20;

}  // namespace

LogPage::LogPage()
    : memory_(std::make_unique_for_overwrite<unsigned char[]>(kArenaBytes)),
      arena_(std::make_unique<json::monotonic_resource>(memory_.get(), kArenaBytes)) {}

void LogPage::clear() {
  for (Entry& entry : entries()) forget_data(entry);
  arena_->release();
  own_terms_.clear();
  count_ = bytes_ = 0;
}

Result<void> LogPage::add(std::string_view bytes) {
  if (count_ == entries_.size()) entries_.emplace_back();
  Entry& entry = entries_[count_];
  CHECK(decode_for_replay(bytes, arena_.get(), entry));
  add_own_terms(entry, own_terms_);
  bytes_ += bytes.size();
  ++count_;
  return {};
}

Result<void> LogPage::read(const Journal& journal, Position from, std::size_t count) {
  clear();
  Result<void> added;
  CHECK(journal.read(from, count, [&](Position, std::string_view bytes) {
    added = add(bytes);
    if (count_ == count) last_leaf_ = leaf_hash(bytes);
    return added.has_value();
  }));
  CHECK(added);
  if (count_ == count) return {};
  return fail(ErrorCode::corruption,
              {"nhật ký ngắn hơn kích thước đã ghi", "expected more entries, but the log ends early"});
}

ReadAhead::ReadAhead(const Journal& journal, Position from, std::uint64_t upto, std::size_t page)
    : journal_(journal), at_(from.value), upto_(upto), page_(page) {
  for (std::size_t i = 0; i < kPagesAhead; ++i) begin();
}

void ReadAhead::begin() {
  if (at_ >= upto_) return;
  const std::size_t count = std::min<std::uint64_t>(page_, upto_ - at_);
  auto page = spare_.empty() ? std::make_unique<LogPage>() : std::move(spare_.back());
  if (!spare_.empty()) spare_.pop_back();
  coming_.push_back(std::async(std::launch::async,
                               [this, from = Position{at_}, count,
                                page = std::move(page)]() mutable -> Result<std::unique_ptr<LogPage>> {
                                 CHECK(page->read(journal_, from, count));
                                 return std::move(page);
                               }));
  at_ += count;
}

Result<std::unique_ptr<LogPage>> ReadAhead::next() {
  INVARIANT(!coming_.empty(), "who takes pages knows where the log ends");
  auto page = std::move(coming_.front());
  coming_.pop_front();
  return page.get();
}

void ReadAhead::give_back(std::unique_ptr<LogPage> page) {
  spare_.push_back(std::move(page));
  begin();
}

}  // namespace cadre
