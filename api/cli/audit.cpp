// cadre audit checkpoint, cadre audit proof: what a running server gives as proof.
#include <cstdint>
#include <fstream>
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/readers.hpp"
#include "api/cli/target.hpp"

namespace cadre {

namespace {

// To a file, or to the reader.
void deliver(Client& client, const Result<Reply>& reply, const std::string& file) {
  Console& console = client.console();
  if (!reply || !reply->ok()) return client.tell(reply);
  if (file.empty()) {
    console.out << reply->bytes;
    return;
  }
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  if (out << reply->bytes && out.flush()) return;
  console.fail(
      Text{"không ghi được tệp '" + file + "'", "expected to write '" + file + "', but it cannot be written"},
      ExitCode::refused);
}

void add_checkpoint(CommandLine& audit, Console& console) {
  struct Options {
    bool now = false, cosigned = false;
    std::string out;
  };
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_client_command(
      audit, console, ClientAccess::reads, "checkpoint",
      "Lấy mốc kiểm tra đã ký / The signed checkpoint: which log there is", [options](Client& client) {
        if (options->now)
          return deliver(client, client.send({.method = "POST", .target = "/v1/checkpoints"}), options->out);
        deliver(client, client.send({.target = options->cosigned ? "/checkpoint/cosigned" : "/checkpoint"}),
                options->out);
      });
  auto* now = command.add_flag("--now", options->now, "Ký ngay bây giờ / Have it signed now");
  command
      .add_flag("--cosigned", options->cosigned,
                "Mốc mới nhất được mọi nhân chứng ký / The last one that every witness cosigned")
      ->excludes(now);
  command.add_option("--out", options->out, "Tệp ghi ra / File to write it to")->type_name("FILE");
}

void add_inclusion(CommandLine& proof, Console& console) {
  struct Options {
    std::uint64_t position = 0;
    std::string purpose, out;
  };
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_client_command(
      proof, console, ClientAccess::reads, "inclusion",
      "Bằng chứng một mục nằm trong sổ / Proof that an entry is in the log", [options](Client& client) {
        RequestTarget target("/v1/proofs/inclusion/" + std::to_string(options->position));
        deliver(client, client.send({.target = target.with("purpose", options->purpose).text()}),
                options->out);
      });
  command.add_option("position", options->position, "Vị trí của mục / Position of the entry")->required();
  command.add_option("--purpose", options->purpose, purpose_help());
  command.add_option("--out", options->out, "Tệp ghi ra / File to write it to (.tlog-proof)")
      ->type_name("FILE");
}

void add_consistency(CommandLine& proof, Console& console) {
  struct Options {
    std::uint64_t from = 0;
    std::string to, out;
  };
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_client_command(
      proof, console, ClientAccess::reads, "consistency",
      "Bằng chứng sổ chỉ dài thêm / Proof that the log only grew", [options](Client& client) {
        std::string target = "/v1/proofs/consistency?from=" + std::to_string(options->from);
        if (!options->to.empty()) target += "&to=" + options->to;
        deliver(client, client.send({.target = target}), options->out);
      });
  command.add_option("--from", options->from, "Số mục của mốc cũ / Entries of the older checkpoint")
      ->required()
      ->type_name("N");
  command
      .add_option("--to", options->to,
                  "Số mục của mốc mới / Entries of the newer one; the last when left out")
      ->non_negative()
      ->type_name("N");
  command.add_option("--out", options->out, "Tệp ghi ra / File to write it to")->type_name("FILE");
}

}  // namespace

void add_audit_commands(CommandLine& app, Console& console) {
  CommandLine& audit = add_group(app, "audit", "Bằng chứng và kiểm tra sổ / Proofs, and checking the log");
  add_checkpoint(audit, console);
  CommandLine& proof = add_group(audit, "proof", "Bằng chứng / Proofs");
  add_inclusion(proof, console);
  add_consistency(proof, console);
}

}  // namespace cadre
