#include "api/casefile/export.hpp"

#include <algorithm>
#include <set>

#include "api/casefile/collect.hpp"
#include "api/casefile/manifest_reading.hpp"
#include "api/casefile/page.hpp"
#include "api/entries/sight.hpp"
#include "api/entries/whose.hpp"
#include "api/evidence/evidence.hpp"
#include "api/evidence/subject_commitments.hpp"
#include "api/evidence/tiles.hpp"
#include "api/reading/recorded_reads.hpp"
#include "api/reading/sight.hpp"
#include "engine/cases/people.hpp"

namespace cadre {
namespace {

const Text kWithheldDocument{"chỉ có mã băm: người xuất không được xem hoặc tệp không có trong kho",
                             "the hash alone: not the reader's to see, or the file is not kept"};

// One export, step by step. Each look at the log is short: no reading is kept over a write or a signature.
class Export {
 public:
  Export(const Call& call, const std::string& subject, const Service& service)
      : call_(call), service_(service) {
    file_.subject = subject;
  }

  Result<std::string> make() {
    if (service_.evidence == nullptr || service_.subjects == nullptr) return no_key();
    CHECK(collect());
    CHECK(tell());
    CHECK(commit());
    CHECK(prove());
    return print_case_file(file_);
  }

 private:
  static tl::unexpected<Error> no_key() {
    return fail(ErrorCode::not_found,
                {"máy chủ này không có khóa để ký mốc kiểm tra",
                 "expected a server with a key to sign checkpoints, but this one has none"},
                {}, "evidence.none");
  }

  // What the reader may see of the log as it is, and the page of it.
  Result<void> collect() {
    TRY(reading, service_.engine.read());
    const Actor actor = reading.actor(call_.actor);
    head_.upto = reading.upto();
    TRY(own, positions_on(file_.subject, reading, Position{head_.upto}));
    CHECK(add(own, kOfSubject, actor, reading));
    if (std::ranges::all_of(file_.entries,
                            [](const FiledEntry& entry) { return entry.withheld.has_value(); }))
      return tl::make_unexpected(not_permitted());
    TRY(context, context_of(own, {call_.actor.account, call_.actor.on_behalf_of}, reading));
    file_.left_out = head_.left_out = context.left_out;
    CHECK(add(context.positions, kOfContext, actor, reading));
    std::ranges::sort(file_.entries, {}, &FiledEntry::position);
    file_.page = page_of(actor, reading);
    add_documents();
    file_.matrix = shipped_rights_text("rights/matrix.json");
    file_.classes = shipped_rights_text("rights/classes.json");
    return {};
  }

  Result<void> add(const std::vector<Position>& positions, std::string_view of, const Actor& actor,
                   const Reading& reading) {
    EntrySight sight(actor, reading);
    for (const Position position : positions) {
      TRY(entry,
          filed(position, of, service_.journal, [&](const Entry& one) { return withholding(sight, one); }));
      file_.entries.push_back(std::move(entry));
    }
    return {};
  }

  // An entry is given whole or not at all: bytes that lack a field have another hash.
  static std::optional<Text> withholding(EntrySight& sight, const Entry& entry) {
    const SeenEntry seen = sight.see(entry);
    if (seen.whole()) return std::nullopt;
    const DataClass* what = seen.shown ? seen.withheld.front().data_class : seen.hidden_as;
    if (what == nullptr) return Text{"không thuộc quyền xem của người xuất", "not the reader's to see"};
    return Text{(seen.shown ? "có " : "thuộc loại ") + what->title.vi + " (" + what->article + ")",
                (seen.shown ? "holds " : "is of ") + what->title.en + " (" + what->article + ")"};
  }

  std::string page_of(const Actor& actor, const Reading& reading) {
    head_.title = "Hồ sơ chứng cứ " + file_.subject;
    head_.reader = actor.account;
    head_.purpose = call_.query.text("purpose");
    head_.at = format_timestamp(service_.clock.now());
    return case_file_page(head_, file_.entries, [&](std::string_view reference) {
      const auto procedure = reading.procedure(reference);
      const auto text = procedure
                            ? parse_json((*procedure)->bytes(), {.bytes_max = 1 << 20, .depth_max = 128})
                            : Result<json::value>(json::object());
      return text && text->is_object() ? text->get_object() : json::object();
    });
  }

  // The export as an entry among those on the subject.
  Result<void> tell() {
    TRY(reading, service_.engine.read());
    GivenRead given{file_.subject, "export", people(reading), {}, {}, file_.entries.size(), true};
    given.query = {{"sha256", to_hex(sha256(file_.page))},
                   {"listed", to_hex(listed_hash(lists_of(file_), head_.upto))},
                   {"upto", head_.upto}};
    Call call = call_;
    call.actor = reading.actor(call_.actor);
    TRY(act, reading_act(call, given, reading));
    const std::string id = file_.subject.substr(file_.subject.find('/') + 1);
    (file_.subject.starts_with("case/") ? act.of_case : act.of_cadre) = id;
    TRY(exported, record_read_and_wait(service_, call_.actor, act));
    file_.exported = exported;
    return {};
  }

  // Whom it tells of: whoever the case is about, and whose files it holds something of.
  std::vector<std::string> people(const Reading& reading) const {
    std::set<std::string> people;
    const std::string id = file_.subject.substr(file_.subject.find('/') + 1);
    if (file_.subject.starts_with("cadre/")) people.insert(id);
    if (const auto state = reading.case_state(id); file_.subject.starts_with("case/") && state) {
      if (!state->cadre.empty()) people.insert(state->cadre);
      if (const auto procedure = reading.procedure(state->procedure))
        people.merge(set_of(people_named(**procedure, *state, {})));
    }
    for (const FiledEntry& filed : file_.entries)
      if (const auto entry = decode(filed.bytes); !filed.withheld && entry)
        if (const auto read = read_of_entry(*entry)) people.insert(read->whose.front());
    return {people.begin(), people.end()};
  }

  static std::set<std::string> set_of(std::vector<std::string> list) { return {list.begin(), list.end()}; }

  // The list is complete up to the commitment: what came since it was collected joins it.
  Result<void> commit() {
    TRY(commitment, service_.subjects->commit(file_.subject));
    file_.map_size = commitment.size;
    file_.map_position = commitment.position;
    file_.map_siblings = std::move(commitment.proof.siblings);
    TRY(reading, service_.engine.read());
    const Actor actor = reading.actor(call_.actor);
    TRY(own, positions_on(file_.subject, reading, Position{commitment.size}));
    std::erase_if(own, [&](Position position) { return has(position); });
    CHECK(add(own, kOfSubject, actor, reading));
    TRY(map,
        filed(commitment.position, kOfContext, service_.journal, [](const Entry&) { return std::nullopt; }));
    file_.entries.push_back(std::move(map));
    std::ranges::sort(file_.entries, {}, &FiledEntry::position);
    return {};
  }

  bool has(Position position) const {
    return std::ranges::find(file_.entries, position, &FiledEntry::position) != file_.entries.end();
  }

  Result<void> prove() {
    CHECK(service_.evidence->sign());
    service_.evidence->ask_witnesses();
    TRY(signed_now, service_.evidence->last());
    file_.checkpoint = print_note(signed_now.note);
    for (FiledEntry& entry : file_.entries) {
      TRY(proof, prove_entry(service_.evidence->journal(), signed_now, entry.position));
      entry.proof = print_proof(proof);
    }
    return {};
  }

  void add_documents() {
    file_.documents = documents_named(file_.entries);
    for (FiledDocument& document : file_.documents) {
      auto bytes = service_.documents.get(document.hash);
      if (bytes)
        document.bytes = std::move(*bytes);
      else
        document.withheld = kWithheldDocument;
    }
  }

  const Call& call_;
  const Service& service_;
  PageHead head_;
  CaseFile file_;
};

}  // namespace

Result<std::string> export_case_file(const Call& call, const std::string& subject, const Service& service) {
  return Export(call, subject, service).make();
}

}  // namespace cadre
