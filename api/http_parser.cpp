#include "api/http_parser.hpp"

#include <algorithm>
#include <utility>

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>

namespace cadre {
namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;

HttpFault bad(std::string_view rule, std::string vi, std::string en) {
  return {400, rule, {std::move(vi), std::move(en)}};
}

HttpFault line_fault() {
  return bad("http.line", "phần đầu của yêu cầu có dòng không kết thúc bằng CR LF hoặc bị gấp dòng",
             "expected header lines that end in CR LF and are not folded");
}

HttpFault header_size_fault() {
  return {431, "http.header-size", {"phần đầu của yêu cầu quá dài", "the request's header is too long"}};
}

HttpFault body_size_fault() {
  return {413, "http.body-size", {"thân yêu cầu quá lớn", "the request's body is too large"}};
}

HttpFault syntax_fault(const beast::error_code& error) {
  if (error == http::error::header_limit) return header_size_fault();
  if (error == http::error::bad_version)
    return {505, "http.version", {"chỉ nhận HTTP/1.0 và HTTP/1.1", "expected HTTP/1.0 or HTTP/1.1"}};
  return bad("http.syntax", "yêu cầu không đúng cú pháp HTTP/1.1",
             "expected a request in the syntax of HTTP/1.1");
}

}  // namespace

// Beast's parser calls back for each part; only what handlers read is kept.
class HttpParser::Machine final : public http::basic_parser<true> {
 public:
  Machine(const HttpLimits& limits, const HttpHandler& handler) : limits_(limits), handler_(handler) {
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
    if (target.size() > limits_.target_bytes_max)
      return refuse(
          {414, "http.target-size", {"địa chỉ yêu cầu quá dài", "the request's target is too long"}}, error);
    request.method.assign(method.data(), method.size());
    request.target.assign(target.data(), target.size());
  }

  void on_response_impl(int, beast::string_view, int, beast::error_code&) override {}

  void on_field_impl(http::field name, beast::string_view spelled, beast::string_view value,
                     beast::error_code& error) override {
    if (++fields_ > limits_.header_count_max)
      return refuse({431, "http.header-count", {"quá nhiều trường trong phần đầu", "too many header fields"}},
                    error);
    if (in_body_) return;  // trailers are counted, and mean nothing
    switch (name) {
      case http::field::host:
        ++hosts_;
        break;
      case http::field::content_length:
        return content_length_field(value, error);
      case http::field::transfer_encoding:
        return transfer_encoding_field(value, error);
      case http::field::expect:
        return expect_field(value, error);
      case http::field::authorization:
        return once(request.authorization, value, error);
      case http::field::accept:
        return keep(request.accept, value);
      case http::field::accept_language:
        return keep(request.accept_language, value);
      case http::field::content_type:
        return once(request.content_type, value, error);
      case http::field::unknown:
        if (beast::iequals(spelled, "idempotency-key")) return once(request.idempotency_key, value, error);
        break;
      default:
        break;
    }
  }

  void once(std::string& field, beast::string_view value, beast::error_code& error) {
    if (!field.empty())
      return refuse(bad("http.repeated-field", "một trường chỉ được gửi một lần lại được gửi hai lần",
                        "a header field that may stand once stands twice"),
                    error);
    keep(field, value);
  }

  static void keep(std::string& field, beast::string_view value) { field.assign(value.data(), value.size()); }

  void content_length_field(beast::string_view value, beast::error_code& error) {
    if (++lengths_ > 1 || value.find(',') != beast::string_view::npos)
      refuse(bad("http.content-length", "Content-Length phải có đúng một giá trị",
                 "expected one Content-Length with one value"),
             error);
  }

  void transfer_encoding_field(beast::string_view value, beast::error_code& error) {
    if (!beast::iequals(value, "chunked"))
      refuse({501,
              "http.transfer-encoding",
              {"chỉ hỗ trợ Transfer-Encoding: chunked", "expected no transfer coding but chunked"}},
             error);
  }

  void expect_field(beast::string_view value, beast::error_code& error) {
    if (!beast::iequals(value, "100-continue"))
      return refuse(
          {417, "http.expect", {"Expect chỉ nhận 100-continue", "expected no Expect but 100-continue"}},
          error);
    expects_continue = true;
  }

  void on_header_impl(beast::error_code& error) override {
    in_body_ = true;
    if (hosts_ != 1 && !(hosts_ == 0 && version_ == 10))
      return refuse(bad("http.host", "phải có đúng một trường Host", "expected one Host field"), error);
    if (chunked() && version_ == 10)
      return refuse(
          bad("http.transfer-encoding", "HTTP/1.0 không có chunked", "expected no chunks in HTTP/1.0"),
          error);
    body_bytes_max_ = handler_.body_bytes_max(request.method, request.target);
    if (content_length() && *content_length() > body_bytes_max_) refuse(body_size_fault(), error);
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>& length, beast::error_code&) override {
    if (length) request.body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(*length, 64 * 1024)));
  }

  std::size_t on_body_impl(beast::string_view piece, beast::error_code& error) override {
    if (request.body.size() + piece.size() > body_bytes_max_) {
      refuse(body_size_fault(), error);
      return 0;
    }
    request.body.append(piece.data(), piece.size());
    return piece.size();
  }

  void on_chunk_header_impl(std::uint64_t size, beast::string_view, beast::error_code& error) override {
    if (size > body_bytes_max_) refuse(body_size_fault(), error);
  }

  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view piece, beast::error_code& error) override {
    return on_body_impl(piece, error);
  }

  void on_finish_impl(beast::error_code&) override {}

  const HttpLimits& limits_;
  const HttpHandler& handler_;
  std::size_t fields_ = 0, body_bytes_max_ = 0;
  int version_ = 11, hosts_ = 0, lengths_ = 0;
  bool in_body_ = false;
};

HttpParser::HttpParser(const HttpLimits& limits, const HttpHandler& handler)
    : limits_(limits), handler_(handler), machine_(std::make_unique<Machine>(limits, handler)) {}
HttpParser::~HttpParser() = default;

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
  if (!header_is_plain(header.substr(0, limits_.header_bytes_max))) return give_up(line_fault());
  if (header.size() > limits_.header_bytes_max) return give_up(header_size_fault());
  if (!whole) {
    scanned_ = bytes.size() < 3 ? 0 : bytes.size() - 3;
    return 0;
  }
  feed_machine(header);
  if (state_ != State::needs_more) return header.size();
  return header.size() + feed_machine(bytes.substr(header.size()));
}

std::size_t HttpParser::feed_machine(std::string_view bytes) {
  if (bytes.empty()) return 0;
  beast::error_code error;
  const std::size_t used = machine_->put(boost::asio::buffer(bytes.data(), bytes.size()), error);
  if (error && error != http::error::need_more)
    return give_up(machine_->fault ? std::move(*machine_->fault) : syntax_fault(error));
  if (machine_->is_done()) {
    state_ = State::done;
  } else if (used == 0 && bytes.size() > limits_.header_bytes_max) {
    return give_up(header_size_fault());  // a chunk's header line or the trailers
  }
  return used;
}

bool HttpParser::started() const { return machine_->is_header_done() && !machine_->is_done(); }

bool HttpParser::wants_continue() { return started() && std::exchange(machine_->expects_continue, false); }

bool HttpParser::keep_alive() const { return machine_->keep_alive() && !machine_->old(); }

HttpRequest HttpParser::take() {
  INVARIANT(state_ == State::done, "a request is taken when it is whole");
  HttpRequest request = std::move(machine_->request);
  machine_ = std::make_unique<Machine>(limits_, handler_);
  scanned_ = 0;
  state_ = State::needs_more;
  return request;
}

}  // namespace cadre
