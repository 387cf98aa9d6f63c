#include "engine/running/read_ahead.hpp"

#include <algorithm>

#include "engine/running/fetch.hpp"
#include "engine/running/projector.hpp"

namespace cadre {

LogPage::LogPage(std::size_t arena_bytes)
    : arena_bytes_(arena_bytes), memory_(std::make_unique_for_overwrite<unsigned char[]>(arena_bytes)) {}

// The arena is made anew: one that is only released asks for twice as much each time it is too small, page
// after page, until no memory is that large.
void LogPage::clear() {
  for (Entry& entry : entries()) forget_data(entry);
  arena_.emplace(memory_.get(), arena_bytes_);
  own_terms_.clear();
  command_rows_.clear();
  data_ends_.clear();
  count_ = bytes_ = 0;
}

Result<void> LogPage::add(std::string_view bytes) {
  if (count_ == entries_.size()) entries_.emplace_back();
  Entry& entry = entries_[count_];
  CHECK(decode_for_replay(bytes, &*arena_, entry));
  add_own_terms(entry, own_terms_);
  if (auto row = command_row(entry)) command_rows_.push_back(std::move(*row));
  data_ends_.push_back(static_cast<const char*>(arena_->allocate(1, 1)));
  bytes_ += bytes.size();
  ++count_;
  return {};
}

void LogPage::fetch(std::size_t index) const {
  constexpr std::ptrdiff_t kMost = 8 * 1024;
  if (index == 0 || index >= count_) return;
  fetch_object(entries_[index]);
  const char* const begin = data_ends_[index - 1];
  if (data_ends_[index] - begin < kMost) fetch_bytes(begin, data_ends_[index]);
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
