// cadre verify FILE: a case file, checked with nothing but public keys.
#include "api/casefile/case_file_check.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

#include "api/casefile/stored_zip.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/cli/words.hpp"
#include "storage/files.hpp"

namespace cadre {

namespace {

struct Options {
  std::string file, key;
  std::vector<std::string> witnesses;
};

Result<Trust> trust_of(const Options& options) {
  TRY(log, parse_verifier_key(options.key));
  Trust trust{std::move(log), {}};
  for (const std::string& text : options.witnesses) {
    TRY(witness, parse_verifier_key(text));
    trust.witnesses.push_back(std::move(witness));
  }
  return trust;
}

Result<CaseFileReport> checked(const Options& options) {
  TRY(trust, trust_of(options));
  TRY(bytes, read_file(options.file, kArchiveBytesMax));
  return check_case_file(bytes, trust);
}

std::string place_of(const CaseFileProblem& problem) {
  const std::string at = problem.position ? "#" + std::to_string(problem.position->value) + " " : "";
  return at + problem.where + (problem.where.empty() ? "" : ": ");
}

std::uint64_t withheld_of(const CaseFileReport& report) {
  return static_cast<std::uint64_t>(std::ranges::count_if(
      report.entries, [](const ShownEntry& shown) { return shown.withheld.has_value(); }));
}

std::string moment_of(std::uint64_t seconds) {
  return format_timestamp(Timestamp{std::chrono::seconds(seconds)});
}

void print_json(Console& console, const CaseFileReport& report) {
  json::array cosigned;
  for (const Cosigned& one : report.cosigned)
    cosigned.push_back({{"name", one.name}, {"time", moment_of(one.time)}});
  json::array problems;
  for (const CaseFileProblem& problem : report.problems)
    problems.push_back({{"where", problem.where},
                        {"position", problem.position ? json::value(problem.position->value) : json::value()},
                        {"text", {{"vi", problem.what.vi}, {"en", problem.what.en}}}});
  console.print(
      json::object{{"good", report.problems.empty()},
                   {"subject", report.subject},
                   {"size", report.checkpoint ? json::value(report.checkpoint->head.size) : json::value()},
                   {"covers", report.covers},
                   {"entries", report.entries.size()},
                   {"withheld", withheld_of(report)},
                   {"left_out", report.left_out},
                   {"cosigned", std::move(cosigned)},
                   {"exported",
                    {{"position", text_at(report.exported, "sequence")},
                     {"actor", text_at(report.exported, "actor")},
                     {"time", text_at(report.exported, "time")}}},
                   {"problems", std::move(problems)}});
}

void print_problems(Console& console, const CaseFileReport& report) {
  console.out << (console.vietnamese() ? "SAI: " : "BAD: ") << report.problems.size()
              << (console.vietnamese() ? " điểm không khớp\n" : " things do not fit\n");
  for (const CaseFileProblem& problem : report.problems)
    console.out << "  " << place_of(problem) << console.in_words(problem.what) << '\n';
}

void print_entries(Console& console, const CaseFileReport& report) {
  for (const ShownEntry& shown : report.entries) {
    if (shown.of != "subject") continue;
    console.out << "  #" << shown.position.value << "  ";
    if (shown.withheld) {
      console.out << (console.vietnamese() ? "không hiển thị: " : "withheld: ")
                  << console.in_words(*shown.withheld) << '\n';
      continue;
    }
    const std::string_view act = text_at(shown.entry, "act");
    console.out << office_time(console, text_at(shown.entry, "time")) << "  " << text_at(shown.entry, "actor")
                << "  " << (act.empty() ? text_at(shown.entry, "type") : act) << "  "
                << text_at(shown.entry, "outcome") << '\n';
  }
}

// Who made it, who else saw the log it is of, and what is not in it.
void print_making(Console& console, const CaseFileReport& report) {
  const bool vi = console.vietnamese();
  const std::string_view purpose = text_at(object_at(report.exported, "data"), "purpose");
  console.out << (vi ? "  Xuất bởi " : "  Exported by ") << text_at(report.exported, "actor")
              << (vi ? " lúc " : " at ") << office_time(console, text_at(report.exported, "time"))
              << (vi ? ", mục đích: " : ", for: ")
              << (purpose.empty() ? (vi ? "(của chính mình)" : "(their own)") : purpose) << '\n';
  for (const Cosigned& one : report.cosigned)
    console.out << (vi ? "  Nhân chứng " : "  Cosigned by ") << one.name << (vi ? " ký lúc " : " at ")
                << office_time(console, moment_of(one.time)) << '\n';
  if (const auto withheld = withheld_of(report); withheld > 0)
    console.out << (vi ? "  Không hiển thị: " : "  Withheld: ") << withheld << (vi ? " mục\n" : " entries\n");
  if (report.left_out > 0)
    console.out << (vi ? "  Căn cứ không kèm theo: " : "  Left out of what it rests on: ") << report.left_out
                << (vi ? " mục\n" : " entries\n");
}

void print_good(Console& console, const CaseFileReport& report) {
  const auto own = std::ranges::count(report.entries, "subject", &ShownEntry::of);
  if (console.vietnamese())
    console.out << "ĐÚNG: " << report.subject << ", " << own << " mục, đầy đủ trong " << report.covers
                << " mục đầu của sổ; sổ đã ký có " << report.checkpoint->head.size << " mục\n";
  else
    console.out << "GOOD: " << report.subject << ", " << own << " entries, all there are among the first "
                << report.covers << " of the log; the signed log has " << report.checkpoint->head.size
                << '\n';
  print_making(console, report);
  print_entries(console, report);
}

void run(Console& console, const Options& options) {
  const auto report = checked(options);
  if (!report) return console.fail(report.error());
  if (!report->problems.empty()) console.exit = ExitCode::refused;
  if (console.json) return print_json(console, *report);
  report->problems.empty() ? print_good(console, *report) : print_problems(console, *report);
}

}  // namespace

void add_verify_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_command(app, console, "verify",
                  "Kiểm tra một hồ sơ chứng cứ, không cần máy chủ / Check a case file, without a server");
  command.add_option("FILE", options->file, "Hồ sơ chứng cứ / The case file")->required();
  command.add_option("--key", options->key, "Khóa công khai của sổ / Public key of the log")
      ->type_name("KEY")
      ->required();
  command
      .add_option("--witness", options->witnesses,
                  "Khóa công khai của nhân chứng phải đã ký, có thể lặp lại / Public key of a witness that "
                  "must have cosigned")
      ->type_name("KEY")
      ->allow_extra_args(false);
  command.callback([options, &console] { run(console, *options); });
}

}  // namespace cadre
