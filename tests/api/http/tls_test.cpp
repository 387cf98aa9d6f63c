// The HTTP server with a certificate: what it says through TLS, and to whom it says nothing.
#include "api/http/tls.hpp"

#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <fstream>
#include <random>

#include "api/cli/http_client.hpp"
#include "api/http/server.hpp"
#include "api/http/wire.hpp"
#include "tests/api/http/certificate_support.hpp"
#include "tests/api/raw_client_support.hpp"
#include "tests/api/running_server_support.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

using test::CertificateFiles;
using test::make_certificate;
using test::RawClient;
using test::ScratchFolder;

constexpr std::size_t kBigBytes = 8 << 20;

// Answers the body it got, or a large one.
class Echo final : public HttpHandler {
 public:
  std::optional<HttpResponse> handle(HttpRequest request, const Answer&) override {
    HttpResponse response;
    response.content_type = "text/plain";
    response.body = request.target == "/big" ? std::string(kBigBytes, 'x') : request.target + request.body;
    return response;
  }
  HttpResponse refuse(const HttpFault& fault) const override {
    HttpResponse response;
    response.status = fault.status;
    return response;
  }
  std::size_t body_bytes_max(std::string_view, std::string_view) const override { return kBigBytes; }
  std::optional<HttpFault> refuse_large_body(const HttpRequest&) const override { return std::nullopt; }
};

class Tls : public ::testing::Test {
 protected:
  Tls() : files(make_certificate(folder.path(), "server")) {
    HttpOptions options;
    options.port = 0;
    options.tls = *TlsContext::open(files.certificate, files.key);
    server = std::move(*HttpServer::start(options, handler));
  }
  ServerAddress address(const std::string& host = "localhost") const {
    return {host, std::to_string(server->port()), true, files.certificate.string()};
  }
  Result<ClientResponse> ask(const ServerAddress& where, const ClientRequest& request = {}) const {
    return HttpClient(where, "", "en").send(request);
  }

  ScratchFolder folder;
  CertificateFiles files;
  Echo handler;
  std::unique_ptr<HttpServer> server;
};

TEST_F(Tls, CarriesRequestsAndAnswersOfEverySizeUnchanged) {
  HttpClient client(address(), "", "en");
  std::mt19937_64 random(test::seed_from_environment());
  for (const std::size_t bytes : {0u, 1u, 16'383u, 16'384u, 16'385u, 300'000u, 1'000'000u}) {
    ClientRequest request{.method = "POST", .target = "/echo"};
    for (std::size_t i = 0; i < bytes; ++i) request.body += static_cast<char>(random());
    const auto answer = client.send(request);
    ASSERT_TRUE(answer) << answer.error().message.en;
    EXPECT_EQ(answer->status, 200u);
    ASSERT_TRUE(answer->body == "/echo" + request.body) << bytes;
  }
  const auto big = client.send({.target = "/big"});
  ASSERT_TRUE(big) << big.error().message.en;
  EXPECT_TRUE(big->body == std::string(kBigBytes, 'x'));
}

TEST_F(Tls, IsOnlyForThoseWhoBelieveTheCertificate) {
  EXPECT_TRUE(ask(address()));
  EXPECT_TRUE(ask(address("127.0.0.1")));
  ServerAddress stranger = address();
  stranger.ca_file = make_certificate(folder.path(), "other").certificate.string();
  EXPECT_FALSE(ask(stranger));
  stranger.ca_file.clear();
  EXPECT_FALSE(ask(stranger)) << "the system knows nobody who vouches for it";
}

TEST_F(Tls, SaysNothingToPlainHttp) {
  RawClient client(server->port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_FALSE(client.answer());
  ServerAddress plain = address();
  plain.secure = false;
  EXPECT_FALSE(ask(plain));
}

TEST(TlsAnswers, TellBrowsersToComeBackOverTlsOnlyAndPlainOnesDoNot) {
  std::string sealed, plain;
  append_response(sealed, HttpResponse{}, {.tls = true});
  append_response(plain, HttpResponse{}, {.tls = false});
  EXPECT_NE(sealed.find("\r\nStrict-Transport-Security: max-age="), std::string::npos);
  EXPECT_EQ(plain.find("Strict-Transport-Security"), std::string::npos);
}

TEST_F(Tls, OutlivesWhateverIsSentToIt) {
  const auto seed = test::seed_from_environment();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  for (int i = 0; i < 100; ++i) {
    RawClient client(server->port());
    std::string bytes = i % 2 == 0 ? std::string("\x16\x03\x01") : std::string();
    for (std::size_t left = random() % 400; left > 0; --left) bytes += static_cast<char>(random());
    client.send(bytes);
    client.finish_sending();
  }
  EXPECT_TRUE(ask(address()));
}

struct Free {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  void operator()(SSL* tls) const { SSL_free(tls); }
};
using Context = std::unique_ptr<SSL_CTX, Free>;

// A client's side in memory, of versions up to this one.
class Peer {
 public:
  explicit Peer(int newest) : context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_security_level(context_.get(), 0);
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_.get(), newest);
    tls_.reset(SSL_new(context_.get()));
    SSL_set_bio(tls_.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_connect_state(tls_.get());
  }
  std::string said() {
    SSL_do_handshake(tls_.get());
    std::string bytes(64 * 1024, '\0');
    const int got = BIO_read(SSL_get_wbio(tls_.get()), bytes.data(), static_cast<int>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max(got, 0)));
    return bytes;
  }
  void hears(const std::string& bytes) {
    BIO_write(SSL_get_rbio(tls_.get()), bytes.data(), static_cast<int>(bytes.size()));
  }
  std::string reads() {
    char piece[1024];
    const int got = SSL_read(tls_.get(), piece, sizeof piece);
    return {piece, static_cast<std::size_t>(std::max(got, 0))};
  }
  bool done() const { return SSL_is_init_finished(tls_.get()) == 1; }

 private:
  Context context_;
  std::unique_ptr<SSL, Free> tls_;
};

// Passes what the two say between them, in pieces of this length. False: the pipe gave up.
bool shake_hands(Peer& peer, TlsPipe& pipe, std::size_t piece) {
  for (int turns = 0; turns < 10; ++turns) {
    const std::string said = peer.said();
    std::string plain, wire;
    for (std::size_t at = 0; at < said.size(); at += piece)
      if (!pipe.receive(std::string_view(said).substr(at, piece), plain, wire)) return false;
    EXPECT_EQ(plain, "");
    peer.hears(wire);
  }
  return true;
}

TEST_F(Tls, ShakesHandsInPiecesOfAnySizeAndSealsNothingBefore) {
  const auto context = *TlsContext::open(files.certificate, files.key);
  for (const std::size_t piece : {1u, 2u, 7u, 100u, 100'000u}) {
    TlsPipe pipe(*context);
    Peer peer(TLS1_3_VERSION);
    std::string wire;
    EXPECT_FALSE(pipe.seal("too early", wire));
    EXPECT_EQ(wire, "");
    ASSERT_TRUE(shake_hands(peer, pipe, piece)) << piece;
    ASSERT_TRUE(pipe.open() && peer.done()) << piece;
    ASSERT_TRUE(pipe.seal("hello", wire));
    EXPECT_EQ(wire.find("hello"), std::string::npos);
    peer.hears(wire);
    EXPECT_EQ(peer.reads(), "hello");
  }
}

TEST_F(Tls, IsAtLeastVersion12) {
  const auto context = *TlsContext::open(files.certificate, files.key);
  for (const int version : {TLS1_VERSION, TLS1_1_VERSION}) {
    TlsPipe pipe(*context);
    Peer peer(version);
    EXPECT_FALSE(shake_hands(peer, pipe, 100'000)) << version;
    EXPECT_FALSE(pipe.open());
  }
  TlsPipe pipe(*context);
  Peer peer(TLS1_2_VERSION);
  EXPECT_TRUE(shake_hands(peer, pipe, 100'000));
  EXPECT_TRUE(pipe.open());
}

TEST(TlsFiles, AreACertificateAndItsOwnKey) {
  ScratchFolder folder;
  const CertificateFiles one = make_certificate(folder.path(), "one");
  const CertificateFiles other = make_certificate(folder.path(), "other");
  const std::filesystem::path nowhere = folder.path() / "nowhere", garbage = folder.path() / "garbage";
  std::ofstream(garbage) << "-----BEGIN CERTIFICATE-----\nnone\n";
  const struct {
    std::filesystem::path certificate, key;
    const char* field;
  } rows[] = {{nowhere, one.key, "--tls-certificate"},  {garbage, one.key, "--tls-certificate"},
              {one.key, one.key, "--tls-certificate"},  {one.certificate, nowhere, "--tls-key"},
              {one.certificate, garbage, "--tls-key"},  {one.certificate, one.certificate, "--tls-key"},
              {one.certificate, other.key, "--tls-key"}};
  for (const auto& row : rows) {
    const auto opened = TlsContext::open(row.certificate, row.key);
    ASSERT_FALSE(opened) << row.certificate << row.key;
    EXPECT_EQ(opened.error().field, row.field);
    EXPECT_EQ(opened.error().rule, "tls.file");
  }
  EXPECT_TRUE(TlsContext::open(one.certificate, one.key));
}

}  // namespace
}  // namespace cadre
