#include "api/serve_command.hpp"

#include <pthread.h>
#include <signal.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <memory>
#include <optional>

#include "api/bootstrap.hpp"
#include "api/server.hpp"
#include "api/system_clock.hpp"

namespace cadre {
namespace {

struct Chosen {
  std::string data, clock;
  HttpOptions http;
};

constexpr int kExitCannotStart = 1;
constexpr int kExitNotDurable = 3;
constexpr timespec kLook{0, 100'000'000};  // how often the engine's health is looked at

// Blocked in every thread, and waited for in this one: no handler runs, so there is nothing it may not do.
sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

// JSON lines on stderr. Messages are made of ids and numbers only: no names, no bodies, no tokens.
void set_up_log() {
  spdlog::set_default_logger(spdlog::stderr_logger_mt("cadre"));
  spdlog::set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","thread":%t,"message":"%v"})",
                      spdlog::pattern_time_type::utc);
}

void complain(const Error& error) {
  std::fprintf(stderr, "cadre serve: %s / %s\n", error.message.vi.c_str(), error.message.en.c_str());
}

void announce(const Chosen& chosen, const Server& server) {
  std::printf("cadre: http://%s:%u\n", chosen.http.address.c_str(), static_cast<unsigned>(server.port()));
  std::printf("data:  %s\n", chosen.data.c_str());
  for (const IssuedToken& issued : read_tokens(chosen.data))
    std::printf("token: %-24s %-16s %s\n", issued.account.c_str(), issued.role.c_str(), issued.token.c_str());
  std::fflush(stdout);
}

int wait_for_the_end(Server& server, const sigset_t& signals) {
  while (!server.failed()) {
    const int signal = sigtimedwait(&signals, nullptr, &kLook);
    if (signal <= 0) continue;
    spdlog::info("event=stopping signal={}", signal);
    server.stop();
    spdlog::info("event=stopped");
    return 0;
  }
  spdlog::critical("event=not-durable");
  spdlog::shutdown();
  std::_Exit(kExitNotDurable);  // no destructor may answer anybody any more
}

int serve(Chosen& chosen) {
  const sigset_t signals = block_stop_signals();
  set_up_log();
  std::unique_ptr<SystemClock> clock = std::make_unique<SystemClock>();
  if (!chosen.clock.empty()) {
    const auto start = parse_timestamp(chosen.clock);
    if (!start) return complain(start.error()), kExitCannotStart;
    clock = std::make_unique<SystemClock>(*start);
  }
  ServerOptions options;
  options.data = chosen.data;
  options.http = chosen.http;
  auto server = Server::start(std::move(options), *clock);
  if (!server) return complain(server.error()), kExitCannotStart;
  spdlog::info("event=started port={}", (*server)->port());
  announce(chosen, **server);
  return wait_for_the_end(**server, signals);
}

}  // namespace

void add_serve_command(CLI::App& app, int& exit_code) {
  auto chosen = std::make_shared<Chosen>();
  CLI::App* command = app.add_subcommand("serve", "Chạy máy chủ / run the server until Ctrl-C");
  command->add_option("--data", chosen->data, "thư mục dữ liệu / data folder; made when it is missing")
      ->required();
  command->add_option("--address", chosen->http.address, "địa chỉ / address to listen on")
      ->capture_default_str();
  command->add_option("--port", chosen->http.port, "cổng; 0: bất kỳ / port; 0: any free one")
      ->capture_default_str();
  command->add_option("--io-threads", chosen->http.io_threads, "số luồng mạng / threads for the network")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  command
      ->add_option("--connections-max", chosen->http.connections_max,
                   "số kết nối tối đa / open connections at most")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  command->add_option("--clock", chosen->clock,
                      "chạy thử từ thời điểm này (RFC 3339) / rehearse: begin at this moment, then run on");
  command->callback([chosen, &exit_code] { exit_code = serve(*chosen); });
}

}  // namespace cadre
