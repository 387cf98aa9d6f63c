// The product behind the HTTP server: finds the route, checks what every route has in common, calls the
// handler in the way its shape asks for. Order of checks: path (404), method (405), Accept (406),
// Content-Type (415), query (400), token or session (401), forgery (403), a password to be changed (403),
// Idempotency-Key (400), then the route's own.
#pragma once

#include "api/routes/route.hpp"
#include "api/sign_in/callers.hpp"
#include "api/worker.hpp"

namespace cadre {

class Router final : public HttpHandler {
 public:
  // All outlive it. `passwords`: the worker that hashes them.
  Router(const Service& service, Callers& callers, Worker& worker, Worker& passwords);

  std::optional<HttpResponse> handle(HttpRequest request, const Answer& later) override;
  HttpResponse refuse(const HttpFault& fault) const override;
  std::size_t body_bytes_max(std::string_view method, std::string_view target) const override;
  std::optional<HttpFault> refuse_large_body(const HttpRequest& header) const override;  // without a session

 private:
  struct Compiled {
    Route route;
    std::vector<std::string_view> segments;  // of the pattern
  };
  using Matched = std::vector<const Compiled*>;  // same path, one per method

  Matched match(const std::vector<std::string_view>& segments) const;
  std::optional<HttpResponse> dispatch(std::shared_ptr<const HttpRequest> request, const Answer& later);
  std::optional<HttpResponse> serve(const Compiled& found, const std::vector<std::string_view>& segments,
                                    std::shared_ptr<const HttpRequest> request, Language language,
                                    const Answer& later);
  std::optional<HttpResponse> run(const Route& route, std::shared_ptr<const Call> call, const Answer& later);
  // Who asks, and whether this may come from their browser.
  Result<void> admit(const Route& route, Call& call) const;
  HttpResponse read(ReadHandler handler, const Call& call, bool by_loan_only) const;
  std::optional<HttpResponse> recorded(const RecordedHandler& handler, std::shared_ptr<const Call> call,
                                       const Answer& later);
  void give_recorded(const RecordedHandler& handler, const std::shared_ptr<const Call>& call,
                     const Answer& later);
  std::optional<HttpResponse> work(WorkHandler handler, Worker& worker, std::shared_ptr<const Call> call,
                                   const Answer& later);
  std::optional<HttpResponse> write(const WriteHandler& handler, std::shared_ptr<const Call> call,
                                    const Answer& later);
  void answer_written(const WriteHandler& handler, std::shared_ptr<const Call> call, Outcome outcome,
                      const Answer& later);

  const Service& service_;
  Callers& callers_;
  Worker& worker_;
  Worker& passwords_;
  std::vector<Compiled> routes_;
};

}  // namespace cadre
