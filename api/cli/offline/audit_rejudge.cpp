// cadre audit rejudge: every decision of the log is made again, and held against what was written.
#include <memory>
#include <ostream>

#include "api/cli/offline/data_folder_options.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/cli/offline/scratch_folder.hpp"
#include "engine/running/rejudge.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {

namespace {

struct Options {
  std::string folder;
  std::uint64_t from = 0;
  std::uint64_t upto = UINT64_MAX;
};

Result<Rejudgement> judged(const Options& options) {
  TRY(journal, open_log_of(options.folder));
  const ScratchFolder scratch(options.folder);
  TRY(views, scratch.views());
  Rules rules;
  add_rules(rules);
  const FactKinds kinds = shipped_fact_kinds();
  return rejudge({*journal, *views, rules, kinds}, Position{options.from}, Position{options.upto});
}

json::object to_json(const Divergence& divergence) {
  return {{"position", divergence.position.value},
          {"type", divergence.type},
          {"where", divergence.where},
          {"text", {{"vi", divergence.what.vi}, {"en", divergence.what.en}}}};
}

void print_json(Console& console, const Rejudgement& result) {
  json::array divergences;
  for (const Divergence& divergence : result.divergences) divergences.emplace_back(to_json(divergence));
  console.print(json::object{{"judged", result.judged},
                             {"unjudged", result.unjudged},
                             {"divergent", result.divergent},
                             {"divergences", std::move(divergences)}});
}

void print_words(Console& console, const Rejudgement& result) {
  for (const Divergence& divergence : result.divergences)
    console.out << "#" << divergence.position.value << "  " << divergence.type << ": "
                << console.in_words(divergence.what) << '\n';
  const bool vi = console.vietnamese();
  console.out << result.judged << (vi ? " lệnh xét lại, " : " commands decided again, ") << result.divergent
              << (vi ? " khác; " : " come out otherwise; ") << result.unjudged
              << (vi ? " không xét lại được (ghi nhận, dữ kiện bị từ chối)\n"
                     : " cannot be judged (records, refused facts)\n");
}

void run(Console& console, const Options& options) {
  const auto result = judged(options);
  if (!result) return console.fail(result.error());
  console.json ? print_json(console, *result) : print_words(console, *result);
  if (result->divergent > 0) console.exit = ExitCode::refused;
}

}  // namespace

void add_audit_rejudge_command(CommandLine& audit, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_command(audit, console, "rejudge",
                  "Xét lại mọi quyết định theo định nghĩa và dữ kiện của ngày đó / Decide everything "
                  "again, from the definition and the facts of its day");
  add_data_option(command, options->folder);
  command.add_option("--from", options->from, "Từ mục / From this position on");
  command.add_option("--upto", options->upto, "Đến trước mục / Up to this position, exclusive");
  command.callback([options, &console] { run(console, *options); });
}

}  // namespace cadre
