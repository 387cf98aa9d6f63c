#include "tests/bench/constant_server.hpp"

namespace cadre::bench {

class ConstantServer::Handler final : public HttpHandler {
 public:
  explicit Handler(std::string body) { answer_.body = std::move(body); }

  std::optional<HttpResponse> handle(HttpRequest, const Answer&) override { return answer_; }
  HttpResponse refuse(const HttpFault& fault) const override { return {fault.status, "text/plain", "", {}}; }
  std::size_t body_bytes_max(std::string_view, std::string_view) const override { return 1 << 20; }
  std::optional<HttpFault> refuse_large_body(const HttpRequest&) const override { return std::nullopt; }

 private:
  HttpResponse answer_;
};

ConstantServer::ConstantServer(std::string body) : handler_(std::make_shared<Handler>(std::move(body))) {
  HttpOptions options;
  options.port = 0;
  auto server = HttpServer::start(options, *handler_);
  INVARIANT(server, "a free port of the loopback is found");
  server_ = std::move(*server);
}

}  // namespace cadre::bench
