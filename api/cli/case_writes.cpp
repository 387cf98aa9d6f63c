// cadre cases open, act, try, migrate: what changes a case, and what would.
#include <cstdint>
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/submission_options.hpp"
#include "api/cli/target.hpp"

namespace cadre {

namespace {

struct OpenOptions {
  std::string procedure, version, cadre, post, unit;
  std::optional<std::uint64_t> proposal;
  bool dry_run = false;
  SubmissionOptions submission;
};
struct ActOptions {
  std::string id, act;
  std::optional<std::uint32_t> revision;
  SubmissionOptions submission;
};
struct MigrateOptions {
  std::string id, version, reason, document;
  std::optional<std::uint32_t> revision;
  std::vector<std::string> states;
};

std::string case_path(const std::string& id) { return "/v1/cases/" + percent_encode(id); }

void print_states(Console& console, const json::object& view) {
  for (const json::value& leaf : array_at(view, "state")) {
    if (leaf.is_string()) console.out << "  -> " << std::string_view(leaf.get_string()) << '\n';
  }
}

// The answer to an act that was accepted, or to a dry run of one.
void print_answer(Console& console, const json::object& answer) {
  const bool refused = text_at(answer, "outcome") == "refused";  // of a dry run: a real refusal is a problem
  if (refused) console.exit = ExitCode::refused;
  if (console.json) return console.print(answer);
  const bool vi = console.vietnamese();
  if (bool_at(answer, "dry_run")) {
    console.out << (refused ? (vi ? "Sẽ bị từ chối:\n" : "It would be refused:\n")
                            : (vi ? "Sẽ được chấp nhận:\n" : "It would be accepted:\n"))
                << reasons_text(console, array_at(answer, "reasons"), "  ");
    return print_states(console, answer);
  }
  console.out << text_at(answer, "case") << (vi ? ": đã ghi, lần ghi " : ": recorded, revision ")
              << int_at(answer, "revision") << (vi ? ", vị trí " : ", position ")
              << int_at(answer, "position");
  if (bool_at(answer, "repeated"))
    console.out << (vi ? " (đã ghi từ trước)" : " (it had been recorded before)");
  console.out << '\n';
  print_states(console, object_at(object_at(answer, "entry"), "data"));
}

void post(Client& client, RequestTarget target, bool dry_run, const json::object& body) {
  if (dry_run) target.with("dry_run", "true");
  if (const auto answer = client.post(target.text(), body)) print_answer(client.console(), *answer);
}

// The form that opening this procedure asks for. Absent when the server cannot tell: then fields are text.
json::object opening_form(Client& client, const std::string& procedure) {
  const auto reply = client.send({.target = "/v1/procedures/" + percent_encode(procedure)});
  if (!reply || !reply->ok() || !reply->body.is_object()) return {};
  return object_at(reply->body.get_object(), "opening_form");
}

void open(Client& client, const OpenOptions& options) {
  const bool typed = !options.submission.fields.empty();
  auto body = submission_json(client.console(), options.submission,
                              typed ? opening_form(client, options.procedure) : json::object{});
  if (!body) return client.console().fail(body.error());
  (*body)["procedure"] = options.procedure;
  if (!options.version.empty()) (*body)["version"] = options.version;
  if (!options.cadre.empty()) (*body)["cadre"] = options.cadre;
  if (!options.post.empty()) (*body)["post"] = options.post;
  if (!options.unit.empty()) (*body)["unit"] = options.unit;
  if (options.proposal) (*body)["proposal"] = *options.proposal;
  post(client, RequestTarget("/v1/cases"), options.dry_run, *body);
}

// The form of that act among those possible now; empty when it is not among them.
json::object form_of(const json::object& next, const std::string& act) {
  for (const json::value& value : array_at(next, "acts")) {
    if (value.is_object() && text_at(value.get_object(), "act") == act)
      return object_at(value.get_object(), "form");
  }
  return {};
}

// The revision is part of what a key stands for. Filled in by this program it would be another one the next
// time.
Error key_without_revision() {
  return {ErrorCode::invalid_argument,
          {"--key cần đi cùng --revision: lần gửi lại phải giống hệt lần đầu",
           "expected --revision beside --key: what is sent again must be the same as the first time"},
          "--revision",
          "key.revision"};
}

void act(Client& client, const ActOptions& options, bool dry_run) {
  if (client.key_given() && !options.revision && !dry_run)
    return client.console().fail(key_without_revision());
  json::object next;
  if (!options.revision || !options.submission.fields.empty()) {
    auto answer = client.get(case_path(options.id) + "/next");
    if (!answer) return;
    next = std::move(*answer);
  }
  auto body = submission_json(client.console(), options.submission, form_of(next, options.act));
  if (!body) return client.console().fail(body.error());
  (*body)["act"] = options.act;
  (*body)["revision"] =
      options.revision ? json::value(*options.revision) : json::value(int_at(next, "revision"));
  post(client, RequestTarget(case_path(options.id) + "/acts"), dry_run, *body);
}

Result<json::object> state_map(const std::vector<std::string>& states) {
  json::object map;
  for (const std::string& pair : states) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size()) {
      return fail(ErrorCode::invalid_argument,
                  {"--state phải có dạng trạng-thái-cũ=trạng-thái-mới, nhưng nhận được \"" + pair + "\"",
                   "expected old-state=new-state, but got '" + pair + "'"},
                  "--state", "state.form");
    }
    map[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return map;
}

void migrate(Client& client, const MigrateOptions& options) {
  if (client.key_given() && !options.revision) return client.console().fail(key_without_revision());
  auto states = state_map(options.states);
  if (!states) return client.console().fail(states.error());
  json::object body{{"version", options.version},
                    {"states", std::move(*states)},
                    {"reason", options.reason},
                    {"document", options.document}};
  if (options.revision) {
    body["revision"] = *options.revision;
  } else {
    const auto view = client.get(case_path(options.id));
    if (!view) return;
    body["revision"] = int_at(*view, "revision");
  }
  post(client, RequestTarget(case_path(options.id) + "/migrations"), false, body);
}

void add_open(CommandLine& cases, Console& console) {
  const auto options = std::make_shared<OpenOptions>();
  CommandLine& command =
      add_client_command(cases, console, ClientAccess::writes, "open", "Mở hồ sơ / Open a case",
                         [options](Client& client) { open(client, *options); });
  command.add_option("PROCEDURE", options->procedure, "Mã quy trình / The procedure, e.g. dismissal")
      ->required();
  command.add_option("--cadre", options->cadre, "Mã cán bộ / The cadre it is about");
  command.add_option(
      "--post", options->post,
      "Mã chức vụ / The post concerned, or the one it is about when the procedure is about one");
  command.add_option("--unit", options->unit,
                     "Mã đơn vị / The unit it is about, when the procedure is about one");
  command.add_option("--proposal", options->proposal,
                     "Mở theo đề xuất ở vị trí này / The proposal it answers; `cadre proposals` lists them");
  command.add_option("--version", options->version,
                     "Phiên bản / Its version; the one in force on the day when left out");
  command.add_flag("--try", options->dry_run, "Chỉ thử, không ghi / Only say what would happen");
  add_submission_options(command, options->submission);
}

void add_act(CommandLine& cases, Console& console, const char* name, const char* description, bool dry_run) {
  const auto options = std::make_shared<ActOptions>();
  CommandLine& command =
      add_client_command(cases, console, ClientAccess::writes, name, description,
                         [options, dry_run](Client& client) { act(client, *options, dry_run); });
  command.add_option("CASE", options->id, "Số hồ sơ / Number of the case")->required();
  command.add_option("ACT", options->act, "Hành vi / The act; `cadre next CASE` lists them")->required();
  command.add_option(
      "--revision", options->revision,
      "Lần ghi đã xem / The revision you saw; the present one when left out. Needed beside --key");
  add_submission_options(command, options->submission);
}

void add_migrate(CommandLine& cases, Console& console) {
  const auto options = std::make_shared<MigrateOptions>();
  CommandLine& command =
      add_client_command(cases, console, ClientAccess::writes, "migrate",
                         "Chuyển hồ sơ sang phiên bản quy trình khác / Move a case to another version",
                         [options](Client& client) { migrate(client, *options); });
  command.add_option("CASE", options->id, "Số hồ sơ / Number of the case")->required();
  command.add_option("VERSION", options->version, "Phiên bản mới / The version to move to")->required();
  command
      .add_option("--state", options->states,
                  "Trạng thái cũ=mới, có thể lặp lại / Old state=new state; same names may be left out")
      ->type_name("OLD=NEW")
      ->allow_extra_args(false);
  command.add_option("--reason", options->reason, "Lý do / Why")->required();
  command.add_option("--document", options->document, "Số văn bản / Number of the paper that says so")
      ->required();
  command.add_option(
      "--revision", options->revision,
      "Lần ghi đã xem / The revision you saw; the present one when left out. Needed beside --key");
}

}  // namespace

void add_case_writes(CommandLine& cases, Console& console) {
  add_open(cases, console);
  add_act(cases, console, "act", "Thực hiện một hành vi trong hồ sơ / Do an act in a case", false);
  add_act(cases, console, "try", "Thử một hành vi, không ghi / Say what an act would do, without doing it",
          true);
  add_migrate(cases, console);
}

}  // namespace cadre
