#include "api/witness/witness_command.hpp"

#include <cstdio>
#include <memory>

#include "api/evidence/key_file.hpp"
#include "api/http/server.hpp"
#include "api/stop_signals.hpp"
#include "api/system_clock.hpp"
#include "api/witness/witness_handler.hpp"

namespace cadre {
namespace {

constexpr std::uint16_t kPort = 8042;

struct Chosen {
  std::string state, key;
  std::vector<std::string> logs;
  HttpOptions http;
};

void complain(const Error& error) {
  std::fprintf(stderr, "cadre witness: %s / %s\n", error.message.vi.c_str(), error.message.en.c_str());
}

Result<WitnessOptions> options_of(const Chosen& chosen) {
  WitnessOptions options;
  options.state = chosen.state;
  TRY(key, read_key(chosen.key));
  CHECK(check_kind(key, KeyKind::cosignature));
  options.key = std::move(key);
  for (const std::string& text : chosen.logs) {
    TRY(log, parse_verifier_key(text));
    if (log.kind != KeyKind::note)
      return fail(ErrorCode::invalid_argument,
                  {"cần khóa của nhật ký, nhưng đây là khóa của nhân chứng",
                   "expected the key of a log, but it is that of a witness"},
                  "--log", "key.kind");
    options.logs.push_back(std::move(log));
  }
  return options;
}

Result<void> run(const Chosen& chosen) {
  TRY(options, options_of(chosen));
  SystemClock clock;
  TRY(witness, Witness::open(std::move(options), clock));
  WitnessHandler handler(*witness);
  TRY(server, HttpServer::start(chosen.http, handler));
  std::printf("witness: http://%s:%u\nkey:     %s\n", chosen.http.address.c_str(),
              static_cast<unsigned>(server->port()), witness->key().text().c_str());
  std::fflush(stdout);
  wait_for_stop_signal();
  server->stop();
  return {};
}

}  // namespace

void add_witness_command(CommandLine& app, int& exit_code) {
  auto chosen = std::make_shared<Chosen>();
  chosen->http.port = kPort;
  CommandLine& command =
      app.add_subcommand("witness",
                         "Làm nhân chứng cho một nhật ký, trên máy riêng / witness a log, on "
                         "a machine of your own, until Ctrl-C");
  command
      .add_option("--state", chosen->state,
                  "thư mục ghi nhớ / folder of what it remembers; made when missing")
      ->required()
      ->type_name("DIR");
  command.add_option("--key", chosen->key, "tệp khóa của nhân chứng / its key (cadre key new --witness)")
      ->required()
      ->type_name("FILE");
  command
      .add_option("--log", chosen->logs, "khóa công khai của nhật ký, có thể lặp lại / public key of a log")
      ->required()
      ->type_name("KEY")
      ->allow_extra_args(false);
  command.add_option("--address", chosen->http.address, "địa chỉ / address to listen on")
      ->capture_default_str();
  command.add_option("--port", chosen->http.port, "cổng; 0: bất kỳ / port; 0: any free one")
      ->capture_default_str();
  command.callback([chosen, &exit_code] {
    block_stop_signals();
    const auto done = run(*chosen);
    if (!done) complain(done.error());
    exit_code = done ? 0 : 1;
  });
}

}  // namespace cadre
