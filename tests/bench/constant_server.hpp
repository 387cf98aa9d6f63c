// The ceiling of what is answered over HTTP: our own server, reading the same requests and answering as many
// bytes to each at once, on the thread that read it. No route, no session, no JSON, no decision, no disk.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "api/http/server.hpp"

namespace cadre::bench {

class ConstantServer {
 public:
  explicit ConstantServer(std::string body);
  std::uint16_t port() const { return server_->port(); }

 private:
  class Handler;
  std::shared_ptr<Handler> handler_;
  std::unique_ptr<HttpServer> server_;
};

}  // namespace cadre::bench
