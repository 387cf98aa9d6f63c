#include "api/http/parser.hpp"

#include <algorithm>
#include <utility>

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "api/http/faults.hpp"

namespace cadre {
namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;

constexpr std::size_t kLastChunkBytesMin = 5;  // "0", an end of line, an empty line

HttpFault syntax_fault(const beast::error_code& error) {
  if (error == http::error::header_limit) return http_fault::header_size();
  return error == http::error::bad_version ? http_fault::version() : http_fault::syntax();
}

}  // namespace

// Beast's parser calls back for each part; only what handlers read is kept.
class HttpParser::Machine final : public http::basic_parser<true> {
 public:
  Machine(const HttpLimits& limits, const HttpHandler& handler, const std::shared_ptr<BodyBudget>& budget)
      : limits_(limits), handler_(handler), budget_(budget) {
    eager(true);
    body_limit(boost::none);  // the limit depends on the target: on_header_impl looks after it
    header_limit(static_cast<std::uint32_t>(limits.header_bytes_max + 1));
  }

  HttpRequest request;
  std::optional<HttpFault> fault;
  bool expects_continue = false;
  bool old() const { return version_ == 10; }  // answered, then closed

 private:
  void refuse(HttpFault why, beast::error_code& error) {
    fault = std::move(why);
    error = http::error::bad_value;
  }

  void on_request_impl(http::verb, beast::string_view method, beast::string_view target, int version,
                       beast::error_code& error) override {
    version_ = version;
    if (target.size() > limits_.target_bytes_max) return refuse(http_fault::target_size(), error);
    request.method.assign(method.data(), method.size());
    request.target.assign(target.data(), target.size());
  }

  void on_response_impl(int, beast::string_view, int, beast::error_code&) override {}

  void on_field_impl(http::field name, beast::string_view spelled, beast::string_view value,
                     beast::error_code& error) override {
    if (++fields_ > limits_.header_count_max) return refuse(http_fault::header_count(), error);
    if (in_body_) return;  // trailers are counted, and mean nothing
    switch (name) {
      case http::field::host:
        ++hosts_;
        return keep(request.host, value);
      case http::field::content_length:
        return content_length_field(value, error);
      case http::field::transfer_encoding:
        return transfer_encoding_field(value, error);
      case http::field::expect:
        return expect_field(value, error);
      case http::field::authorization:
        return once(request.authorization, value, error);
      case http::field::cookie:
        return once(request.cookie, value, error);
      case http::field::origin:
        return once(request.origin, value, error);
      case http::field::accept:
        return keep(request.accept, value);
      case http::field::accept_language:
        return keep(request.accept_language, value);
      case http::field::accept_encoding:
        return keep(request.accept_encoding, value);
      case http::field::content_type:
        return once(request.content_type, value, error);
      default:
        return own_field(spelled, value, error);
    }
  }

  // Those that Beast may have no name for.
  void own_field(beast::string_view spelled, beast::string_view value, beast::error_code& error) {
    const std::pair<beast::string_view, std::string*> fields[] = {
        {"idempotency-key", &request.idempotency_key},
        {"last-event-id", &request.last_event_id},
        {"x-csrf-token", &request.csrf_token},
        {"sec-fetch-site", &request.fetch_site},
        {"on-behalf-of", &request.on_behalf_of}};
    for (const auto& [name, field] : fields)
      if (beast::iequals(spelled, name)) return once(*field, value, error);
  }

  void once(std::string& field, beast::string_view value, beast::error_code& error) {
    field.empty() ? keep(field, value) : refuse(http_fault::repeated_field(), error);
  }

  static void keep(std::string& field, beast::string_view value) { field.assign(value.data(), value.size()); }

  void content_length_field(beast::string_view value, beast::error_code& error) {
    if (++lengths_ > 1 || value.find(',') != beast::string_view::npos)
      refuse(http_fault::content_length(), error);
  }

  void transfer_encoding_field(beast::string_view value, beast::error_code& error) {
    if (!beast::iequals(value, "chunked")) refuse(http_fault::transfer_encoding(), error);
  }

  void expect_field(beast::string_view value, beast::error_code& error) {
    if (!beast::iequals(value, "100-continue")) return refuse(http_fault::expect(), error);
    expects_continue = true;
  }

  void on_header_impl(beast::error_code& error) override {
    in_body_ = true;
    if (hosts_ != 1 && !(hosts_ == 0 && version_ == 10)) return refuse(http_fault::host(), error);
    if (chunked() && version_ == 10) return refuse(http_fault::chunks_in_http_1_0(), error);
    body_bytes_max_ = handler_.body_bytes_max(request.method, request.target);
    if (!content_length()) return;
    if (*content_length() > body_bytes_max_) return refuse(http_fault::body_size(), error);
    make_room(static_cast<std::size_t>(*content_length()), error);
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>& length, beast::error_code&) override {
    if (length) request.body.reserve(static_cast<std::size_t>(*length));
  }

  // For a body of so many bytes. A large one needs leave, and is counted among all that are held; one in
  // chunks, whose end nobody knows, takes room ahead.
  void make_room(std::size_t bytes, beast::error_code& error) {
    if (bytes <= limits_.small_body_bytes_max) return;
    if (!std::exchange(admitted_, true)) {
      if (auto why = handler_.refuse_large_body(request)) return refuse(std::move(*why), error);
      request.room = BodyRoom(budget_);
    }
    if (bytes <= request.room.bytes()) return;
    const std::size_t ahead = content_length() ? bytes : std::min(2 * bytes, body_bytes_max_);
    if (!request.room.grow_to(ahead)) return refuse(http_fault::bodies(), error);
    request.body.reserve(ahead);
  }

  std::size_t on_body_impl(beast::string_view piece, beast::error_code& error) override {
    const std::size_t bytes = request.body.size() + piece.size();
    bytes > body_bytes_max_ ? refuse(http_fault::body_size(), error) : make_room(bytes, error);
    if (error) return 0;
    request.body.append(piece.data(), piece.size());
    return piece.size();
  }

  void on_chunk_header_impl(std::uint64_t size, beast::string_view, beast::error_code& error) override {
    if (size > body_bytes_max_) refuse(http_fault::body_size(), error);
  }

  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view piece, beast::error_code& error) override {
    return on_body_impl(piece, error);
  }

  void on_finish_impl(beast::error_code&) override {}

  const HttpLimits& limits_;
  const HttpHandler& handler_;
  const std::shared_ptr<BodyBudget>& budget_;
  std::size_t fields_ = 0, body_bytes_max_ = 0;
  int version_ = 11, hosts_ = 0, lengths_ = 0;
  bool in_body_ = false, admitted_ = false;
};

HttpParser::HttpParser(const HttpLimits& limits, const HttpHandler& handler,
                       std::shared_ptr<BodyBudget> budget)
    : limits_(limits), handler_(handler), budget_(std::move(budget)), machine_(new_machine()) {}
HttpParser::~HttpParser() = default;

std::unique_ptr<HttpParser::Machine> HttpParser::new_machine() const {
  return std::make_unique<Machine>(limits_, handler_, budget_);
}

std::size_t HttpParser::give_up(HttpFault fault) {
  fault_ = std::move(fault);
  state_ = State::failed;
  return 0;
}

// Looks at the line ends up to the empty line. Beast would mend some of these silently; a proxy before us
// might not.
bool HttpParser::header_is_plain(std::string_view header) const {
  if (header.front() == '\r' || header.front() == '\n') return false;
  for (std::size_t at = header.find('\n', scanned_); at != std::string_view::npos;
       at = header.find('\n', at + 1)) {
    if (header[at - 1] != '\r') return false;
    if (at + 1 < header.size() && (header[at + 1] == ' ' || header[at + 1] == '\t')) return false;
  }
  return true;
}

std::size_t HttpParser::feed(std::string_view bytes) {
  if (state_ != State::needs_more || bytes.empty()) return 0;
  if (machine_->is_header_done()) return feed_machine(bytes);

  const std::size_t end = bytes.find("\r\n\r\n", scanned_);
  const bool whole = end != std::string_view::npos;
  const std::string_view header = bytes.substr(0, whole ? end + 4 : bytes.size());
  if (!header_is_plain(header.substr(0, limits_.header_bytes_max))) return give_up(http_fault::line());
  if (header.size() > limits_.header_bytes_max) return give_up(http_fault::header_size());
  if (!whole) {
    scanned_ = bytes.size() < 3 ? 0 : bytes.size() - 3;
    return 0;
  }
  feed_machine(header);
  if (state_ != State::needs_more) return header.size();
  if (!machine_->is_header_done()) return give_up(http_fault::syntax());  // Beast waits for "HTT" to go on
  return header.size() + feed_machine(bytes.substr(header.size()));
}

// Beast 1.81 asserts that it never sees these bytes without the rest. They are no request yet: they wait.
bool HttpParser::begins_last_chunk(std::string_view bytes) const {
  const bool in_chunks = machine_->is_header_done() && machine_->chunked();
  return in_chunks && bytes.size() < kLastChunkBytesMin && bytes.front() == '0';
}

std::size_t HttpParser::feed_machine(std::string_view bytes) {
  if (bytes.empty() || begins_last_chunk(bytes)) return 0;
  beast::error_code error;
  const std::size_t used = machine_->put(boost::asio::buffer(bytes.data(), bytes.size()), error);
  if (error && error != http::error::need_more)
    return give_up(machine_->fault ? std::move(*machine_->fault) : syntax_fault(error));
  if (machine_->is_done()) {
    state_ = State::done;
  } else if (used == 0 && bytes.size() > limits_.header_bytes_max) {
    return give_up(http_fault::header_size());  // a chunk's header line or the trailers
  }
  return used;
}

bool HttpParser::started() const { return machine_->is_header_done() && !machine_->is_done(); }

bool HttpParser::wants_continue() { return started() && std::exchange(machine_->expects_continue, false); }

bool HttpParser::keep_alive() const { return machine_->keep_alive() && !machine_->old(); }

HttpRequest HttpParser::take() {
  INVARIANT(state_ == State::done, "a request is taken when it is whole");
  HttpRequest request = std::move(machine_->request);
  request.chunks = !machine_->old();
  machine_ = new_machine();
  scanned_ = 0;
  state_ = State::needs_more;
  return request;
}

}  // namespace cadre
