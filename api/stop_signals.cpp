#include "api/stop_signals.hpp"

#include <pthread.h>
#include <signal.h>

namespace cadre {
namespace {

constexpr timespec kLook{0, 100'000'000};

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

}  // namespace

void block_stop_signals() {
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

int wait_for_stop_signal(const std::function<bool()>& failed) {
  const sigset_t signals = stop_signals();
  while (!failed()) {
    const int signal = sigtimedwait(&signals, nullptr, &kLook);
    if (signal > 0) return signal;
  }
  return 0;
}

}  // namespace cadre
