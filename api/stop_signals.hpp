// The signals that ask a process to end: blocked in every thread, and waited for in one. No handler runs, so
// there is nothing it may not do.
#pragma once

#include <chrono>
#include <functional>

namespace cadre {

// Before any thread is started.
void block_stop_signals();

// Waits for SIGINT or SIGTERM and returns it; 0 when `failed` says yes, which is asked ten times a second.
int wait_for_stop_signal(const std::function<bool()>& failed = [] { return false; });

}  // namespace cadre
