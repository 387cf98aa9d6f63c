#include "api/cli/fact_import.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "api/cli/problem_text.hpp"
#include "api/cli/target.hpp"
#include "engine/cases/command.hpp"

namespace cadre {

namespace {

// A column of the sheet is a field of the value.
std::string column_of(std::string pointer) {
  constexpr std::string_view value = "/value/";
  return pointer.starts_with(value) ? pointer.substr(value.size()) : std::move(pointer);
}

json::object body_of(std::span<const FactRow> rows) {
  json::array facts;
  for (const FactRow& row : rows) facts.push_back(row.fact);
  return {{"facts", std::move(facts)}};
}

class Importer {
 public:
  Importer(Client& client, bool all_or_nothing) : client_(client), all_or_nothing_(all_or_nothing) {}

  ImportReport send(FactSheet sheet) {
    report_.faults = std::move(sheet.faults);
    if (all_or_nothing_ && !report_.faults.empty()) return std::move(report_);
    const std::size_t at_once = all_or_nothing_ ? kFactsMax : kFactsPerRequest;
    std::span<const FactRow> rest(sheet.facts);
    while (!rest.empty() && !report_.stopped) {
      const std::span<const FactRow> batch = rest.first(std::min(rest.size(), at_once));
      rest = rest.subspan(batch.size());
      send_batch({batch.begin(), batch.end()});
    }
    return std::move(report_);
  }

 private:
  // Leaves out the rows that the server faults, and tries again with the others.
  void send_batch(std::vector<FactRow> batch) {
    while (!batch.empty()) {
      auto reply = client_.send_json("POST", "/v1/facts", body_of(batch));
      if (reply && reply->ok()) {
        report_.recorded += batch.size();
        return;
      }
      const std::set<std::size_t> faulty = reply ? note_faults(*reply, batch) : std::set<std::size_t>();
      if (faulty.empty()) return stop(std::move(reply));
      if (all_or_nothing_) return;
      std::erase_if(batch, [&](const FactRow& row) { return faulty.contains(row.line); });
    }
  }

  // The lines that the answer finds fault with; none when it is about something else.
  std::set<std::size_t> note_faults(const Reply& reply, const std::vector<FactRow>& batch) {
    std::set<std::size_t> lines;
    if (reply.status != 400 || !reply.body.is_object()) return lines;
    const json::object& problem = reply.body.get_object();
    json::array faults = array_at(problem, "faults");
    if (faults.empty()) faults.push_back(problem);
    for (const json::value& fault : faults) {
      if (!fault.is_object()) continue;
      auto place = fault_place("facts", text_at(fault.get_object(), "field"));
      if (!place || place->index >= batch.size()) continue;
      const std::size_t line = batch[place->index].line;
      lines.insert(line);
      report_.faults.push_back(row_fault(line, column_of(std::move(place->rest)), fault.get_object()));
    }
    return lines;
  }

  void stop(Result<Reply> reply) {
    report_.stopped = true;
    client_.tell(std::move(reply));
  }

  Client& client_;
  bool all_or_nothing_;
  ImportReport report_;
};

// Looks for what rows refer to: before them in the file, then at the server, each once.
class ReferenceCheck {
 public:
  explicit ReferenceCheck(Client& client) : client_(client) {}

  void check(const FactKinds& kinds, FactSheet& sheet) {
    for (const FactRow& row : sheet.facts) {
      const std::string subject(text_at(row.fact, "subject"));
      const FactKind* kind = kinds.find(subject.substr(0, subject.find('/')), text_at(row.fact, "kind"));
      if (kind != nullptr) check_row(*kind, row, sheet.faults);
      known_.insert(subject);
    }
  }

 private:
  void check_row(const FactKind& kind, const FactRow& row, std::vector<RowFault>& faults) {
    for (const std::string& refers : kind.refers) {
      const std::size_t colon = refers.find(':');
      const std::string field = refers.substr(0, colon), type = refers.substr(colon + 1);
      const std::string id(text_at(object_at(row.fact, "value"), field));
      if (id.empty() || known(type, id)) continue;
      const std::string subject = type + "/" + id;
      faults.push_back({row.line,
                        field,
                        "reference.unknown",
                        {"'" + subject + "' chưa có trong hệ thống",
                         "expected something known, but there is no '" + subject + "'"}});
    }
  }

  // Only a clear "no" counts as unknown; the server has the last word anyhow.
  bool known(const std::string& type, const std::string& id) {
    const std::string subject = type + "/" + id;
    if (known_.contains(subject)) return true;
    if (unknown_.contains(subject)) return false;
    const auto reply = client_.send({.target = "/v1/" + type + "s/" + percent_encode(id)});
    const bool absent = reply && reply->status == 404;
    (absent ? unknown_ : known_).insert(subject);
    return !absent;
  }

  Client& client_;
  std::set<std::string> known_, unknown_;
};

// The first row that does not fit in one request any more.
RowFault too_many(const std::vector<FactRow>& facts) {
  const std::string count = std::to_string(facts.size()), most = std::to_string(kFactsMax);
  return {facts[kFactsMax].line,
          "",
          "import.too-many",
          {"--all-or-nothing ghi tất cả trong một lần, tối đa " + most + " dữ kiện, nhưng tệp có " + count +
               "; hãy chia tệp, hoặc bỏ --all-or-nothing",
           "expected at most " + most + " facts, which --all-or-nothing records at once, but the file has " +
               count + "; split it, or leave --all-or-nothing out"}};
}

}  // namespace

ImportReport import_facts(Client& client, FactSheet sheet, const FactKinds& kinds, bool all_or_nothing) {
  if (all_or_nothing && sheet.facts.size() > kFactsMax) sheet.faults.push_back(too_many(sheet.facts));
  if (all_or_nothing) ReferenceCheck(client).check(kinds, sheet);
  return Importer(client, all_or_nothing).send(std::move(sheet));
}

}  // namespace cadre
