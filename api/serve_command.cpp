#include "api/serve_command.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <memory>
#include <optional>

#include "api/bootstrap.hpp"
#include "api/evidence/key_file.hpp"
#include "api/http/tls.hpp"
#include "api/server.hpp"
#include "api/stop_signals.hpp"
#include "api/system_clock.hpp"

namespace cadre {
namespace {

struct Chosen {
  std::string data, clock, signing_key, certificate, tls_key;
  std::vector<std::string> witnesses;
  std::int64_t checkpoint_seconds = 10;
  HttpOptions http;
  std::int64_t idle_minutes = 30, session_hours = 10, fresh_minutes = 10;
};

constexpr int kExitCannotStart = 1;
constexpr int kExitNotDurable = 3;

// JSON lines on stderr. Messages are made of ids and numbers only: no names, no bodies, no tokens.
void set_up_log() {
  spdlog::set_default_logger(spdlog::stderr_logger_mt("cadre"));
  spdlog::set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","thread":%t,"message":"%v"})",
                      spdlog::pattern_time_type::utc);
}

void complain(const Error& error) {
  std::fprintf(stderr, "cadre serve: %s / %s\n", error.message.vi.c_str(), error.message.en.c_str());
}

void announce(const Chosen& chosen, Server& server) {
  std::printf("cadre: %s://%s:%u\n", chosen.http.tls ? "https" : "http", chosen.http.address.c_str(),
              static_cast<unsigned>(server.port()));
  std::printf("data:  %s\n", chosen.data.c_str());
  if (server.evidence()) std::printf("key:   %s\n", server.evidence()->key().text().c_str());
  for (const IssuedToken& issued : read_tokens(chosen.data))
    std::printf("token: %-24s %-16s %s %s\n", issued.account.c_str(), issued.role.c_str(),
                issued.token.c_str(), issued.password.c_str());
  std::fflush(stdout);
}

int wait_for_the_end(Server& server) {
  if (const int signal = wait_for_stop_signal([&] { return server.failed(); })) {
    spdlog::info("event=stopping signal={}", signal);
    server.stop();
    spdlog::info("event=stopped");
    return 0;
  }
  spdlog::critical("event=not-durable");
  spdlog::shutdown();
  std::_Exit(kExitNotDurable);  // no destructor may answer anybody any more
}

// The key that was named, or the one beside the data folder; nothing when there is none there.
Result<std::optional<EvidenceOptions>> evidence_options(const Chosen& chosen) {
  EvidenceOptions options;
  options.key_file =
      chosen.signing_key.empty() ? default_key_file(chosen.data) : std::filesystem::path(chosen.signing_key);
  if (chosen.signing_key.empty() && chosen.witnesses.empty() && !std::filesystem::exists(options.key_file))
    return std::nullopt;
  TRY(key, read_key(options.key_file));
  CHECK(check_kind(key, KeyKind::note));
  options.key = std::move(key);
  options.every = std::chrono::seconds(chosen.checkpoint_seconds);
  for (const std::string& text : chosen.witnesses) {
    TRY(address, WitnessAddress::parse(text));
    options.witnesses.push_back(std::move(address));
  }
  return options;
}

Result<void> set_up_tls(Chosen& chosen) {
  if (chosen.certificate.empty()) return {};
  TRY(tls, TlsContext::open(chosen.certificate, chosen.tls_key));
  chosen.http.tls = std::move(tls);
  return {};
}

int serve(Chosen& chosen) {
  block_stop_signals();
  set_up_log();
  std::unique_ptr<SystemClock> clock = std::make_unique<SystemClock>();
  if (!chosen.clock.empty()) {
    const auto start = parse_timestamp(chosen.clock);
    if (!start) return complain(start.error()), kExitCannotStart;
    clock = std::make_unique<SystemClock>(*start);
  }
  if (const auto set = set_up_tls(chosen); !set) return complain(set.error()), kExitCannotStart;
  ServerOptions options;
  options.sign_in.secure_cookie = chosen.http.tls != nullptr;
  options.data = chosen.data;
  options.http = chosen.http;
  options.sign_in.sessions.idle = std::chrono::minutes(chosen.idle_minutes);
  options.sign_in.sessions.absolute = std::chrono::hours(chosen.session_hours);
  options.sign_in.sessions.fresh = std::chrono::minutes(chosen.fresh_minutes);
  auto evidence = evidence_options(chosen);
  if (!evidence) return complain(evidence.error()), kExitCannotStart;
  options.evidence = std::move(*evidence);
  if (!options.evidence) spdlog::warn("event=no-signing-key");
  auto server = Server::start(std::move(options), *clock);
  if (!server) return complain(server.error()), kExitCannotStart;
  spdlog::info("event=started port={}", (*server)->port());
  announce(chosen, **server);
  return wait_for_the_end(**server);
}

void add_session_options(CommandLine& command, Chosen& chosen) {
  command
      .add_option(
          "--session-idle-minutes", chosen.idle_minutes,
          "phiên đăng nhập kết thúc sau bao lâu không dùng / a session ends after so long without use")
      ->between(1, 24 * 60)
      ->capture_default_str();
  command
      .add_option("--session-hours", chosen.session_hours,
                  "phiên đăng nhập dài nhất / a session ends after so long in any case")
      ->between(1, 7 * 24)
      ->capture_default_str();
  command
      .add_option(
          "--fresh-minutes", chosen.fresh_minutes,
          "việc hệ trọng phải nhập lại mật khẩu sau / grave acts want the password again after so long")
      ->between(1, 24 * 60)
      ->capture_default_str();
}

}  // namespace

void add_serve_command(CommandLine& app, int& exit_code) {
  auto chosen = std::make_shared<Chosen>();
  CommandLine& command = app.add_subcommand("serve", "Chạy máy chủ / run the server until Ctrl-C");
  command.add_option("--data", chosen->data, "thư mục dữ liệu / data folder; made when it is missing")
      ->required();
  command.add_option("--address", chosen->http.address, "địa chỉ / address to listen on")
      ->capture_default_str();
  command.add_option("--port", chosen->http.port, "cổng; 0: bất kỳ / port; 0: any free one")
      ->capture_default_str();
  command.add_option("--io-threads", chosen->http.io_threads, "số luồng mạng / threads for the network")
      ->between(1, 64)
      ->capture_default_str();
  command
      .add_option("--connections-max", chosen->http.connections_max,
                  "số kết nối tối đa / open connections at most")
      ->between(1, 100'000)
      ->capture_default_str();
  command
      .add_option(
          "--signing-key", chosen->signing_key,
          "tệp khóa ký mốc kiểm tra / key that signs checkpoints (cadre key new); DATA.signing-key when "
          "there is one")
      ->type_name("FILE");
  command
      .add_option("--checkpoint-seconds", chosen->checkpoint_seconds,
                  "khoảng cách giữa hai mốc kiểm tra / seconds between two checkpoints while the log grows")
      ->between(1, 86'400)
      ->capture_default_str();
  command
      .add_option("--witness", chosen->witnesses,
                  "nhân chứng, có thể lặp lại / a witness that cosigns checkpoints: http://host:port=its key")
      ->type_name("URL=KEY")
      ->allow_extra_args(false);
  add_session_options(command, *chosen);
  auto* certificate =
      command
          .add_option("--tls-certificate", chosen->certificate,
                      "chứng thư TLS và chuỗi của nó / TLS certificate with its chain, PEM: then HTTPS only")
          ->type_name("FILE");
  auto* tls_key = command.add_option("--tls-key", chosen->tls_key, "khóa của chứng thư / its key, PEM")
                      ->type_name("FILE");
  certificate->needs(tls_key);
  tls_key->needs(certificate);
  command.add_option("--clock", chosen->clock,
                     "chạy thử từ thời điểm này (RFC 3339) / rehearse: begin at this moment, then run on");
  command.callback([chosen, &exit_code] { exit_code = serve(*chosen); });
}

}  // namespace cadre
