// Appender: writes one batch after the other to the log, on a thread of its own that mostly waits for the
// disk: the sequencer decides what comes next meanwhile. All calls from one thread, the sequencer's.
#pragma once

#include <atomic>
#include <functional>
#include <semaphore>
#include <span>
#include <string>
#include <string_view>
#include <thread>

#include "engine/log/journal.hpp"

namespace cadre {

inline constexpr std::string_view kLogUnsure = "log.unsure";

class Appender {
 public:
  // `journal` outlives the appender. `finished` is called on its thread when an append came to its end.
  Appender(Journal& journal, std::function<void()> finished);
  ~Appender();  // waits for what is under way

  // Begins Journal::append. INVARIANT: nothing is under way. `entries` stay as they are until it is finished.
  void start(std::span<const std::string> entries);

  // Whether what was started came to its end; false when nothing was.
  bool finished() const { return finished_.load(); }

  // How it ended, once it is finished; the next may start then. Errors: as Journal::append; kLogUnsure when
  // the log threw, before or behind the sync: only the log itself knows.
  Result<void> result();

 private:
  void run();
  Result<void> append();

  Journal& journal_;
  std::function<void()> tell_;
  std::binary_semaphore go_{0};
  bool under_way_ = false, ending_ = false;  // ending_ is read behind go_
  std::span<const std::string> entries_;
  Result<void> result_;
  std::atomic<bool> finished_{false};
  std::thread thread_;
};

}  // namespace cadre
