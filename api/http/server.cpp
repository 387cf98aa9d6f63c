#include "api/http/server.hpp"

#include <algorithm>
#include <thread>

#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>

#include "api/http/connection.hpp"

namespace cadre {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::chrono::milliseconds kAcceptPause{100};  // after a failed accept, such as no free descriptor

}  // namespace

struct HttpServer::Impl {
  Impl(HttpOptions chosen, HttpHandler& handler) : options(std::move(chosen)) {
    for (std::size_t i = 0; i < std::max<std::size_t>(options.io_threads, 1); ++i)
      loops.push_back(std::make_unique<HttpLoop>(options, handler, budget));
    acceptor.emplace(loops.front()->context());
    pause.emplace(loops.front()->context());
  }

  Result<void> listen();
  void accept();
  std::size_t connections() const;
  void close_acceptor();

  const HttpOptions options;
  const std::shared_ptr<BodyBudget> budget = std::make_shared<BodyBudget>(options.bodies_bytes_max);
  std::vector<std::unique_ptr<HttpLoop>> loops;  // the first one accepts
  std::optional<tcp::acceptor> acceptor;
  std::optional<asio::steady_timer> pause;
  std::size_t dealt = 0;
  std::vector<std::thread> threads;
  std::uint16_t port = 0;
};

Result<void> HttpServer::Impl::listen() {
  error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error)
    return fail(ErrorCode::invalid_argument,
                {"địa chỉ phải là một địa chỉ IP", "expected an IP address to listen on"}, "address");
  const tcp::endpoint endpoint(address, options.port);
  if (!error) acceptor->open(endpoint.protocol(), error);
  if (!error) acceptor->set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor->bind(endpoint, error);
  if (!error) acceptor->listen(asio::socket_base::max_listen_connections, error);
  const std::string where = options.address + ", port " + std::to_string(options.port);
  if (error)
    return fail(ErrorCode::unavailable,
                {"không mở được " + where + ": " + error.message(),
                 "expected to listen on " + where + ", but the system says: " + error.message()},
                "port");
  port = acceptor->local_endpoint().port();
  return {};
}

void HttpServer::Impl::accept() {
  HttpLoop& target = *loops[dealt++ % loops.size()];
  acceptor->async_accept(target.context(), [this, &target](error_code error, tcp::socket socket) {
    if (!acceptor->is_open()) return;
    if (error) {
      pause->expires_after(kAcceptPause);
      return pause->async_wait([this](error_code) {
        if (acceptor->is_open()) accept();
      });
    }
    const bool crowded = connections() >= options.connections_max;
    asio::post(target.context(),
               [&target, crowded, moved = std::make_shared<tcp::socket>(std::move(socket))] {
                 target.adopt(std::move(*moved), crowded);
               });
    accept();
  });
}

std::size_t HttpServer::Impl::connections() const {
  std::size_t sum = 0;
  for (const auto& loop : loops) sum += loop->count();
  return sum;
}

void HttpServer::Impl::close_acceptor() {
  asio::post(loops.front()->context(), [this] {
    error_code ignored;
    acceptor->close(ignored);
    pause->cancel();
    for (const auto& loop : loops) loop->drain();
  });
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HttpServer::~HttpServer() { stop(); }

Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpOptions options, HttpHandler& handler) {
  auto impl = std::make_unique<Impl>(std::move(options), handler);
  CHECK(impl->listen());
  impl->accept();
  for (const auto& loop : impl->loops) impl->threads.emplace_back([&loop = *loop] { loop.run(); });
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

std::uint16_t HttpServer::port() const { return impl_->port; }
std::size_t HttpServer::connections() const { return impl_->connections(); }

void HttpServer::stop() {
  if (impl_->threads.empty()) return;
  impl_->close_acceptor();
  for (std::thread& thread : impl_->threads) thread.join();
  impl_->threads.clear();
}

}  // namespace cadre
