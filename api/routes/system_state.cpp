// How the server stands, for whoever runs it: the log, the tables, documents, disk, backups, witnesses,
// queue.
#include <algorithm>

#include "api/evidence/evidence.hpp"
#include "api/reading/access.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kDiskReserve = std::uint64_t{64} << 20;  // as storage keeps it (free_bytes_min)

json::object log_view(const EngineFigures& engine, const StorageFigures& storage) {
  return {{"entries", engine.log_size},
          {"bytes_used", storage.log_used},
          {"map_bytes", storage.log_map},
          {"readers", storage.readers}};
}

json::object views_view(const EngineFigures& engine, const StorageFigures& storage) {
  return {{"entries", engine.views_upto},
          {"behind", engine.log_size - std::min(engine.views_upto, engine.log_size)},
          {"bytes_used", storage.views_used},
          {"map_bytes", storage.views_map}};
}

Result<json::object> documents_view(const Documents& documents) {
  TRY(all, documents.all());
  std::uint64_t bytes = 0;
  for (const Hash& hash : all) {
    TRY(size, documents.size(hash));
    bytes += size;
  }
  return json::object{{"count", all.size()}, {"bytes", bytes}};
}

json::value disk_view(const Documents& documents) {
  std::error_code failed;
  const auto space = std::filesystem::space(documents.folder(), failed);
  if (failed) return nullptr;
  return json::object{
      {"free_bytes", space.available}, {"total_bytes", space.capacity}, {"reserve_bytes", kDiskReserve}};
}

Result<json::object> backup_view(const Reading& reading) {
  EntryQuery query;
  query.terms = {make_term("type", "cadre.backup.made.v1")};
  query.newest_first = true;
  query.limit = 1;
  TRY(page, reading.entries(query));
  if (page.entries.empty()) return json::object{{"last", nullptr}};
  const Entry& last = page.entries.front();
  const auto size = static_cast<std::uint64_t>(int_at(last.data, "size"));
  return json::object{{"last",
                       {{"time", format_timestamp(last.time)},
                        {"entries", size},
                        {"by", last.actor},
                        {"behind", reading.upto() - std::min(size, reading.upto())}}}};
}

json::value evidence_view(const Evidence* evidence) {
  if (evidence == nullptr) return nullptr;
  const EvidenceFigures figures = evidence->figures();
  const auto alarm = evidence->alarm();
  json::object out{{"signed_entries", figures.signed_entries},
                   {"cosigned_entries", figures.cosigned_entries},
                   {"failures", figures.failures},
                   {"witness_failures", figures.witness_failures},
                   {"alarm", nullptr}};
  if (alarm) out["alarm"] = {{"rule", alarm->rule}, {"text", both(alarm->message)}};
  return out;
}

json::object engine_view(const EngineFigures& figures) {
  return {{"queue", figures.queue},           {"commands", figures.commands}, {"accepted", figures.accepted},
          {"refused", figures.refused},       {"failed", figures.failed},     {"repeated", figures.repeated},
          {"overloaded", figures.overloaded}, {"batches", figures.batches}};
}

Error not_an_operator() {
  return {ErrorCode::forbidden,
          {"tài khoản không có quyền xem tình trạng vận hành",
           "expected a mandate for operations, but the account holds none"},
          "",
          "access"};
}

// Reads the folder of documents: on the worker thread.
Result<HttpResponse> system(const Call& call, const Service& service) {
  TRY(reading, service.engine.read());
  Sought sought;
  sought.data_class = "operations";
  if (!may_read(reading.actor(call.actor), sought, reading, reading.today()))
    return tl::make_unexpected(not_an_operator());
  const EngineFigures engine = service.engine.figures();
  const StorageFigures storage = service.storage ? service.storage() : StorageFigures{};
  TRY(documents, documents_view(service.documents));
  TRY(backups, backup_view(reading));
  return json_answer({{"time", format_timestamp(service.clock.now())},
                      {"log", log_view(engine, storage)},
                      {"views", views_view(engine, storage)},
                      {"documents", std::move(documents)},
                      {"disk", disk_view(service.documents)},
                      {"backup", std::move(backups)},
                      {"evidence", evidence_view(service.evidence)},
                      {"engine", engine_view(engine)},
                      {"connections", service.connections ? service.connections() : 0}});
}

}  // namespace

std::vector<Route> system_state_routes() {
  return {{.method = "GET", .pattern = "/v1/system", .handler = system}};
}

}  // namespace cadre
