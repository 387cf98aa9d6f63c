#include <boost/asio/post.hpp>

#include "api/http/connection.hpp"
#include "api/http/faults.hpp"

namespace cadre {
namespace {

using boost::system::error_code;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kTick{50};  // how exactly timeouts are kept

}  // namespace

HttpLoop::HttpLoop(const HttpOptions& options, HttpHandler& handler, std::shared_ptr<BodyBudget> budget)
    : options_(options), handler_(handler), budget_(std::move(budget)) {}

void HttpLoop::run() {
  look_after_deadlines();
  context_.run();
}

void HttpLoop::adopt(boost::asio::ip::tcp::socket socket, bool crowded) {
  if (draining_) return;
  const auto connection = std::make_shared<HttpConnection>(*this, std::move(socket));
  connections_.insert(connection);
  count_.store(connections_.size(), std::memory_order_relaxed);
  crowded ? connection->reject(http_fault::connections()) : connection->begin();
}

void HttpLoop::forget(const std::shared_ptr<HttpConnection>& connection) {
  connections_.erase(connection);
  count_.store(connections_.size(), std::memory_order_relaxed);
}

void HttpLoop::drain() {
  boost::asio::post(context_, [this] {
    draining_ = true;
    drain_until_ = steady_clock::now() + options_.drain_timeout;
    const auto copy = connections_;  // drain() may take one out
    for (const auto& connection : copy) connection->drain();
  });
}

void HttpLoop::look_after_deadlines() {
  const auto now = steady_clock::now();
  const std::vector<std::shared_ptr<HttpConnection>> copy(connections_.begin(), connections_.end());
  for (const auto& connection : copy) connection->check_deadline(now);
  if (draining_ && (connections_.empty() || now > drain_until_)) {
    const auto rest = connections_;
    for (const auto& connection : rest) connection->close();
    return context_.stop();
  }
  tick_.expires_after(kTick);
  tick_.async_wait([this](error_code error) {
    if (!error) look_after_deadlines();
  });
}

void HttpLoop::deliver(std::shared_ptr<HttpConnection> connection, std::function<HttpResponse()> make) {
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    first = delivered_.empty();
    delivered_.push_back({std::move(connection), std::move(make)});
  }
  if (first) boost::asio::post(context_, [this] { answer_delivered(); });
}

void HttpLoop::answer_delivered() {
  std::vector<Delivery> batch;
  {
    const std::lock_guard lock(mutex_);
    batch.swap(delivered_);
  }
  for (const Delivery& delivery : batch) delivery.connection->answer(delivery.make());
}

}  // namespace cadre
