#include "api/http/tls.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>

namespace cadre {
namespace {

constexpr std::size_t kPieceBytes = 16 * 1024;  // of a TLS record

tl::unexpected<Error> unfit(const Text& what, const std::filesystem::path& file, std::string rule) {
  const unsigned long code = ERR_get_error();
  ERR_clear_error();
  const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
  const std::string told = " '" + file.string() + "'" + (reason ? std::string(": ") + reason : std::string());
  return fail(ErrorCode::invalid_argument,
              {"cần " + what.vi + ", nhưng không dùng được" + told,
               "expected " + what.en + ", but it is of no use:" + told},
              std::move(rule), "tls.file");
}

}  // namespace

void TlsContext::Free::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }
void TlsPipe::Free::operator()(ssl_st* tls) const { SSL_free(tls); }

Result<std::shared_ptr<const TlsContext>> TlsContext::open(const std::filesystem::path& certificate,
                                                           const std::filesystem::path& key) {
  ERR_clear_error();
  std::unique_ptr<ssl_ctx_st, Free> context(SSL_CTX_new(TLS_server_method()));
  INVARIANT(context, "OpenSSL has room for a context");
  INVARIANT(SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) == 1, "OpenSSL knows TLS 1.2");
  SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);  // idle connections hold little
  if (SSL_CTX_use_certificate_chain_file(context.get(), certificate.c_str()) != 1)
    return unfit({"chứng thư TLS dạng PEM", "a TLS certificate in PEM"}, certificate, "--tls-certificate");
  if (SSL_CTX_use_PrivateKey_file(context.get(), key.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(context.get()) != 1)
    return unfit({"khóa TLS dạng PEM của chính chứng thư đó", "the TLS key of that certificate in PEM"}, key,
                 "--tls-key");
  return std::shared_ptr<const TlsContext>(new TlsContext(std::move(context)));
}

TlsPipe::TlsPipe(const TlsContext& context) : tls_(SSL_new(context.context_.get())) {
  INVARIANT(tls_, "OpenSSL has room for a connection");
  BIO* const in = BIO_new(BIO_s_mem());
  BIO* const out = BIO_new(BIO_s_mem());
  INVARIANT(in != nullptr && out != nullptr, "OpenSSL has room for a connection");
  SSL_set_bio(tls_.get(), in, out);  // which owns them now
  SSL_set_accept_state(tls_.get());
}

bool TlsPipe::open() const { return SSL_is_init_finished(tls_.get()) == 1; }

void TlsPipe::collect(std::string& wire) {
  char piece[kPieceBytes];
  for (;;) {
    const int bytes = BIO_read(SSL_get_wbio(tls_.get()), piece, sizeof piece);
    if (bytes <= 0) return;
    wire.append(piece, static_cast<std::size_t>(bytes));
  }
}

bool TlsPipe::receive(std::string_view bytes, std::string& plain, std::string& wire) {
  ERR_clear_error();
  const int taken = BIO_write(SSL_get_rbio(tls_.get()), bytes.data(), static_cast<int>(bytes.size()));
  INVARIANT(taken == static_cast<int>(bytes.size()), "a BIO in memory takes everything");
  char piece[kPieceBytes];
  for (;;) {
    const int got = SSL_read(tls_.get(), piece, sizeof piece);
    if (got > 0) {
      plain.append(piece, static_cast<std::size_t>(got));
      continue;
    }
    collect(wire);
    const int why = SSL_get_error(tls_.get(), got);
    return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE;
  }
}

bool TlsPipe::seal(std::string_view plain, std::string& wire) {
  if (!open()) return false;
  ERR_clear_error();
  while (!plain.empty()) {
    const int taken =
        SSL_write(tls_.get(), plain.data(), static_cast<int>(std::min(plain.size(), kPieceBytes)));
    if (taken <= 0) return false;
    plain.remove_prefix(static_cast<std::size_t>(taken));
  }
  collect(wire);
  return true;
}

void TlsPipe::end(std::string& wire) {
  if (!open()) return;
  ERR_clear_error();
  SSL_shutdown(tls_.get());
  collect(wire);
}

}  // namespace cadre
