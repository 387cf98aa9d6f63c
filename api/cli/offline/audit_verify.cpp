// cadre audit verify: every hash of the log, computed again from the bytes; the first thing that is wrong.
#include <algorithm>
#include <memory>
#include <ostream>
#include <thread>

#include "api/cli/input.hpp"
#include "api/cli/offline/audit_trust.hpp"
#include "api/cli/offline/data_folder_options.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/cli/offline/served_audit.hpp"
#include "api/cli/progress_bar.hpp"
#include "api/system_clock.hpp"

namespace cadre {

namespace {

constexpr unsigned kThreadsMax = 16;

struct Options {
  std::string data, server, token, token_file;
  TrustOptions trust;
  std::uint64_t from = 0, upto = 0;
  bool whole = true;
};

std::uint64_t seconds_now() {
  SystemClock clock;
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::seconds>(clock.now().time_since_epoch()).count());
}

struct Report {
  Audited audited;
  std::optional<TrustedCheckpoint> held_to;
};

// The checkpoint that was named, or the one that lies beside the log.
Result<std::optional<TrustedCheckpoint>> checkpoint_for(Console& console, const Options& options) {
  std::string file = options.trust.checkpoint;
  const std::filesystem::path beside = DataFolder{options.data}.evidence() / "checkpoint";
  if (file.empty() && options.server.empty() && std::filesystem::exists(beside)) file = beside.string();
  if (file.empty()) {
    if (options.trust.key.empty()) return std::nullopt;
    return fail(ErrorCode::invalid_argument,
                {"cần --checkpoint FILE: không có mốc kiểm tra nào để kiểm tra chữ ký",
                 "expected --checkpoint FILE: there is no checkpoint whose signature could be checked"},
                "--checkpoint", "checkpoint.none");
  }
  TRY(bytes, read_input(console, file, kNoteBytesMax));
  TRY(held_to, trusted(bytes, options.trust, seconds_now()));
  return std::optional(std::move(held_to));
}

Result<Report> audit_folder(Console& console, const Options& options, ProgressBar& bar) {
  TRY(held_to, checkpoint_for(console, options));
  AuditOptions audit;
  audit.from = options.from;
  if (!options.whole) audit.upto = options.upto;
  audit.threads = std::clamp(std::thread::hardware_concurrency(), 1u, kThreadsMax);
  audit.progress = [&](std::uint64_t done, std::uint64_t all) { bar.show(done, all); };
  if (held_to) audit.signed_heads.push_back(held_to->checkpoint.head);
  TRY(audited, audit_log(options.data, audit));
  return Report{audited, std::move(held_to)};
}

Result<Report> audit_server(Console& console, const Options& options, ProgressBar& bar) {
  TRY(address, ServerAddress::parse(options.server));
  std::string token = options.token;
  if (!options.token_file.empty()) {
    TRY(text, read_input(console, options.token_file, 4096));
    token = text.substr(0, text.find_last_not_of(" \r\n") + 1);
  }
  HttpClient client(std::move(address), token, console.language);
  TRY(bytes, options.trust.checkpoint.empty()
                 ? fetch(client, options.trust.witnesses.empty() ? "/checkpoint" : "/checkpoint/cosigned")
                 : read_input(console, options.trust.checkpoint, kNoteBytesMax));
  TRY(held_to, trusted(bytes, options.trust, seconds_now()));
  TRY(audited, audit_served(client, held_to.checkpoint.head,
                            [&](std::uint64_t done, std::uint64_t all) { bar.show(done, all); }));
  return Report{audited, std::move(held_to)};
}

json::object report_json(const Report& report) {
  json::object line = head_json(report.audited.head);
  line["checked"] = report.audited.entries;
  line["bytes"] = report.audited.bytes;
  if (!report.held_to) return line;
  line["checkpoint"] = report.held_to->checkpoint.head.size;
  json::array witnesses;
  for (const WitnessedAt& at : report.held_to->witnesses)
    witnesses.push_back(json::object{{"name", at.name}, {"time", at.time}});
  line["witnesses"] = std::move(witnesses);
  return line;
}

void print(Console& console, const Report& report) {
  const Audited& audited = report.audited;
  const bool vi = console.vietnamese();
  console.out << audited.entries << " / " << audited.head.size
              << (vi ? " mục, không sai lệch; gốc " : " entries, all as written; root ")
              << to_hex(audited.head.root) << '\n';
  if (!report.held_to) return;
  console.out << (vi ? "khớp mốc kiểm tra của " : "agrees with the checkpoint of ")
              << report.held_to->checkpoint.head.size << (vi ? " mục, nhật ký " : " entries, log ")
              << report.held_to->checkpoint.origin << '\n';
  print_witnesses(console, report.held_to->witnesses);
}

void run(Console& console, const Options& options) {
  const auto report = [&] {
    ProgressBar bar(console);
    return options.server.empty() ? audit_folder(console, options, bar) : audit_server(console, options, bar);
  }();
  if (!report) return console.fail(report.error());
  if (console.json) return console.print(report_json(*report));
  print(console, *report);
}

}  // namespace

void add_audit_verify_command(CommandLine& audit, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_command(
      audit, console, "verify",
      "Kiểm tra sổ: không mục nào bị sửa / Check the log: nothing was changed, taken out or added");
  add_data_option(command, options->data);
  auto* server =
      command
          .add_option("--server", options->server,
                      "Kiểm tra qua máy chủ thay cho thư mục / Check what a server gives out instead")
          ->type_name("URL");
  command
      .add_option("--token", options->token,
                  "Mã truy cập của người được xem mọi mục / Token of who may read all")
      ->envname("CADRE_TOKEN");
  command.add_option("--token-file", options->token_file,
                     "Tệp chứa mã truy cập / A file that holds the token");
  command
      .add_option("--checkpoint", options->trust.checkpoint,
                  "Mốc kiểm tra đã cất giữ / A checkpoint kept elsewhere, which the log must continue")
      ->type_name("FILE");
  add_trust_options(command, options->trust);
  command
      .add_option("--from", options->from, "Chỉ tính lại từ vị trí này / Hash the entries from here on only")
      ->type_name("N")
      ->excludes(server);
  auto* upto = command.add_option("--upto", options->upto, "Đến trước vị trí này / up to before this one")
                   ->type_name("N")
                   ->excludes(server);
  command.callback([options, upto, &console] {
    options->whole = !upto->given();
    run(console, *options);
  });
}

}  // namespace cadre
