#include "tests/support/served.hpp"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/base/result.hpp"

namespace cadre {
namespace {

pid_t start(const std::string& binary, const std::filesystem::path& data, const std::string& clock,
            int output) {
  const pid_t child = fork();
  if (child != 0) return child;
  signal(SIGXFSZ, SIG_IGN);  // limit_files is to be an error of the write, not the end of the process
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  execl(binary.c_str(), binary.c_str(), "serve", "--data", data.c_str(), "--port", "0", "--clock",
        clock.c_str(), nullptr);
  _exit(127);
}

// Reads until the line "cadre: http://127.0.0.1:PORT" is whole.
std::uint16_t announced_port(int output) {
  static const std::string kBefore = "cadre: http://127.0.0.1:";
  std::string said;
  char buffer[1024];
  for (ssize_t n = 0; (n = read(output, buffer, sizeof buffer)) > 0;) {
    said.append(buffer, static_cast<std::size_t>(n));
    const std::size_t at = said.find(kBefore);
    if (at == std::string::npos || said.find('\n', at) == std::string::npos) continue;
    return static_cast<std::uint16_t>(std::stoul(said.substr(at + kBefore.size())));
  }
  std::fprintf(stderr, "%s\n", said.c_str());
  return 0;
}

}  // namespace

Served::Served(const std::string& binary, const std::filesystem::path& data, const std::string& clock) {
  int ends[2];
  INVARIANT(pipe(ends) == 0, "a pipe opens");
  process_ = start(binary, data, clock, ends[1]);
  close(ends[1]);
  output_ = ends[0];
  port_ = announced_port(output_);
  INVARIANT(port_ != 0, "the server starts");
}

void Served::kill() {
  if (process_ <= 0) return;
  ::kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
  close(output_);
  process_ = -1;
}

int Served::stop() {
  ::kill(process_, SIGTERM);
  return wait();
}

void Served::limit_files(std::uint64_t bytes_max) {
  const rlimit limit{bytes_max, bytes_max};
  INVARIANT(prlimit(process_, RLIMIT_FSIZE, &limit, nullptr) == 0, "a parent may limit its child");
}

int Served::wait() {
  int status = 0;
  waitpid(process_, &status, 0);
  close(output_);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace cadre
