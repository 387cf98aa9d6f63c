// cadre audit check-proof: that an entry is in a log, offline, by the proof and the public keys alone.
#include <memory>
#include <ostream>

#include "api/cli/input.hpp"
#include "api/cli/offline/audit_trust.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/system_clock.hpp"
#include "engine/log/entry.hpp"
#include "engine/tlog/proof.hpp"

namespace cadre {

namespace {

struct Options {
  std::string proof, entry;
  TrustOptions trust;
};

struct Proven {
  Position position;
  TrustedCheckpoint trusted_checkpoint;
};

Result<Proven> check(Console& console, const Options& options) {
  TRY(text, read_input(console, options.proof, 2 * kNoteBytesMax));
  TRY(proof, parse_proof(text));
  TRY(entry, read_input(console, options.entry, kEntryBytesMax + 1));
  if (entry.ends_with('\n')) entry.pop_back();  // an editor's; canonical JSON ends with a brace
  SystemClock clock;
  const auto now = std::chrono::duration_cast<std::chrono::seconds>(clock.now().time_since_epoch()).count();
  TRY(found, trusted(proof.checkpoint, options.trust, static_cast<std::uint64_t>(now)));
  CHECK(check_inclusion(proof.position, leaf_hash(entry), proof.hashes, found.checkpoint.head));
  return Proven{proof.position, std::move(found)};
}

void run(Console& console, const Options& options) {
  const auto proven = check(console, options);
  if (!proven) return console.fail(proven.error());
  const Checkpoint& checkpoint = proven->trusted_checkpoint.checkpoint;
  if (console.json)
    return console.print(json::object{
        {"position", proven->position.value}, {"log", checkpoint.origin}, {"size", checkpoint.head.size}});
  console.out << (console.vietnamese() ? "mục này nằm ở vị trí " : "this entry is at position ")
              << proven->position.value << (console.vietnamese() ? " của nhật ký " : " of the log ")
              << checkpoint.origin << '\n';
  print_witnesses(console, proven->trusted_checkpoint.witnesses);
}

}  // namespace

void add_audit_check_proof_command(CommandLine& audit, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_command(
      audit, console, "check-proof",
      "Kiểm tra bằng chứng của một mục, không cần máy chủ / Check an entry's proof, without a server");
  command.add_option("proof", options->proof, "Tệp bằng chứng / File of the proof (audit proof inclusion)")
      ->required()
      ->type_name("FILE");
  command
      .add_option("--entry", options->entry,
                  "Tệp chứa mục, đúng từng byte / File of the entry, byte for byte")
      ->required()
      ->type_name("FILE");
  add_trust_options(command, options->trust);
  command.get_option("--key")->required();
  command.callback([options, &console] { run(console, *options); });
}

}  // namespace cadre
