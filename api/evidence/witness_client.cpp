#include "api/evidence/witness_client.hpp"

namespace cadre {
namespace {

tl::unexpected<Error> ahead(const std::string& name, std::uint64_t seen, std::uint64_t size) {
  const std::string theirs = std::to_string(seen);
  const std::string ours = std::to_string(size);
  return fail(ErrorCode::corruption,
              {"nhân chứng '" + name + "' đã thấy " + theirs + " mục của nhật ký này, ở đây chỉ có " + ours +
                   ": bị cắt, hoặc là một bản sao cũ hơn",
               "expected the log that the witness '" + name + "' saw with " + theirs +
                   " entries, but this one has " + ours + ": cut off, or an older copy of it"},
              {}, "witness.ahead");
}

tl::unexpected<Error> refused(const std::string& name, unsigned status) {
  const std::string said = std::to_string(status);
  return fail(
      ErrorCode::corruption,
      {"nhân chứng '" + name + "' từ chối mốc kiểm tra này (" + said + ")",
       "expected the witness '" + name + "' to cosign, but it refuses this checkpoint (" + said + ")"},
      {}, "witness.refused");
}

// What the body of a 409 says: the size that the witness saw last.
std::optional<std::uint64_t> size_in(const ClientResponse& response) {
  const auto size = parse_size(std::string_view(response.body).substr(0, response.body.find('\n')));
  return size ? std::optional(*size) : std::nullopt;
}

tl::unexpected<Error> broken(const std::string& name) {
  return fail(ErrorCode::unavailable,
              {"nhân chứng '" + name + "' trả lời không đúng giao thức",
               "expected an answer of the witness protocol from '" + name + "', but got another"});
}

}  // namespace

Result<WitnessAddress> WitnessAddress::parse(std::string_view text) {
  const std::size_t mark = text.find('=');
  TRY(server, ServerAddress::parse(text.substr(0, mark)));
  TRY(key, parse_verifier_key(mark == std::string_view::npos ? "" : text.substr(mark + 1)));
  if (key.kind != KeyKind::cosignature)
    return fail(ErrorCode::invalid_argument,
                {"cần khóa của nhân chứng, nhưng đây là khóa của nhật ký",
                 "expected the key of a witness, but it is that of a log"},
                "--witness", "witness.key");
  return WitnessAddress{std::move(server), std::move(key)};
}

WitnessClient::WitnessClient(WitnessAddress address)
    : address_(std::move(address)), http_(address_.server, "", "en", kPatience) {}

Result<ClientResponse> WitnessClient::send(const SignedCheckpoint& signed_checkpoint, const RowReader& rows) {
  TRY(proof, consistency_proof(rows, known_size_, signed_checkpoint.checkpoint.head.size));
  const WitnessRequest request{known_size_, std::move(proof), print_note(signed_checkpoint.note)};
  return http_.send({.method = "POST",
                     .target = "/add-checkpoint",
                     .body = print_witness_request(request),
                     .content_type = "text/plain; charset=utf-8"});
}

Result<NoteSignature> WitnessClient::cosign(const SignedCheckpoint& signed_checkpoint,
                                            const RowReader& rows) {
  const std::uint64_t size = signed_checkpoint.checkpoint.head.size;
  if (known_size_ > size) known_size_ = 0;
  TRY(response, send(signed_checkpoint, rows));
  if (response.status == 409) {  // it knows another size than we thought: take that
    const std::optional<std::uint64_t> seen = size_in(response);
    if (!seen) return broken(key().name);
    if (*seen > size) return ahead(key().name, *seen, size);
    known_size_ = *seen;
    TRY(second, send(signed_checkpoint, rows));
    response = std::move(second);
  }
  const bool other_tree = response.status == 409 && size_in(response) == size;  // of the size that we have
  if (response.status == 403 || response.status == 404 || response.status == 422 || other_tree)
    return refused(key().name, response.status);
  if (response.status != 200) return broken(key().name);
  TRY(signature, signature_in(response, signed_checkpoint));
  known_size_ = size;
  return signature;
}

Result<NoteSignature> WitnessClient::signature_in(const ClientResponse& response,
                                                  const SignedCheckpoint& signed_checkpoint) const {
  std::string_view rest = response.body;
  for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
    auto signature = parse_signature(rest.substr(0, end));
    rest.remove_prefix(end + 1);
    if (!signature) return broken(key().name);
    if (check_signature({signed_checkpoint.note.text, {*signature}}, key())) return signature;
  }
  return broken(key().name);
}

}  // namespace cadre
