// The log's side of the witness protocol (C2SP tlog-witness): one witness, asked to cosign one checkpoint
// after the other. Blocks on the network: one thread, not the one that signs.
#pragma once

#include "api/cli/http_client.hpp"
#include "engine/tlog/checkpoint.hpp"
#include "engine/tlog/proof.hpp"

namespace cadre {

struct WitnessAddress {
  ServerAddress server;
  VerifierKey key;  // of kind cosignature
  // "http://host:port=key". Errors: invalid_argument "server.address", "note.key", "witness.key" (the key of
  // a log).
  static Result<WitnessAddress> parse(std::string_view text);
};

class WitnessClient {
 public:
  static constexpr std::chrono::seconds kPatience{5};  // for one answer

  explicit WitnessClient(WitnessAddress address);

  // Its cosignature of `signed_checkpoint`, checked. `rows` are the log's. Errors: unavailable (no answer, or
  // a broken one; ask again later), corruption "witness.ahead" (it has seen a larger tree of this log: this
  // one was cut off, or is an older copy), "witness.refused" (it says that this log contradicts what it saw).
  Result<NoteSignature> cosign(const SignedCheckpoint& signed_checkpoint, const RowReader& rows);

  const VerifierKey& key() const { return address_.key; }

 private:
  Result<ClientResponse> send(const SignedCheckpoint& signed_checkpoint, const RowReader& rows);
  Result<NoteSignature> signature_in(const ClientResponse& response,
                                     const SignedCheckpoint& signed_checkpoint) const;

  WitnessAddress address_;
  HttpClient http_;
  std::uint64_t known_size_ = 0;  // of the tree that it cosigned last, as far as we know
};

}  // namespace cadre
