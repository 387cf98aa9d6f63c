// The file of a case or a person, to be checked elsewhere. Making it blocks: the worker thread does it.
#include <algorithm>

#include "api/casefile/export.hpp"
#include "api/http/fields.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

std::string file_name_of(std::string subject) {
  std::ranges::replace(subject, '/', '-');
  return subject + ".cadre.zip";
}

Result<HttpResponse> make(const Call& call, const Service& service) {
  TRY(body, parse_json(call.request->body));
  Faults faults;
  Fields fields(body, "", faults);
  const std::string subject = fields.text("subject");
  fields.no_more();
  if (!faults.empty()) return problem(faults, call.language);
  TRY(archive, export_case_file(call, subject, service));
  HttpResponse response;
  response.status = 201;
  response.content_type = "application/zip";
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + file_name_of(subject) + "\"");
  response.body = std::move(archive);
  return response;
}

}  // namespace

std::vector<Route> casefile_routes() {
  return {{.method = "POST",
           .pattern = "/v1/casefiles",
           .handler = make,
           .body = Body::json,
           .query = {"purpose"},
           .produces = "application/zip"}};
}

}  // namespace cadre
