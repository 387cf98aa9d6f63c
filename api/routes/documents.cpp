// Documents beside the log, and backups. These block on the disk: the worker thread does them.
#include <spdlog/spdlog.h>

#include <algorithm>

#include "api/entries/pages.hpp"
#include "api/http/fields.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "storage/backup.hpp"

namespace cadre {
namespace {

constexpr std::size_t kCitationsLookedAt = 500;  // most documents are spoken of once

// Whoever has no mandate has nothing to attach a file to.
Result<bool> may_keep_documents(const Actor& caller, const Service& service) {
  TRY(reading, service.engine.read());
  return !reading.actor(caller).mandates.empty();
}

Result<HttpResponse> put(const Call& call, const Service& service) {
  TRY(permitted, may_keep_documents(call.actor, service));
  if (!permitted) return tl::make_unexpected(not_permitted());
  TRY(hash, service.documents.put(call.request->body));
  return json_answer({{"sha256", to_hex(hash)}, {"size", call.request->body.size()}}, 201);
}

bool still_cites(const SeenEntry& seen, const std::string& hash) {
  for (const json::value& document : array_at(seen.entry.data, "documents"))
    if (document.is_object() && text_at(document.get_object(), "sha256") == hash) return true;
  return false;
}

// A document may be read by whoever sees it spoken of in one entry, and by whoever sees everything. Tells of
// those whom the entries are about.
Result<GivenRead> read_of_document(const std::string& hash, const Call& call, const Reading& reading) {
  GivenRead read{"document/" + hash, "document", {}, "", {}, 1, false};
  EntrySight sight(call.actor, reading);
  EntryQuery query;
  query.terms.push_back(make_term("document", hash));
  query.limit = kCitationsLookedAt;
  TRY(page, reading.entries(query));
  for (Entry& entry : page.entries) {
    if (!entry.cadre.empty() &&
        std::find(read.whose.begin(), read.whose.end(), entry.cadre) == read.whose.end())
      read.whose.push_back(entry.cadre);
    if (read.unit.empty()) read.unit = entry.unit;
    const SeenEntry seen = sight.see(std::move(entry));
    read.permitted = read.permitted || (seen.shown && still_cites(seen, hash));
  }
  read.permitted = read.permitted || sight.sees_all();
  return read;
}

Result<RecordedAnswer> get(const Call& call, const Reading& reading, const Service& service) {
  TRY(hash, hash_from_hex(call.captured[0]));
  TRY(read, read_of_document(to_hex(hash), call, reading));
  if (!read.permitted && service.documents.exists(hash))
    return RecordedAnswer{problem(not_permitted(), call.language), std::move(read)};
  TRY(bytes, service.documents.get(hash));
  HttpResponse response;
  response.content_type = "application/octet-stream";
  response.body = std::move(bytes);
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  return RecordedAnswer{std::move(response), std::move(read)};
}

Result<bool> may_operate(const Actor& caller, const Service& service) {
  TRY(reading, service.engine.read());
  Sought sought;
  sought.data_class = "operations";
  return may_read(reading.actor(caller), sought, reading, reading.today());
}

// The copy stands whether or not the entry about it can be written; then the log of the program says so.
void note_backup(const BackupReport& report, const std::string& account, const Service& service) {
  KeepRecord record;
  record.type = "cadre.backup.made.v1";
  record.subject = "log";
  record.role = "administrator";
  record.data = {
      {"size", report.head.size}, {"root", to_hex(report.head.root)}, {"documents", report.documents}};
  const Outcome outcome = service.engine.run(Command{std::move(record), account, "", {}});
  if (outcome.error) spdlog::warn("event=backup-not-noted size={}", report.head.size);
}

Result<HttpResponse> make_backup(const Call& call, const Service& service) {
  TRY(permitted, may_operate(call.actor, service));
  if (!permitted) return tl::make_unexpected(not_permitted());
  TRY(body, parse_json(call.request->body));
  Faults faults;
  Fields fields(body, "", faults);
  const std::string directory = fields.text("directory", {.bytes_max = 4096});
  if (!directory.empty() && !std::filesystem::path(directory).is_absolute())
    fields.fault("directory", "backup.absolute",
                 {"cần đường dẫn đầy đủ (bắt đầu bằng '/') trên máy chủ",
                  "expected a whole path on the server's machine, one that begins with '/'"});
  fields.no_more();
  if (!faults.empty()) return problem(faults, call.language);
  TRY(report, backup(service.journal, service.documents, service.credentials, directory));
  note_backup(report, call.actor.account, service);
  return json_answer({{"directory", directory},
                      {"size", report.head.size},
                      {"root", to_hex(report.head.root)},
                      {"documents", report.documents}},
                     201);
}

}  // namespace

std::vector<Route> document_routes() {
  return {{.method = "POST", .pattern = "/v1/documents", .handler = put, .body = Body::bytes},
          {.method = "GET",
           .pattern = "/v1/documents/{sha256}",
           .handler = RecordedHandler{get, true},
           .query = {"purpose"},
           .produces = "application/octet-stream"},
          {.method = "POST",
           .pattern = "/v1/backups",
           .handler = make_backup,
           .body = Body::json,
           .grave = true}};
}

}  // namespace cadre
