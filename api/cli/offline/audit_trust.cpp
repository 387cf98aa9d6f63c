#include "api/cli/offline/audit_trust.hpp"

#include <ostream>

#include "engine/base/time.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kSecondsAhead = 300;  // two clocks may differ

Result<WitnessedAt> witnessed(const SignedNote& note, const std::string& text, std::uint64_t now) {
  TRY(key, parse_verifier_key(text));
  TRY(made, check_signature(note, key));
  const std::uint64_t time = made.time.value_or(0);
  if (!made.time)
    return fail(ErrorCode::invalid_argument,
                {"cần khóa của nhân chứng, nhưng đây là khóa của nhật ký",
                 "expected the key of a witness, but it is that of a log"},
                "--witness", "witness.key");
  if (time > now + kSecondsAhead)
    return fail(ErrorCode::corruption,
                {"chữ ký của nhân chứng '" + key.name + "' ghi một thời điểm chưa đến",
                 "expected a cosignature of the past, but that of '" + key.name + "' is of a time to come"},
                "--witness", "witness.future");
  return WitnessedAt{key.name, time};
}

}  // namespace

void add_trust_options(CommandLine& command, TrustOptions& options) {
  auto* key = command.add_option("--key", options.key, "Khóa công khai của nhật ký / Public key of the log")
                  ->type_name("KEY");
  command
      .add_option(
          "--witness", options.witnesses,
          "Khóa công khai của nhân chứng phải đã ký, có thể lặp lại / Public key of a witness that must have "
          "cosigned")
      ->type_name("KEY")
      ->allow_extra_args(false)
      ->needs(key);
}

Result<TrustedCheckpoint> trusted(std::string_view bytes, const TrustOptions& options, std::uint64_t now) {
  TRY(read, read_checkpoint(bytes));
  if (!options.key.empty()) {
    TRY(key, parse_verifier_key(options.key));
    CHECK(read_checkpoint(bytes, key));
  }
  TrustedCheckpoint trusted{std::move(read.checkpoint), {}};
  for (const std::string& text : options.witnesses) {
    TRY(at, witnessed(read.note, text, now));
    trusted.witnesses.push_back(std::move(at));
  }
  return trusted;
}

void print_witnesses(Console& console, const std::vector<WitnessedAt>& witnesses) {
  for (const WitnessedAt& at : witnesses) {
    const Timestamp time{std::chrono::seconds(static_cast<std::int64_t>(at.time))};
    console.out << (console.vietnamese() ? "nhân chứng " : "witnessed by ") << at.name
                << (console.vietnamese() ? " đã ký lúc " : " at ") << format_timestamp(time) << '\n';
  }
}

}  // namespace cadre
