// A `cadre serve` process of the test's own: started on a free port of the loopback, and ended as the test
// wants.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace cadre {

class Served {
 public:
  // Waits until the server says where it listens. Aborts when it does not start.
  Served(const std::string& binary, const std::filesystem::path& data, const std::string& clock);
  ~Served() { kill(); }

  std::uint16_t port() const { return port_; }
  void kill();  // SIGKILL, and waits for the end; what was not written by then is not written
  int stop();   // SIGTERM; its exit code
  int wait();   // until it ends by itself; its exit code

  // From now on it cannot make any file longer than this: its writes fail as on a full device.
  void limit_files(std::uint64_t bytes_max);

 private:
  pid_t process_ = -1;
  int output_ = -1;
  std::uint16_t port_ = 0;
};

}  // namespace cadre
