// cadre acts import ACTS.ndjson: openings and acts, one per line, with a report per line.
#include <map>
#include <memory>

#include "api/cli/act_import.hpp"
#include "api/cli/client_commands.hpp"
#include "api/cli/target.hpp"

namespace cadre {

namespace {

struct Options {
  std::string file;
  bool all_or_nothing = false;
};

class Importer {
 public:
  explicit Importer(Client& client) : client_(client) {}

  ImportReport send(ActFile file) {
    report_.faults = std::move(file.faults);
    for (ActLine& act : file.acts) send(act);
    return std::move(report_);
  }

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

  // Every reason a line has is a fault of its own.
  void send(ActLine& act) {
    if (report_.stopped || (!act.case_id.empty() && !act.body.contains("revision") && !put_revision(act)))
      return;
    act.body.erase("case");
    const std::string target =
        act.case_id.empty() ? "/v1/cases" : "/v1/cases/" + percent_encode(act.case_id) + "/acts";
    const auto reply = client_.send_json("POST", target, act.body);
    if (!understood(reply)) return;
    const json::object& answer = reply->body.get_object();
    if (!reply->ok() || text_at(answer, "outcome") == "refused") {
      revisions_.erase(act.case_id);
      return note(act.line, answer);
    }
    ++report_.recorded;
    revisions_[act.case_id] = int_at(answer, "revision");
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
        report_.faults.push_back(
            row_fault(line, std::string(text_at(reason.get_object(), "field")), reason.get_object()));
        told = true;
      }
    }
    if (!told) report_.faults.push_back(row_fault(line, std::string(text_at(answer, "field")), answer));
  }

  Client& client_;
  ImportReport report_;
  std::map<std::string, std::int64_t> revisions_;
};

RevisionsWanted revisions_wanted(const Client& client, const Options& options) {
  if (!client.key_given()) return RevisionsWanted::nowhere;
  return options.all_or_nothing ? RevisionsWanted::first_in_case : RevisionsWanted::everywhere;
}

void import(Client& client, const Options& options) {
  auto file = read_act_file(client.console(), options.file, revisions_wanted(client, options));
  if (!file) return client.console().fail(file.error());
  print_import(client.console(), options.all_or_nothing ? import_together(client, std::move(*file))
                                                        : Importer(client).send(std::move(*file)));
}

}  // namespace

void add_acts_commands(CommandLine& app, Console& console) {
  CommandLine& acts = add_group(app, "acts", "Hành vi / Acts");
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_client_command(
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
      "Tất cả hoặc không: máy chủ xét mọi dòng theo thứ tự, dòng sau trên kết quả của dòng trước, rồi ghi "
      "tất "
      "cả trong một lần; một dòng bị từ chối thì không dòng nào được ghi, kể cả việc bị từ chối. Tối đa 1000 "
      "dòng / All or nothing: the server decides every line in order, each upon what those before it left, "
      "and "
      "records all of them at once; one refusal, and nothing enters the log, not even the refusal. At most "
      "1000 "
      "lines");
}

}  // namespace cadre
