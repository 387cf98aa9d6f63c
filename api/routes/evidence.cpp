// Proof that nothing was changed: the signed checkpoint, the tiles of the tree (C2SP tlog-tiles), proofs.
// Checkpoints and hashes are for everybody: they say nothing of what is in an entry. Entries are given by
// right.
#include <charconv>

#include "api/entries/pages.hpp"
#include "api/entries/whose.hpp"
#include "api/evidence/evidence.hpp"
#include "api/evidence/gzip.hpp"
#include "api/evidence/tiles.hpp"
#include "api/reading/recorded_reads.hpp"
#include "api/reading/sight.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

constexpr std::string_view kForEver = "max-age=31536000, immutable";

Result<Evidence*> evidence_of(const Service& service) {
  if (service.evidence != nullptr) return service.evidence;
  return fail(ErrorCode::not_found,
              {"máy chủ này không có khóa để ký mốc kiểm tra",
               "expected a server with a key to sign checkpoints, but this one has none"},
              {}, "evidence.none");
}

HttpResponse note_answer(std::string note) {
  HttpResponse response;
  response.content_type = "text/plain; charset=utf-8";
  response.headers.emplace_back("Cache-Control", "no-cache");
  response.body = std::move(note);
  return response;
}

HttpResponse tile_answer(std::string bytes, std::string_view whose) {
  HttpResponse response;
  response.content_type = "application/octet-stream";
  response.headers.emplace_back("Cache-Control", std::string(whose) + ", " + std::string(kForEver));
  response.body = std::move(bytes);
  return response;
}

Result<HttpResponse> checkpoint_answer(const Service& service) {
  TRY(evidence, evidence_of(service));
  TRY(last, evidence->last());
  return note_answer(print_note(last.note));
}

HttpResponse checkpoint(const Call& call, const Service& service) {
  auto answer = checkpoint_answer(service);
  return answer ? std::move(*answer) : problem(answer.error(), call.language);
}

HttpResponse cosigned(const Call& call, const Service& service) {
  const auto evidence = evidence_of(service);
  if (!evidence) return problem(evidence.error(), call.language);
  std::string note = (*evidence)->cosigned();
  if (!note.empty()) return note_answer(std::move(note));
  return problem(Error{ErrorCode::not_found,
                       {"chưa có mốc kiểm tra nào được mọi nhân chứng ký",
                        "expected a checkpoint that every witness cosigned, but there is none yet"},
                       "",
                       "checkpoint.none"},
                 call.language);
}

Result<HttpResponse> sign_now(const Call&, const Service& service) {
  TRY(evidence, evidence_of(service));
  CHECK(evidence->sign());
  return checkpoint_answer(service);
}

Result<Tile> tile_of(const std::string& name) {
  if (const auto tile = parse_tile_name(name)) return *tile;
  return fail(ErrorCode::invalid_argument,
              {"tên mảnh có dạng 000, x001/234 hoặc x001/234.p/17",
               "expected the name of a tile such as 000, x001/234 or x001/234.p/17"},
              "index", "tile.name");
}

Result<HttpResponse> hashes_answer(const Call& call, const Service& service) {
  TRY(evidence, evidence_of(service));
  const auto level = parse_size(call.captured[0]);
  if (!level || *level > 63)
    return fail(ErrorCode::invalid_argument, {"tầng là một số từ 0 đến 63", "expected a level from 0 to 63"},
                "level", "tile.level");
  TRY(tile, tile_of(call.captured[1]));
  TRY(last, evidence->last());
  TRY(bytes, hash_tile(evidence->journal(), last.checkpoint.head, static_cast<unsigned>(*level), tile));
  return tile_answer(std::move(bytes), "public");
}

HttpResponse hashes(const Call& call, const Service& service) {
  auto answer = hashes_answer(call, service);
  return answer ? std::move(*answer) : problem(answer.error(), call.language);
}

// A bundle is given whole or not at all: to whoever may have bundles (class "log-bundle"), and may read every
// byte of every entry in it. Others ask entry by entry, and get each without what is not theirs.
Result<void> check_readable(const std::string& bundle, const Actor& actor, const Reading& reading) {
  Sought sought;
  sought.data_class = "log-bundle";
  if (!may_read(actor, sought, reading, reading.today())) return tl::make_unexpected(not_permitted());
  TRY(entries, parse_bundle(bundle));
  EntrySight sight(actor, reading);
  for (const std::string_view bytes : entries) {
    TRY(entry, decode(bytes));
    if (!sight.see(std::move(entry)).whole()) return tl::make_unexpected(not_permitted());
  }
  return {};
}

// Whoever copies the log fetches thousands, and reads everybody's file: the first of a day is an entry, which
// is among the readers of each, and an alarm. Mirrors know no purpose to name.
GivenRead read_of_bundle() {
  GivenRead given{kBundles, "bundle", {}, {}, {}, kTileWidth, true};
  given.purpose_asked = false;
  given.of_everybody = true;
  given.once_a_day = {"bundles"};
  given.first = false;
  return given;
}

Result<RecordedAnswer> entries(const Call& call, const Reading& reading, const Service& service) {
  TRY(evidence, evidence_of(service));
  TRY(tile, tile_of(call.captured[0]));
  TRY(last, evidence->last());
  TRY(bundle, entry_bundle(evidence->journal(), last.checkpoint.head, tile));
  CHECK(check_readable(bundle, call.actor, reading));
  const bool packed = takes_gzip(call.request->accept_encoding);
  HttpResponse response = tile_answer(packed ? gzip(bundle) : std::move(bundle), "private");
  response.headers.emplace_back("Vary", "Accept-Encoding, Authorization");
  if (packed) response.headers.emplace_back("Content-Encoding", "gzip");
  return RecordedAnswer{std::move(response), read_of_bundle()};
}

Result<std::uint64_t> number_of(const std::string& text) {
  const auto number = parse_size(text);
  if (number && *number <= kCursorMax) return *number;
  return fail(ErrorCode::invalid_argument,
              {"vị trí là một số nguyên không âm", "expected a position: a non-negative integer"}, "position",
              "format.position");
}

// A proof about a person's entry is read for a purpose; one about an entry of nobody's need not say why.
GivenRead read_of_proof(const Entry& entry) {
  const std::string person = person_of(entry);
  GivenRead given{"log/entries", "proof", {}, entry.unit, {}, 1, true};
  given.query = {{"position", entry.position.value}};
  given.purpose_asked = !person.empty();
  if (!person.empty()) given.whose.push_back(person);
  return given;
}

Result<RecordedAnswer> inclusion(const Call& call, const Reading& reading, const Service& service) {
  TRY(evidence, evidence_of(service));
  TRY(position, number_of(call.captured[0]));
  TRY(entry, reading.entry(Position{position}));
  if (!may_read_entry(call.actor, entry, reading)) return tl::make_unexpected(not_permitted());
  TRY(last, evidence->last());
  TRY(proof, prove_entry(evidence->journal(), last, Position{position}));
  return RecordedAnswer{note_answer(print_proof(proof)), read_of_proof(entry)};
}

Result<HttpResponse> growth_answer(const Call& call, const Service& service) {
  TRY(evidence, evidence_of(service));
  TRY(last, evidence->last());
  TRY(from, call.query.number("from", 0, kCursorMax));
  TRY(to, call.query.number("to", last.checkpoint.head.size, kCursorMax));
  TRY(hashes, prove_growth(evidence->journal(), last.checkpoint.head, from, to));
  json::array proof;
  for (const Hash& hash : hashes) proof.emplace_back(to_base64(hash));
  HttpResponse response;
  response.body = json::serialize(json::object{{"from", from}, {"to", to}, {"proof", std::move(proof)}});
  return response;
}

HttpResponse growth(const Call& call, const Service& service) {
  auto answer = growth_answer(call, service);
  return answer ? std::move(*answer) : problem(answer.error(), call.language);
}

}  // namespace

std::vector<Route> evidence_routes() {
  constexpr std::string_view kText = "text/plain";
  constexpr std::string_view kBytes = "application/octet-stream";
  return {{.method = "GET", .pattern = "/checkpoint", .handler = checkpoint, .produces = kText},
          {.method = "GET", .pattern = "/checkpoint/cosigned", .handler = cosigned, .produces = kText},
          {.method = "POST", .pattern = "/v1/checkpoints", .handler = sign_now, .produces = kText},
          {.method = "GET",
           .pattern = "/tile/entries/{index}",
           .handler = RecordedHandler{entries, true},
           .produces = kBytes,
           .tail = true},
          {.method = "GET",
           .pattern = "/tile/{level}/{index}",
           .handler = hashes,
           .produces = kBytes,
           .tail = true},
          {.method = "GET",
           .pattern = "/v1/proofs/inclusion/{position}",
           .handler = RecordedHandler{inclusion},
           .query = {"purpose"},
           .produces = kText},
          {.method = "GET", .pattern = "/v1/proofs/consistency", .handler = growth, .query = {"from", "to"}}};
}

}  // namespace cadre
