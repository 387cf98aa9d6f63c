// Inside of http/server: one connection, and what the connections of one event loop share. Not for other
// files.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include "api/http/server.hpp"
#include "api/http/tls.hpp"

namespace cadre {

class HttpConnection;

// An event loop, run by one thread. Everything but `deliver` and `count` belongs to that thread.
class HttpLoop {
 public:
  HttpLoop(const HttpOptions& options, HttpHandler& handler, std::shared_ptr<BodyBudget> budget);

  void run();  // until drain() was asked for and the last connection is gone, or its time is over
  void adopt(boost::asio::ip::tcp::socket socket, bool crowded);
  void drain();                                                                 // any thread
  std::size_t count() const { return count_.load(std::memory_order_relaxed); }  // any thread

  // Any thread. A batch of answers wakes the loop once.
  void deliver(std::shared_ptr<HttpConnection> connection, std::function<HttpResponse()> make);

  boost::asio::io_context& context() { return context_; }
  const HttpOptions& options() const { return options_; }
  HttpHandler& handler() { return handler_; }
  const std::shared_ptr<BodyBudget>& budget() const { return budget_; }
  bool draining() const { return draining_; }
  void forget(const std::shared_ptr<HttpConnection>& connection);

 private:
  void look_after_deadlines();
  void answer_delivered();

  struct Delivery {
    std::shared_ptr<HttpConnection> connection;
    std::function<HttpResponse()> make;
  };

  const HttpOptions& options_;
  HttpHandler& handler_;
  const std::shared_ptr<BodyBudget> budget_;
  boost::asio::io_context context_{1};
  boost::asio::steady_timer tick_{context_};
  std::unordered_set<std::shared_ptr<HttpConnection>> connections_;
  std::atomic<std::size_t> count_{0};
  bool draining_ = false;
  std::chrono::steady_clock::time_point drain_until_{};
  std::mutex mutex_;  // guards delivered_
  std::vector<Delivery> delivered_;
};

// The phases of a connection: idle, reading, handling (as long as its answer is made, by a handler or by a
// source), and idle again; closing once its last answer is in output_.
class HttpConnection final : public Answer::Sink, public std::enable_shared_from_this<HttpConnection> {
 public:
  HttpConnection(HttpLoop& loop, boost::asio::ip::tcp::socket socket);

  void begin();
  void reject(const HttpFault& fault);                        // answers that and closes; nothing is read
  void deliver(std::function<HttpResponse()> make) override;  // any thread
  void answer(const HttpResponse& response);                  // to the request that is being handled
  void check_deadline(std::chrono::steady_clock::time_point now);
  void drain();  // closes when idle; else the present request is the last: the loop is draining
  void close();

 private:
  enum class Phase { idle, reading, handling, closing, closed };

  void enter(Phase phase);
  void read();
  void on_read(std::size_t bytes);
  void pump();
  bool parse_one();
  void handle_request();
  bool send_pending();
  bool unseal(std::string_view bytes);
  std::optional<std::string_view> next_bytes();
  bool begin_source(const std::shared_ptr<BodySource>& source);
  bool draw();
  bool peer_left();
  void append(const HttpResponse& response);
  void give_up(const HttpFault& fault);
  void linger();

  HttpLoop& loop_;
  boost::asio::ip::tcp::socket socket_;
  std::string peer_;  // its address; "" when it is gone already
  HttpParser parser_;
  Phase phase_ = Phase::idle;
  std::chrono::steady_clock::time_point deadline_{};        // of the phase
  std::chrono::steady_clock::time_point write_deadline_{};  // while the peer does not take what is sent
  std::array<char, 8192> chunk_;
  std::string input_;  // bytes read; the parser has taken the first taken_
  std::size_t taken_ = 0;
  std::string output_;  // answers; the first sent_ are on their way
  std::size_t sent_ = 0;
  std::optional<TlsPipe> tls_;  // between socket and bytes, where the server has a certificate
  std::string wire_;            // sealed bytes; the socket has taken the first wired_
  std::size_t wired_ = 0;
  BodyRoom output_room_;                // for large answers in output_
  std::shared_ptr<BodySource> source_;  // of the answer that is being sent, when it is made meanwhile
  BodyRoom source_room_;                // for a piece of it
  std::size_t discarded_ = 0;           // bytes thrown away while closing
  bool reading_ = false;                // an asynchronous read is under way
  bool waiting_to_write_ = false;
  bool head_ = false;     // the present request is a HEAD: no body in the answer
  bool chunks_ = true;    // its sender reads chunks
  bool drawing_ = false;  // the source has its turn soon
  bool last_ = false;     // no request is read after the present one
};

}  // namespace cadre
