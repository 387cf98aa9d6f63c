#include "api/http/connection.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include "api/http/faults.hpp"
#include "api/http/wire.hpp"

namespace cadre {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using std::chrono::steady_clock;

constexpr std::size_t kOutputBytesMax = 256 * 1024;  // more waits until the peer has taken some
constexpr std::size_t kDiscardedBytesMax =
    8 << 20;  // read and thrown away so that the peer sees the last answer
constexpr std::chrono::seconds kLinger{2};
constexpr std::size_t kSealedBytes = 64 * 1024;  // at once: a large answer is not held twice
constexpr auto kNever = steady_clock::time_point::max();

}  // namespace

HttpConnection::HttpConnection(HttpLoop& loop, asio::ip::tcp::socket socket)
    : loop_(loop),
      socket_(std::move(socket)),
      parser_(loop.options().limits, loop.handler(), loop.budget()),
      output_room_(loop.budget()),
      source_room_(loop.budget()) {
  if (loop.options().tls) tls_.emplace(*loop.options().tls);
}

void HttpConnection::begin() {
  error_code ignored;
  if (const auto peer = socket_.remote_endpoint(ignored); !ignored) peer_ = peer.address().to_string();
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  socket_.non_blocking(true, ignored);
  enter(Phase::idle);
  read();
}

void HttpConnection::reject(const HttpFault& fault) {
  error_code ignored;
  socket_.non_blocking(true, ignored);
  give_up(fault);
}

void HttpConnection::enter(Phase phase) {
  phase_ = phase;
  const HttpOptions& options = loop_.options();
  switch (phase) {
    case Phase::idle:
      deadline_ = steady_clock::now() + options.idle_timeout;
      break;
    case Phase::reading:
      deadline_ = steady_clock::now() + options.read_timeout;
      break;
    case Phase::closing:
      deadline_ = steady_clock::now() + kLinger;
      break;
    case Phase::handling:
    case Phase::closed:
      deadline_ = kNever;
      break;
  }
}

void HttpConnection::read() {
  if (reading_ || phase_ == Phase::closed) return;
  reading_ = true;
  socket_.async_read_some(asio::buffer(chunk_),
                          [self = shared_from_this()](error_code error, std::size_t bytes) {
                            self->reading_ = false;
                            if (error == asio::error::operation_aborted && self->phase_ == Phase::closing)
                              return self->read();
                            if (error) return self->close();
                            self->on_read(bytes);
                          });
}

void HttpConnection::on_read(std::size_t bytes) {
  if (phase_ == Phase::closing) {
    discarded_ += bytes;
    return discarded_ > kDiscardedBytesMax ? close() : read();
  }
  if (phase_ == Phase::idle) enter(Phase::reading);
  const std::string_view read(chunk_.data(), bytes);
  if (tls_ && !unseal(read)) return close();
  if (!tls_) input_.append(read);
  pump();
}

// False: the peer does not speak TLS; it is told so as well as the socket takes it at once.
bool HttpConnection::unseal(std::string_view bytes) {
  if (tls_->receive(bytes, input_, wire_)) return true;
  error_code ignored;
  socket_.write_some(asio::buffer(wire_.data() + wired_, wire_.size() - wired_), ignored);
  return false;
}

// Everything that can be done without waiting: parse what has been read, answer it, send the answers.
void HttpConnection::pump() {
  for (;;) {
    bool starved = false;
    while (!starved && !last_ && phase_ != Phase::handling && output_.size() - sent_ < kOutputBytesMax)
      starved = !parse_one();
    if (!send_pending()) return;
    if (source_ != nullptr) {
      if (!draw()) return;
      continue;
    }
    if (phase_ == Phase::handling) return;
    if (last_) return linger();
    if (starved) return read();
  }
}

// False when the bytes read so far do not make a request.
bool HttpConnection::parse_one() {
  taken_ += parser_.feed(std::string_view(input_).substr(taken_));
  if (taken_ == input_.size()) {
    input_.clear();
    taken_ = 0;
  }
  if (parser_.state() == HttpParser::State::failed) {
    last_ = true;
    head_ = false;
    append(loop_.handler().refuse(parser_.fault()));
    return true;
  }
  if (parser_.state() == HttpParser::State::done) {
    handle_request();
    return true;
  }
  if (parser_.wants_continue()) output_ += "HTTP/1.1 100 Continue\r\n\r\n";
  if (taken_ > 0) input_.erase(0, std::exchange(taken_, 0));
  const bool begun = parser_.started() || !input_.empty() || (tls_ && !tls_->open());
  if (begun != (phase_ == Phase::reading)) enter(begun ? Phase::reading : Phase::idle);
  if (!begun && loop_.draining()) last_ = true;
  return last_;
}

void HttpConnection::handle_request() {
  last_ = !parser_.keep_alive() || loop_.draining();
  HttpRequest request = parser_.take();
  request.peer = peer_;
  head_ = request.method == "HEAD";
  chunks_ = request.chunks;
  enter(Phase::handling);
  if (const auto now = loop_.handler().handle(std::move(request), Answer(shared_from_this()))) {
    append(*now);
    if (source_ == nullptr) enter(Phase::reading);
  }
}

void HttpConnection::deliver(std::function<HttpResponse()> make) {
  loop_.deliver(shared_from_this(), std::move(make));
}

void HttpConnection::answer(const HttpResponse& response) {
  if (phase_ != Phase::handling) return;  // closed meanwhile
  if (loop_.draining()) last_ = true;
  append(response);
  if (source_ == nullptr) enter(Phase::reading);
  pump();
}

void HttpConnection::append(const HttpResponse& response) {
  const bool large = response.body.size() > loop_.options().limits.small_body_bytes_max;
  const WireOptions wire{.keep_alive = !last_, .head = head_, .tls = tls_.has_value(), .chunks = chunks_};
  if (response.source != nullptr && !head_ && !begin_source(response.source))
    return append_response(output_, loop_.handler().refuse(http_fault::bodies()), wire);
  if (!large || output_room_.grow_to(output_.size() + response.body.size()))
    return append_response(output_, response, wire);
  append_response(output_, loop_.handler().refuse(http_fault::bodies()), wire);
}

void HttpConnection::give_up(const HttpFault& fault) {
  last_ = true;
  head_ = false;
  append(loop_.handler().refuse(fault));
  enter(Phase::reading);
  pump();
}

// What the socket gets next: the answers as they are, or sealed piece by piece. nullopt: they cannot be
// sealed.
std::optional<std::string_view> HttpConnection::next_bytes() {
  const std::string_view plain = std::string_view(output_).substr(sent_);
  if (!tls_) return plain;
  if (wired_ == wire_.size()) {
    wire_.clear();
    wired_ = 0;
    const std::string_view piece = plain.substr(0, kSealedBytes);
    if (!piece.empty() && !tls_->seal(piece, wire_)) return std::nullopt;
    sent_ += piece.size();
  }
  return std::string_view(wire_).substr(wired_);
}

// True when everything is sent; false when the socket is full (pump is called again) or gone.
bool HttpConnection::send_pending() {
  if (waiting_to_write_) return false;
  for (;;) {
    const auto bytes = next_bytes();
    if (bytes && bytes->empty()) break;
    error_code error;
    if (bytes)
      (tls_ ? wired_ : sent_) += socket_.write_some(asio::buffer(bytes->data(), bytes->size()), error);
    else
      error = asio::error::invalid_argument;
    if (error == asio::error::would_block || error == asio::error::try_again) {
      waiting_to_write_ = true;
      write_deadline_ = steady_clock::now() + loop_.options().write_timeout;
      socket_.async_wait(asio::ip::tcp::socket::wait_write, [self = shared_from_this()](error_code failure) {
        self->waiting_to_write_ = false;
        failure ? self->close() : self->pump();
      });
      return false;
    }
    if (error) {
      close();
      return false;
    }
  }
  output_room_.bytes() > 0 ? std::string().swap(output_) : output_.clear();
  output_room_.give_back();
  sent_ = 0;
  return phase_ != Phase::closed;
}

// Half-closes and reads on for a moment: closing with unread bytes would make the kernel throw the answer
// away.
void HttpConnection::linger() {
  if (phase_ == Phase::closing || phase_ == Phase::closed) return;
  enter(Phase::closing);
  error_code ignored;
  if (tls_) {
    tls_->end(wire_);
    socket_.write_some(asio::buffer(wire_.data() + wired_, wire_.size() - wired_), ignored);
  }
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  read();
}

void HttpConnection::check_deadline(steady_clock::time_point now) {
  if (waiting_to_write_) {
    if (now > write_deadline_) close();
    return;
  }
  if (source_ != nullptr) return pump();
  if (now <= deadline_) return;
  if (phase_ != Phase::reading) return close();
  error_code ignored;
  socket_.cancel(ignored);  // the read under way; linger() reads again
  give_up(http_fault::slow_request());
}

void HttpConnection::drain() {
  if (phase_ == Phase::idle) close();
}

void HttpConnection::close() {
  if (phase_ == Phase::closed) return;
  enter(Phase::closed);
  source_.reset();
  error_code ignored;
  socket_.close(ignored);
  loop_.forget(shared_from_this());
}

}  // namespace cadre
