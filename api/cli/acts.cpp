// cadre acts import ACTS.ndjson: openings and acts, one per line, with a report per line.
#include <map>
#include <memory>
#include <set>

#include "api/cli/client_commands.hpp"
#include "api/cli/import_report.hpp"
#include "api/cli/input.hpp"
#include "api/cli/target.hpp"

namespace cadre {

namespace {

struct Options {
  std::string file;
  bool all_or_nothing = false;
};

struct ActLine {
  std::size_t line = 0;
  std::string case_id;  // "" = an opening
  json::object body;
};

struct ActFile {
  std::vector<ActLine> acts;
  std::vector<RowFault> faults;
};

// A line with "case" is an act in that case, one with "procedure" opens a case.
Result<ActLine> act_of(std::size_t line, json::object body) {
  ActLine act{line, std::string(text_at(body, "case")), std::move(body)};
  act.body.erase("case");
  if (!act.case_id.empty() || act.body.contains("procedure")) return act;
  return fail(ErrorCode::invalid_argument,
              {"cần có \"case\" (hành vi trong hồ sơ) hoặc \"procedure\" (mở hồ sơ)",
               "expected \"case\" (an act in it) or \"procedure\" (an opening), but there is neither"},
              "/case", "form.required");
}

Result<ActFile> read_acts(const Console& console, const std::string& file) {
  ActFile read;
  CHECK(read_ndjson(console, file, [&](std::size_t line, Result<json::object> body) -> Result<void> {
    auto act = body ? act_of(line, std::move(*body)) : Result<ActLine>(tl::make_unexpected(body.error()));
    if (act) {
      read.acts.push_back(std::move(*act));
    } else {
      read.faults.push_back(row_fault(line, act.error()));
    }
    return {};
  }));
  return read;
}

// Of one reason of a refusal, one fault of a request, or a problem as a whole.
RowFault fault_of(std::size_t line, const json::object& reason) {
  const json::object& text = object_at(reason, "text");
  const std::string_view rule = text_at(reason, "rule");
  return {line,
          std::string(text_at(reason, "field")),
          std::string(rule.empty() ? text_at(reason, "type") : rule),
          {std::string(text_at(text, "vi")), std::string(text_at(text, "en"))}};
}

class Importer {
 public:
  explicit Importer(Client& client) : client_(client) {}

  // Every reason a line has is a fault of its own. The revision a line was tried with is the one it is sent
  // with: what somebody else did meanwhile refuses it.
  void send(ActLine& act, bool dry_run) {
    if (report_.stopped || (!act.case_id.empty() && !act.body.contains("revision") && !put_revision(act)))
      return;
    RequestTarget target(act.case_id.empty() ? "/v1/cases"
                                             : "/v1/cases/" + percent_encode(act.case_id) + "/acts");
    if (dry_run) target.with("dry_run", "true");
    const auto reply = client_.send_json("POST", target.text(), act.body);
    if (!understood(reply)) return;
    const json::object& answer = reply->body.get_object();
    if (!reply->ok() || text_at(answer, "outcome") == "refused") {
      revisions_.erase(act.case_id);
      return note(act.line, answer);
    }
    if (dry_run) return;
    ++report_.recorded;
    revisions_[act.case_id] = int_at(answer, "revision");
  }

  ImportReport& report() { return report_; }

 private:
  // An answer about this line; anything else (no server, no session, overload) ends the import.
  bool understood(const Result<Reply>& reply) {
    const bool about_the_line =
        reply && reply->body.is_object() && reply->status != 401 && reply->status < 500;
    if (about_the_line) return true;
    report_.stopped = true;
    client_.tell(reply);
    return false;
  }

  // The case's present revision: from the act before it in this file, else from the server.
  bool put_revision(ActLine& act) {
    if (!revisions_.contains(act.case_id)) {
      const auto reply = client_.send({.target = "/v1/cases/" + percent_encode(act.case_id)});
      if (!understood(reply)) return false;
      if (!reply->ok()) {
        note(act.line, reply->body.get_object());
        return false;
      }
      revisions_[act.case_id] = int_at(reply->body.get_object(), "revision");
    }
    act.body["revision"] = revisions_[act.case_id];
    return true;
  }

  void note(std::size_t line, const json::object& answer) {
    bool told = false;
    for (const char* list : {"reasons", "faults"}) {
      for (const json::value& reason : array_at(answer, list)) {
        if (!reason.is_object()) continue;
        report_.faults.push_back(fault_of(line, reason.get_object()));
        told = true;
      }
    }
    if (!told) report_.faults.push_back(fault_of(line, answer));
  }

  Client& client_;
  ImportReport report_;
  std::map<std::string, std::int64_t> revisions_;
};

// A dry run sees the log as it is now: what a second act in the same case would meet cannot be said
// beforehand.
void fault_repeated_cases(const std::vector<ActLine>& acts, ImportReport& report) {
  std::set<std::string> seen;
  for (const ActLine& act : acts) {
    if (act.case_id.empty() || seen.insert(act.case_id).second) continue;
    report.faults.push_back(
        {act.line,
         "/case",
         "import.case-twice",
         {"với --all-or-nothing, mỗi hồ sơ chỉ được có một dòng: " + act.case_id,
          "expected each case once with --all-or-nothing, but '" + act.case_id + "' stands twice"}});
  }
}

// A line that this program completes with the present revision would be another one when the file is sent
// again under its key.
void fault_missing_revisions(const std::vector<ActLine>& acts, ImportReport& report) {
  for (const ActLine& act : acts) {
    if (act.case_id.empty() || act.body.contains("revision")) continue;
    report.faults.push_back(
        {act.line,
         "/revision",
         "key.revision",
         {"với --key, mỗi hành vi phải ghi \"revision\": lần gửi lại phải giống hệt lần đầu",
          "expected \"revision\" in every act beside --key: what is sent again must be the same "
          "as the first time"}});
  }
}

void import(Client& client, const Options& options) {
  auto file = read_acts(client.console(), options.file);
  if (!file) return client.console().fail(file.error());
  Importer importer(client);
  importer.report().faults = std::move(file->faults);
  if (client.key_given()) {
    fault_missing_revisions(file->acts, importer.report());
    std::erase_if(file->acts,
                  [](const ActLine& act) { return !act.case_id.empty() && !act.body.contains("revision"); });
  }
  if (options.all_or_nothing) {
    fault_repeated_cases(file->acts, importer.report());
    for (ActLine& act : file->acts) importer.send(act, true);
  }
  for (ActLine& act : file->acts) {
    if (options.all_or_nothing && !importer.report().faults.empty()) break;
    importer.send(act, false);
  }
  print_import(client.console(), importer.report());
}

}  // namespace

void add_acts_commands(CLI::App& app, Console& console) {
  CLI::App& acts = add_group(app, "acts", "Hành vi / Acts");
  const auto options = std::make_shared<Options>();
  CLI::App& command = add_client_command(
      acts, console, ClientAccess::writes, "import",
      "Thực hiện nhiều hành vi, báo lỗi từng dòng / Do many acts; says what is wrong in which line",
      [options](Client& client) { import(client, *options); });
  command
      .add_option(
          "FILE", options->file,
          "Mỗi dòng một hành vi / One per line: {\"case\":\"MN-2026-0017\",\"act\":\"propose\",\"effective\":"
          "\"2026-02-12\",\"form\":{...}}; with \"procedure\" and \"cadre\" instead of \"case\" it opens one")
      ->required();
  command.add_flag(
      "--all-or-nothing", options->all_or_nothing,
      "Thử tất cả trước; một dòng bị từ chối thì không ghi gì. Mỗi dòng vẫn là một lần ghi riêng: "
      "nếu người khác vừa sửa một hồ sơ thì dừng tại đó / Try all of them first; one refusal, and "
      "nothing is recorded. Each line is still a write of its own: where somebody else changed a "
      "case meanwhile, it stops there and says so");
}

}  // namespace cadre
