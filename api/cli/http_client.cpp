#include "api/cli/http_client.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <optional>

namespace cadre {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

using Request = http::request<http::string_body>;
using Stream = beast::ssl_stream<beast::tcp_stream>;

tl::unexpected<Error> bad_address(std::string_view url) {
  const std::string given(url);
  return fail(
      ErrorCode::invalid_argument,
      {"địa chỉ máy chủ phải có dạng http://máy:cổng hoặc https://máy:cổng, nhưng nhận được \"" + given +
           "\"",
       "expected a server address such as http://127.0.0.1:8041 or https://cadre.local:8041, but got '" +
           given + "'"},
      "--server", "server.address");
}

bool is_port(std::string_view text) {
  return !text.empty() && text.size() <= 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Result<ServerAddress> ServerAddress::parse(std::string_view url) {
  const bool secure = url.starts_with("https://");
  const std::string_view scheme = secure ? "https://" : "http://";
  if (!url.starts_with(scheme)) return bad_address(url);
  std::string_view rest = url.substr(scheme.size());
  if (rest.ends_with('/')) rest.remove_suffix(1);
  if (rest.empty() || rest.find_first_of("/?#@ \t\r\n") != std::string_view::npos) return bad_address(url);
  const std::size_t bracket = rest.find(']');  // [::1]:8041
  const std::size_t colon = rest.find(':', bracket == std::string_view::npos ? 0 : bracket);
  ServerAddress address{std::string(rest.substr(0, colon)), secure ? "443" : "80", secure};
  if (colon != std::string_view::npos) {
    if (!is_port(rest.substr(colon + 1))) return bad_address(url);
    address.port = std::string(rest.substr(colon + 1));
  }
  if (address.host.size() > 2 && address.host.front() == '[')
    address.host = address.host.substr(1, address.host.size() - 2);
  if (address.host.empty()) return bad_address(url);
  return address;
}

struct HttpClient::Impl {
  ServerAddress server;
  std::string token, language;
  std::chrono::seconds patience{};
  asio::io_context context{1};
  std::optional<asio::ssl::context> trust;  // of https
  std::optional<Stream> stream;
  beast::flat_buffer buffer;

  // Starts one asynchronous operation, and waits for its end or for the end of patience.
  template <class Start>
  beast::error_code wait_for(Start start) {
    beast::error_code ended;
    stream->next_layer().expires_after(patience);
    start([&ended](beast::error_code error, auto&&...) { ended = error; });
    context.restart();
    context.run();
    return ended;
  }

  beast::error_code connect() {
    beast::error_code error;
    asio::ip::tcp::resolver resolver(context);
    const auto found = resolver.resolve(server.host, server.port, error);
    if (error) return error;
    if (const auto trusted = set_up_trust()) return trusted;
    stream.emplace(context, *trust);
    buffer.clear();
    error = wait_for([&](auto done) { stream->next_layer().async_connect(found, done); });
    if (!error && server.secure) error = shake_hands();
    if (error) stream.reset();
    return error;
  }

  // Whom we believe that they are the server. Plain HTTP asks nobody.
  beast::error_code set_up_trust() {
    beast::error_code error;
    if (trust) return error;
    trust.emplace(asio::ssl::context::tls_client);
    if (!server.secure) return error;
    trust->set_verify_mode(asio::ssl::verify_peer, error);
    if (!error && server.ca_file.empty()) trust->set_default_verify_paths(error);
    if (!error && !server.ca_file.empty()) trust->load_verify_file(server.ca_file, error);
    if (error) trust.reset();
    return error;
  }

  beast::error_code shake_hands() {
    beast::error_code error;
    stream->set_verify_callback(asio::ssl::host_name_verification(server.host), error);
    if (error) return error;
    SSL_set_tlsext_host_name(stream->native_handle(), server.host.c_str());
    return wait_for([&](auto done) { stream->async_handshake(asio::ssl::stream_base::client, done); });
  }

  // The stream that requests go over: through TLS or past it.
  template <class Work>
  beast::error_code over_stream(Work work) {
    return server.secure ? wait_for([&](auto done) { work(*stream, done); })
                         : wait_for([&](auto done) { work(stream->next_layer(), done); });
  }

  Request message(const ClientRequest& request) const {
    Request wire{http::string_to_verb(request.method), request.target, 11};
    const bool six = server.host.find(':') != std::string::npos;
    wire.set(http::field::host, (six ? "[" + server.host + "]" : server.host) + ":" + server.port);
    wire.set(http::field::user_agent, "cadre");
    wire.set(http::field::accept, "application/json, application/problem+json, */*");
    wire.set(http::field::accept_language, language);
    if (!token.empty()) wire.set(http::field::authorization, "Bearer " + token);
    if (!request.key.empty()) wire.set("Idempotency-Key", request.key);
    if (!request.on_behalf_of.empty()) wire.set("On-Behalf-Of", request.on_behalf_of);
    if (!request.body.empty()) wire.set(http::field::content_type, request.content_type);
    wire.body() = request.body;
    wire.prepare_payload();
    return wire;
  }

  beast::error_code exchange(const Request& request, ClientResponse& response) {
    http::response_parser<http::string_body> parser;
    parser.body_limit(kClientBodyBytesMax);
    beast::error_code error = over_stream([&](auto& to, auto done) { http::async_write(to, request, done); });
    // A server that refuses early answers before it has read everything: look for its answer all the same.
    const beast::error_code read =
        over_stream([&](auto& from, auto done) { http::async_read(from, buffer, parser, done); });
    if (read) {
      stream.reset();
      return error ? error : read;
    }
    auto& answer = parser.get();
    response = {answer.result_int(), std::string(answer[http::field::content_type]),
                std::move(answer.body())};
    if (!answer.keep_alive() || error) stream.reset();
    return {};
  }

  tl::unexpected<Error> unreachable(const beast::error_code& error) const {
    const std::string where = server.host + ":" + server.port;
    return cadre::fail(
        ErrorCode::unavailable,
        {"không liên lạc được với máy chủ " + where + " (" + error.message() + "). Máy chủ đã chạy chưa?",
         "expected a server at " + where + ", but none answers (" + error.message() + "). Is it running?"},
        "--server", "server.unreachable");
  }
};

HttpClient::HttpClient(ServerAddress server, std::string token, std::string language,
                       std::chrono::seconds patience)
    : impl_(std::make_unique<Impl>()) {
  impl_->server = std::move(server);
  impl_->token = std::move(token);
  impl_->language = std::move(language);
  impl_->patience = patience;
}
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient::~HttpClient() = default;

Result<ClientResponse> HttpClient::send(const ClientRequest& request) {
  const Request wire = impl_->message(request);
  ClientResponse response;
  const bool fresh = !impl_->stream;
  if (fresh) {
    if (const auto error = impl_->connect()) return impl_->unreachable(error);
  }
  beast::error_code error = impl_->exchange(wire, response);
  if (error && !fresh) {
    error = impl_->connect();
    if (!error) error = impl_->exchange(wire, response);
  }
  if (error) return impl_->unreachable(error);
  return response;
}

}  // namespace cadre
