// TLS for one connection, between its socket and its plain bytes: knows neither sockets nor HTTP. The
// connection feeds it what came over the wire and sends what it hands out; without a certificate there is
// none, and nothing of this runs. TLS 1.2 and 1.3, no renegotiation; ciphers are those of the system's
// OpenSSL.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

struct ssl_ctx_st;
struct ssl_st;

namespace cadre {

// A certificate with its chain and its key. Shared by all connections; any thread.
class TlsContext {
 public:
  // Files in PEM; of the key, the owner alone should read it. Errors: invalid_argument "tls.file", with field
  // --tls-certificate (it cannot be read, is none) or --tls-key (likewise, or of another certificate).
  static Result<std::shared_ptr<const TlsContext>> open(const std::filesystem::path& certificate,
                                                        const std::filesystem::path& key);

 private:
  friend class TlsPipe;
  struct Free {
    void operator()(ssl_ctx_st* context) const;
  };
  explicit TlsContext(std::unique_ptr<ssl_ctx_st, Free> context) : context_(std::move(context)) {}
  std::unique_ptr<ssl_ctx_st, Free> context_;
};

// The server's side. One thread at a time.
class TlsPipe {
 public:
  explicit TlsPipe(const TlsContext& context);
  TlsPipe(TlsPipe&&) noexcept = default;

  // Takes bytes of the wire, appends what they say to `plain`, and what is to be sent back to `wire`: of the
  // handshake, or why it failed. False: the peer does not speak TLS, or broke it; the connection is over.
  bool receive(std::string_view bytes, std::string& plain, std::string& wire);

  // Appends the sealed form of `plain`. False before the handshake is done.
  bool seal(std::string_view plain, std::string& wire);

  // The last words: no more will be sealed. Nothing before the handshake is done.
  void end(std::string& wire);

  bool open() const;  // the handshake is done

 private:
  struct Free {
    void operator()(ssl_st* tls) const;
  };
  void collect(std::string& wire);

  std::unique_ptr<ssl_st, Free> tls_;
};

}  // namespace cadre
