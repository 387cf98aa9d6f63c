#include "api/witness/witness_handler.hpp"

#include "api/http/problem.hpp"
#include "engine/tlog/note.hpp"

namespace cadre {
namespace {

constexpr std::size_t kRequestBytesMax = kNoteBytesMax + 4096;  // the note, and 63 hashes

HttpResponse answer(WitnessReply reply) {
  HttpResponse response;
  response.status = reply.status;
  response.content_type = std::move(reply.content_type);
  response.body = std::move(reply.body);
  return response;
}

HttpResponse wrong_method(std::string allowed) {
  HttpResponse response = answer({405, "text/plain; charset=utf-8", "expected " + allowed + "\n"});
  response.headers.emplace_back("Allow", std::move(allowed));
  return response;
}

}  // namespace

std::optional<HttpResponse> WitnessHandler::handle(HttpRequest request, const Answer&) {
  const std::string_view target = request.target;
  const bool get = request.method == "GET" || request.method == "HEAD";
  if (target == "/add-checkpoint") {
    if (request.method != "POST") return wrong_method("POST");
    return answer(witness_.add_checkpoint(request.body));
  }
  constexpr std::string_view kTail = "/checkpoint";
  if (target.size() == 1 + 64 + kTail.size() && target.ends_with(kTail))
    return get ? answer(witness_.checkpoint(target.substr(1, 64))) : wrong_method("GET, HEAD");
  if (target == "/health")
    return get ? answer({200, "application/json", R"({"status":"ok"})"}) : wrong_method("GET, HEAD");
  return answer(
      {404, "text/plain; charset=utf-8", "expected /add-checkpoint or /<origin hash>/checkpoint\n"});
}

HttpResponse WitnessHandler::refuse(const HttpFault& fault) const { return problem(fault); }

std::size_t WitnessHandler::body_bytes_max(std::string_view, std::string_view) const {
  return kRequestBytesMax;
}

std::optional<HttpFault> WitnessHandler::refuse_large_body(const HttpRequest&) const { return std::nullopt; }

}  // namespace cadre
