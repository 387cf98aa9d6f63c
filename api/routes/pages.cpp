// The web page: one HTML page at `/` and below `/app`, and the files it is made of. Public: what it shows it
// asks the API for. Nothing from elsewhere is ever loaded (Content-Security-Policy), and the page itself is
// kept by nobody.
#include <algorithm>

#include "api/evidence/gzip.hpp"
#include "api/routes/route.hpp"
#include "api/web/bundle.hpp"

namespace cadre {
namespace {

constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src "
    "'self'; "
    "worker-src 'self'; manifest-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const WebFile* file_named(std::string_view name) {
  const auto files = web_files();
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const WebFile& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

HttpResponse file_answer(const WebFile& file, const Call& call, std::string_view kept) {
  HttpResponse response;
  response.content_type = file.type;
  response.headers = {{"Cache-Control", std::string(kept)},
                      {"Vary", "Accept-Encoding"},
                      {"Content-Security-Policy", std::string(kPolicy)},
                      {"Referrer-Policy", "no-referrer"}};
  if (takes_gzip(call.request->accept_encoding)) {
    response.headers.emplace_back("Content-Encoding", "gzip");
    response.body = file.gzip;
  } else {
    response.body = gunzip(file.gzip);
  }
  return response;
}

HttpResponse index(const Call& call, const Service&) {
  const WebFile* const file = file_named("index.html");
  INVARIANT(file != nullptr, "the bundle has an index.html");
  return file_answer(*file, call, "no-store");
}

// Their names hold a hash of what is in them: the same name is the same file for ever.
HttpResponse asset(const Call& call, const Service&) {
  const WebFile* const file = file_named("assets/" + call.captured[0]);
  if (file == nullptr)
    return problem(Error{ErrorCode::not_found, {"không có tệp này", "there is no such file"}, "", "path"},
                   call.language);
  return file_answer(*file, call, "public, max-age=31536000, immutable");
}

}  // namespace

std::vector<Route> page_routes() {
  constexpr std::string_view kTypes = "text/javascript, text/css, font/woff2, image/svg+xml";
  return {{.method = "GET", .pattern = "/", .handler = index, .produces = "text/html", .any_query = true},
          {.method = "GET", .pattern = "/app", .handler = index, .produces = "text/html", .any_query = true},
          {.method = "GET",
           .pattern = "/app/{page}",
           .handler = index,
           .produces = "text/html",
           .tail = true,
           .any_query = true},
          {.method = "GET", .pattern = "/assets/{file}", .handler = asset, .produces = kTypes}};
}

}  // namespace cadre
