#include "api/cli/act_import.hpp"

#include <set>

#include "api/cli/input.hpp"
#include "api/cli/target.hpp"
#include "engine/cases/command.hpp"

namespace cadre {
namespace {

// A line with "case" is an act in that case, one with "procedure" opens a case.
Result<ActLine> act_of(std::size_t line, json::object body) {
  ActLine act{line, std::string(text_at(body, "case")), std::move(body)};
  if (!act.case_id.empty() || act.body.contains("procedure")) return act;
  return fail(ErrorCode::invalid_argument,
              {"cần có \"case\" (hành vi trong hồ sơ) hoặc \"procedure\" (mở hồ sơ)",
               "expected \"case\" (an act in it) or \"procedure\" (an opening), but there is neither"},
              "/case", "form.required");
}

bool lacks_revision(const ActLine& act, bool first_in_case, RevisionsWanted wanted) {
  if (act.case_id.empty() || act.body.contains("revision")) return false;
  return wanted == RevisionsWanted::everywhere || (wanted == RevisionsWanted::first_in_case && first_in_case);
}

RowFault no_revision(std::size_t line) {
  return {line,
          "/revision",
          "key.revision",
          {"với --key, hành vi phải ghi \"revision\": lần gửi lại phải giống hệt lần đầu",
           "expected \"revision\" in the act beside --key: what is sent again must be the same as the first "
           "time"}};
}

RowFault too_many(const ActFile& file) {
  const std::string most = std::to_string(kTogetherMax), count = std::to_string(file.acts.size());
  return {file.acts[kTogetherMax].line,
          "",
          "import.too-many",
          {"--all-or-nothing ghi tất cả trong một lần, tối đa " + most + " dòng, nhưng tệp có " + count +
               "; hãy chia tệp, hoặc bỏ --all-or-nothing",
           "expected at most " + most + " lines, which --all-or-nothing records at once, but the file has " +
               count + "; split it, or leave --all-or-nothing out"}};
}

class TogetherImport {
 public:
  explicit TogetherImport(Client& client) : client_(client) {}

  ImportReport send(ActFile file) {
    report_.faults = std::move(file.faults);
    if (file.acts.size() > kTogetherMax) report_.faults.push_back(too_many(file));
    if (!report_.faults.empty() || file.acts.empty()) return std::move(report_);
    for (ActLine& act : file.acts)
      if (!report_.stopped) complete(act);
    if (report_.faults.empty() && !report_.stopped) send_all(file.acts);
    return std::move(report_);
  }

 private:
  void complete(ActLine& act) {
    if (act.case_id.empty() || !cases_.insert(act.case_id).second || act.body.contains("revision")) return;
    auto reply = client_.send({.target = "/v1/cases/" + percent_encode(act.case_id)});
    if (reply && reply->ok() && reply->body.is_object()) {
      act.body["revision"] = int_at(reply->body.get_object(), "revision");
    } else if (reply && reply->status == 404 && reply->body.is_object()) {
      report_.faults.push_back(row_fault(act.line, "/case", reply->body.get_object()));
    } else {
      stop(reply);
    }
  }

  void send_all(const std::vector<ActLine>& acts) {
    json::array bodies;
    for (const ActLine& act : acts) bodies.push_back(act.body);
    const auto reply = client_.send_json("POST", "/v1/acts", json::object{{"acts", std::move(bodies)}});
    if (reply && reply->ok()) {
      report_.recorded = acts.size();
    } else if (!reply || !note_faults(*reply, acts)) {
      stop(reply);
    }
  }

  // Whether the answer finds fault with a line.
  bool note_faults(const Reply& reply, const std::vector<ActLine>& acts) {
    if (!reply.body.is_object()) return false;
    const json::object& problem = reply.body.get_object();
    json::array faults = array_at(problem, "faults");
    if (faults.empty()) faults.push_back(problem);
    for (const json::value& fault : faults) {
      if (!fault.is_object()) continue;
      const auto place = fault_place("acts", text_at(fault.get_object(), "field"));
      if (!place || place->index >= acts.size()) continue;
      report_.faults.push_back(row_fault(acts[place->index].line, place->rest, fault.get_object()));
    }
    return !report_.faults.empty();
  }

  void stop(const Result<Reply>& reply) {
    report_.stopped = true;
    client_.tell(reply);
  }

  Client& client_;
  ImportReport report_;
  std::set<std::string> cases_;  // of the lines so far
};

}  // namespace

Result<ActFile> read_act_file(const Console& console, const std::string& file, RevisionsWanted wanted) {
  ActFile read;
  std::set<std::string> cases;
  CHECK(read_ndjson(console, file, [&](std::size_t line, Result<json::object> body) -> Result<void> {
    auto act = body ? act_of(line, std::move(*body)) : Result<ActLine>(tl::make_unexpected(body.error()));
    if (!act) {
      read.faults.push_back(row_fault(line, act.error()));
      return {};
    }
    const bool first = !act->case_id.empty() && cases.insert(act->case_id).second;
    if (!lacks_revision(*act, first, wanted))
      read.acts.push_back(std::move(*act));
    else
      read.faults.push_back(no_revision(line));
    return {};
  }));
  return read;
}

ImportReport import_together(Client& client, ActFile file) {
  return TogetherImport(client).send(std::move(file));
}

}  // namespace cadre
