#include "engine/running/projector.hpp"

#include <algorithm>
#include <charconv>

#include "engine/cases/case_number.hpp"
#include "engine/cases/event_codec.hpp"
#include "engine/cases/people.hpp"
#include "engine/facts/naming.hpp"
#include "engine/running/corrections.hpp"
#include "engine/running/notes.hpp"
#include "engine/running/opening_subject.hpp"
#include "engine/running/read_acts.hpp"
#include "engine/running/rows.hpp"
#include "engine/running/situation_terms.hpp"

namespace cadre {
namespace {

constexpr std::string_view kOpened = "cadre.case.opened.v1";

// An entry that stays as it is, or one that gives away what its event takes along.
Result<CaseEvent> case_event(const Entry& entry, const Procedure& procedure) {
  return event_of(entry, procedure);
}
Result<CaseEvent> case_event(Entry& entry, const Procedure& procedure) {
  return event_of(std::move(entry), procedure);
}

// Who is named in a running case, found by the person: what a hold looks up.
void project_people(const std::vector<std::string>& before, const OpenedCase& opened, World& world) {
  if (opened.procedure->about().empty()) return;
  const CaseState& state = opened.state;
  const std::string& procedure = opened.procedure->id().id;
  for (const std::string& person : before)
    world.put(Table::counters, about_prefix(person, procedure) + state.id, std::nullopt);
  if (state.done) return;
  for (const std::string& person : people_named(*opened.procedure, state, {}))
    world.put(Table::counters, about_prefix(person, procedure) + state.id, "");
}

// The case that the entry opens or moves, with the procedure that the entry names.
Result<OpenedCase*> case_of(const Entry& entry, World& world) {
  TRY(opened, entry.type == kOpened ? &world.new_case(entry.case_id) : world.find_case(entry.case_id));
  INVARIANT(opened != nullptr, "a case is opened before it moves");
  if (opened->procedure == nullptr || opened->procedure->reference() != entry.procedure) {
    TRY(procedure, world.procedure(entry.procedure));
    opened->procedure = std::move(procedure);
  }
  return opened;
}

template <class Source>
Result<void> project_case(Source& entry, World& world) {
  TRY(opened, case_of(entry, world));
  const Procedure* const procedure = opened->procedure.get();
  auto event = case_event(entry, *procedure);
  if (!event)
    return tl::make_unexpected(std::move(event).error());  // it is large: moved once, as it is applied
  const bool opens = entry.type == kOpened;
  const auto named = people_named(*procedure, opened->state, {});
  evolve_in_place(opened->state, std::move(*event), entry.position);
  INVARIANT(entry.revision == opened->state.revision, "revisions of a case are gapless");
  if (opens) world.put(Table::counters, counter_of(entry.case_id), entry.case_id);
  if (opens || opened->state.done)
    world.put(Table::counters, open_case_key(procedure->id().id, subject_of(opened->state, *procedure)),
              opened->state.done ? std::nullopt : std::optional(entry.case_id));
  if (opens && entry.cause)  // what was proposed is opened
    world.put(Table::proposals, proposal_key(procedure->id().id, *entry.cause), std::nullopt);
  project_people(named, *opened, world);
  world.mark(*opened);
  return {};
}

// An entry that stays as it is, or one that gives its data away.
json::object data_of(const Entry& entry) { return entry.data; }
json::object data_of(Entry& entry) { return std::move(entry.data); }

template <class Source>
void project_proposed(Source& entry, World& world) {
  const std::string procedure(text_at(entry.data, "procedure"));
  json::object row = data_of(entry);
  row["subject"] = entry.subject;
  row["unit"] = entry.unit;
  row["case"] = entry.case_id;
  if (entry.effective) row["on"] = format_date(*entry.effective);
  for (const char* of_the_command : {"part", "parts", "payload"}) row.erase(of_the_command);
  world.put(Table::proposals, proposal_key(procedure, entry.position), canonical(row));
}

void project_declined(const Entry& entry, World& world) {
  INVARIANT(entry.cause, "a declined proposal says which");
  world.put(Table::proposals, proposal_key(std::string(text_at(entry.data, "procedure")), *entry.cause),
            std::nullopt);
}

Result<void> project_published(const Entry& entry, World& world) {
  const json::object& definition = object_at(entry.data, "definition");
  TRY(procedure, world.publish(definition));
  world.put(Table::definitions, procedure->id().id + "@" + procedure->id().version, procedure->bytes());
  json::object state = world.procedure_state(procedure->id().id);
  if (!state.contains("versions")) state["versions"] = json::array();
  state["versions"].as_array().push_back({{"version", procedure->id().version},
                                          {"hash", to_hex(procedure->hash())},
                                          {"position", entry.position.value},
                                          {"current_since", -1}});
  world.put(Table::state, "procedure/" + procedure->id().id, canonical(state));
  return {};
}

Result<void> project_made_current(const Entry& entry, World& world) {
  const std::string id = entry.subject.substr(entry.subject.find('/') + 1);
  json::object state = world.procedure_state(id);
  for (json::value& item : state["versions"].as_array()) {
    json::object& version = item.as_object();
    if (text_at(version, "version") == text_at(entry.data, "version"))
      version["current_since"] = entry.position.value;
  }
  world.put(Table::state, "procedure/" + id, canonical(state));
  return {};
}

// Who holds a post or is planned for it, found by the post; who declared somebody a relative, found by that
// person; members and holders of posts, found by their unit. A fact that was corrected leaves its row: the
// row only says whose facts to look at.
void project_fact(const Entry& entry, World& world) {
  evolve_facts(world.change_subject(entry.subject), entry);
  const std::string_view kind = text_at(entry.data, "kind");
  const json::object& value = object_at(entry.data, "value");
  if (entry.subject.starts_with("cadre/")) {
    const FindSubject find = [&world](std::string_view subject) { return world.find(subject); };
    for (const std::string& id : named_in(kind, value, find))
      world.put(Table::counters, naming_prefix(id, kind) + entry.cadre, "");
    return;
  }
  const std::string_view unit = text_at(value, "unit");
  if (kind != "post" || unit.empty()) return;
  const std::string post =
      entry.subject.substr(entry.subject.find('/') + 1);  // it moves, its holders with it
  for (const std::string& cadre : world.cadres_with("holds", post))
    world.put(Table::counters, naming_prefix(unit, "holds") + cadre, "");
}

// How often one account read on one day.
void project_read(const Entry& entry, World& world) {
  const std::string key = reads_key(entry.actor, office_date(entry.time));
  world.put(Table::counters, key, std::to_string(reads_of_day(world.get(Table::counters, key)) + 1));
}

bool known_refusal(std::string_view type) {
  return type == "cadre.case.opening-refused.v1" || type == "cadre.case.act-refused.v1" ||
         type == "cadre.case.migration-refused.v1" || type == kNoteRefusedType ||
         type == "cadre.fact.refused.v1" || type == "cadre.proposal.decline-refused.v1" ||
         type == "cadre.procedure.refused.v1";
}

std::optional<Date> day_at(const json::object& object, std::string_view key) {
  const auto day = parse_date(text_at(object, key));
  return day ? std::optional(*day) : std::nullopt;
}

Position position_at(const json::object& object, std::string_view key) {
  return Position{static_cast<std::uint64_t>(int_at(object, key, -1))};
}

constexpr std::string_view kFactEnded = "cadre.fact.ended.v1";

// They end as if they had been recorded so: a later fact of their kind gives no day back.
void end_facts(SubjectFacts& facts, const Entry& entry) {
  for (const json::value& ended : array_at(entry.data, "ends"))
    for (Fact& fact : facts.facts)
      if (ended.is_object() && fact.position == position_at(ended.get_object(), "position"))
        fact.until = fact.declared = day_at(ended.get_object(), "until");
}

template <class Source>
Result<void> project_meaning(Source& entry, World& world) {
  if (changes_case(entry.type)) return project_case(entry, world);
  if (entry.type == kNotedType) {
    TRY(opened, world.find_case(entry.case_id));
    INVARIANT(opened != nullptr, "a note is made on a case that is there");
    return project_note(entry, opened->state, world), Result<void>();
  }
  if (entry.type == "cadre.case.proposed.v1" || entry.type == kCorrectionType)
    return project_proposed(entry, world), Result<void>();
  if (entry.type == "cadre.fact.recorded.v1" || entry.type == kFactEnded)
    return project_fact(entry, world), Result<void>();
  if (entry.type == "cadre.procedure.published.v1") return project_published(entry, world);
  if (entry.type == "cadre.procedure.made-current.v1") return project_made_current(entry, world);
  if (entry.type == kReadType) return project_read(entry, world), Result<void>();
  if (entry.type == "cadre.proposal.declined.v1") return project_declined(entry, world), Result<void>();
  if (known_refusal(entry.type) || keeps_record(entry.type)) return {};
  const std::string at = std::to_string(entry.position.value);
  return fail(ErrorCode::corruption, {"bản ghi số " + at + " thuộc loại '" + entry.type +
                                          "' mà chương trình này chưa biết; cần phiên bản mới hơn",
                                      "expected a known type, but entry " + at + " is a '" + entry.type +
                                          "': a newer program wrote it"});
}

template <class Source>
Result<void> project_all_but_own_terms(Source& entry, World& world, ViewBatch& batch) {
  const bool opens = entry.type == kOpened;
  if (!opens) CHECK(add_step_terms(entry, world, batch));
  CHECK(project_meaning(entry, world));
  if (opens) CHECK(add_step_terms(entry, world, batch));
  add_within_terms(entry, world, batch);
  batch.upto = entry.position.value + 1;
  return {};
}

}  // namespace

void add_own_terms(const Entry& entry, Postings& postings) {
  each_term(entry, [&](std::string_view term) { postings.add(term, entry.position); });
}

Result<void> project(const Entry& entry, World& world, ViewBatch& batch) {
  add_own_terms(entry, batch.postings);
  CHECK(project_all_but_own_terms(entry, world, batch));
  if (auto row = command_row(entry)) world.put(row->table, row->key, std::move(row->value));
  return {};
}

Result<void> project_changes(const Entry& entry, World& world, ViewBatch& batch) {
  return project_all_but_own_terms(entry, world, batch);
}

Result<void> project_changes(Entry&& entry, World& world, ViewBatch& batch) {
  return project_all_but_own_terms(entry, world, batch);
}

void evolve_facts(SubjectFacts& facts, const Entry& entry) {
  if (entry.type == kFactEnded) return end_facts(facts, entry);
  Fact fact;
  fact.kind = std::string(text_at(entry.data, "kind"));
  fact.from = entry.effective.value_or(Date{});
  fact.until = day_at(entry.data, "until");
  fact.declared = entry.data.contains("declared") ? day_at(entry.data, "declared") : fact.until;
  fact.position = entry.position;
  fact.value = object_at(entry.data, "value");
  if (entry.data.contains("corrects")) {
    const Position corrected = position_at(entry.data, "corrects");
    std::erase_if(facts.facts, [&](const Fact& old) { return old.position == corrected; });
  }
  for (const json::value& ended : array_at(entry.data, "ends"))
    for (Fact& old : facts.facts)
      if (ended.is_object() && old.position == position_at(ended.get_object(), "position"))
        old.until = day_at(ended.get_object(), "until");
  const auto later =
      std::upper_bound(facts.facts.begin(), facts.facts.end(), fact, [](const Fact& a, const Fact& b) {
        return std::pair(a.from, a.position) < std::pair(b.from, b.position);
      });
  facts.facts.insert(later, std::move(fact));
}

// The first entry of a command stands for all of them.
std::optional<ViewWrite> command_row(const Entry& entry) {
  if (entry.command_id.empty() || int_at(entry.data, "part") > 0) return std::nullopt;
  const CommandRecord record{std::string(text_at(entry.data, "payload")), entry.position,
                             static_cast<std::uint32_t>(int_at(entry.data, "parts", 1))};
  return ViewWrite{Table::commands, command_key(entry.actor, entry.command_id), encode(record)};
}

std::string command_key(std::string_view account, std::string_view key) {
  std::string text(account);
  text += '\0';
  text += key;
  const Hash hash = sha256(text);
  return std::string(reinterpret_cast<const char*>(hash.data()), 16);  // 128 bits of one account's own keys
}

std::string encode(const CommandRecord& record) {
  std::string text;
  text.reserve(record.payload.size() + 24);
  text.append(record.payload).append(":").append(std::to_string(record.first.value));
  return text.append(":").append(std::to_string(record.count));
}

CommandRecord decode_command(std::string_view bytes) {
  CommandRecord record;
  const std::size_t colon = bytes.find(':');
  record.payload = std::string(bytes.substr(0, colon));
  const char* const end = bytes.data() + bytes.size();
  const auto [after, error] = std::from_chars(bytes.data() + colon + 1, end, record.first.value);
  INVARIANT(error == std::errc{} && after != end, "this program wrote the record");
  std::from_chars(after + 1, end, record.count);
  return record;
}

}  // namespace cadre
