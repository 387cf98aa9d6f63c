#include "engine/running/appender.hpp"

#include <utility>

#include "engine/base/result.hpp"

namespace cadre {
namespace {

Error unsure() {
  return {
      ErrorCode::unavailable,
      {"nhật ký không trả lời nên không biết việc này đã được ghi hay chưa; sau khi hệ thống khởi động lại, "
       "hãy gửi "
       "lại với cùng khóa",
       "expected the log to answer, but it did not: whether this was written is not known; after the restart "
       "send it again with the same key"},
      {},
      std::string(kLogUnsure)};
}

}  // namespace

Appender::Appender(Journal& journal, std::function<void()> finished)
    : journal_(journal), tell_(std::move(finished)), thread_([this] { run(); }) {}

Appender::~Appender() {
  ending_ = true;  // nothing is under way: the sequencer takes every result
  go_.release();
  thread_.join();
}

void Appender::start(std::span<const std::string> entries) {
  INVARIANT(!under_way_, "one batch is written at a time");
  under_way_ = true;
  entries_ = entries;
  go_.release();
}

Result<void> Appender::result() {
  INVARIANT(finished_.load(), "a batch that is being written has no result yet");
  finished_ = under_way_ = false;
  return std::exchange(result_, {});
}

void Appender::run() {
  for (;;) {
    go_.acquire();
    if (ending_) return;
    result_ = append();
    finished_ = true;
    tell_();
  }
}

Result<void> Appender::append() {
  try {
    CHECK(journal_.append(entries_));
    return {};
  } catch (...) {
    return tl::make_unexpected(unsure());
  }
}

}  // namespace cadre
