// A witness over HTTP: POST /add-checkpoint, GET /<origin hash>/checkpoint, GET /health.
#pragma once

#include "api/http/message.hpp"
#include "api/witness/witness.hpp"

namespace cadre {

class WitnessHandler final : public HttpHandler {
 public:
  explicit WitnessHandler(Witness& witness) : witness_(witness) {}  // outlives it

  std::optional<HttpResponse> handle(HttpRequest request, const Answer& later) override;
  HttpResponse refuse(const HttpFault& fault) const override;
  std::size_t body_bytes_max(std::string_view method, std::string_view target) const override;
  std::optional<HttpFault> refuse_large_body(const HttpRequest& header) const override;

 private:
  Witness& witness_;
};

}  // namespace cadre
