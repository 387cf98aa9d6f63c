// Documents beside the log, and backups. These block on the disk: the worker thread does them.
#include "api/entry_pages.hpp"
#include "api/fields.hpp"
#include "api/route.hpp"
#include "api/sight.hpp"
#include "api/view_json.hpp"
#include "storage/backup.hpp"

namespace cadre {
namespace {

constexpr std::size_t kCitationsLookedAt = 500;  // most documents are spoken of once

// Whoever has no mandate has nothing to attach a file to.
Result<bool> may_keep_documents(const std::string& account, const Service& service) {
  TRY(reading, service.engine.read());
  return !reading.actor(account).mandates.empty();
}

Result<HttpResponse> put(const Call& call, const Service& service) {
  TRY(permitted, may_keep_documents(call.actor.account, service));
  if (!permitted) return tl::make_unexpected(not_permitted());
  TRY(hash, service.documents.put(call.request->body));
  return json_answer({{"sha256", to_hex(hash)}, {"size", call.request->body.size()}}, 201);
}

// A document may be read by whoever may read one entry that speaks of it, and by inspectors.
Result<bool> may_read_document(const Hash& hash, const std::string& account, const Service& service) {
  TRY(reading, service.engine.read());
  const Actor actor = reading.actor(account);
  if (has_role(actor, "inspector")) return true;
  EntryQuery query;
  query.terms.push_back(make_term("document", to_hex(hash)));
  query.limit = kCitationsLookedAt;
  TRY(page, readable_entries(query, actor, reading));
  return !page.entries.empty();
}

Result<HttpResponse> get(const Call& call, const Service& service) {
  TRY(hash, hash_from_hex(call.captured[0]));
  TRY(permitted, may_read_document(hash, call.actor.account, service));
  if (!permitted && service.documents.exists(hash)) return tl::make_unexpected(not_permitted());
  TRY(bytes, service.documents.get(hash));
  HttpResponse response;
  response.content_type = "application/octet-stream";
  response.body = std::move(bytes);
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  return response;
}

Result<bool> may_operate(const std::string& account, const Service& service) {
  TRY(reading, service.engine.read());
  Sought sought;
  sought.data_class = "operations";
  return may_read(reading.actor(account), sought, reading, reading.today());
}

Result<HttpResponse> make_backup(const Call& call, const Service& service) {
  TRY(permitted, may_operate(call.actor.account, service));
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
  TRY(report, backup(service.journal, service.documents, directory));
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
           .handler = get,
           .produces = "application/octet-stream"},
          {.method = "POST", .pattern = "/v1/backups", .handler = make_backup, .body = Body::json}};
}

}  // namespace cadre
