// Whether a note may be made on each of several cases.
#include <algorithm>

#include "engine/cases/authority.hpp"
#include "engine/running/notes.hpp"

namespace cadre {
namespace {

void add(std::vector<std::string>& roles, const std::vector<std::string>& more) {
  for (const std::string& role : more)
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
}

std::vector<std::string> roles_of(const Procedure& procedure) {
  std::vector<std::string> roles = procedure.opening().by;
  for (const ActSpec& act : procedure.all_acts()) add(roles, act.by);
  return roles;
}

// One case, as far as a note on it may be made.
class Noting {
 public:
  Noting(const std::string& act, const OpenedCase& opened, const Surroundings& around,
         std::vector<Note> before)
      : state_(opened.state), procedure_(*opened.procedure), around_(around), before_(std::move(before)) {
    spec_.act = act;
    spec_.by = roles_that_act(state_, procedure_);
    if (reminds()) owe_ = owed_by_others();
    if (reminds()) spec_.by = roles_of(procedure_);
  }

  bool reminds() const { return spec_.act == kReminder; }

  Entry entry(const std::string& reason) {
    Entry entry;
    entry.act = spec_.act;
    entry.subject = "case/" + state_.id;
    entry.case_id = state_.id;
    entry.cadre = state_.cadre;
    entry.unit = state_.unit;
    entry.procedure = state_.procedure;
    if (!reason.empty()) entry.data["reason"] = reason;
    Refusal refusal = objections(entry);
    entry.type = refusal.reasons.empty() ? kNotedType : kNoteRefusedType;
    entry.outcome = refusal.reasons.empty() ? "accepted" : "refused";
    if (!refusal.reasons.empty()) entry.data["refusal"] = to_json(refusal);
    if (refusal.reasons.empty() && reminds()) entry.data["to"] = json::value_from(owe_);
    return entry;
  }

 private:
  Refusal objections(Entry& entry) {
    Authority allowed = authority(procedure_, spec_, state_, {}, around_);
    entry.role = std::move(allowed.role);
    Refusal refusal{RefusalKind::not_authorised, std::move(allowed.reasons)};
    if (refusal.reasons.empty()) {
      refusal.kind = RefusalKind::not_now;
      if (auto untimely = why_not_now(entry.role)) refusal.reasons.push_back(std::move(*untimely));
    }
    for (Reason& reason : refusal.reasons) reason.figures["case"] = state_.id;
    return refusal;
  }

  std::optional<Reason> why_not_now(const std::string& role) const {
    if (state_.done)
      return reason_of("case.closed", {},
                       {"hồ sơ " + state_.id + " đã kết thúc", "expected an open case, but it has ended"});
    if (reminds() && owe_.empty())
      return reason_of("note.nobody-owes", {},
                       {"hồ sơ " + state_.id + " hiện không chờ ai khác làm",
                        "expected a case that waits for somebody else, but " + state_.id + " does not"});
    const auto same = std::find_if(before_.begin(), before_.end(), [&](const Note& note) {
      return note.act == spec_.act && (reminds() ? note.on == around_.today : note.role == role);
    });
    if (same == before_.end()) return std::nullopt;
    return reason_of(
        "note.repeated", {{"position", same->position.value}, {"actor", same->actor}},
        reminds() ? Text{"hồ sơ " + state_.id + " hôm nay đã được đôn đốc",
                         "expected no reminder of today on " + state_.id + ", but there is one"}
                  : Text{"hồ sơ " + state_.id + " đã được tiếp nhận ở bước này",
                         "expected a step that was not received yet, but that of " + state_.id + " was"});
  }

  std::vector<std::string> owed_by_others() const {
    std::vector<std::string> others = spec_.by;
    std::erase_if(others,
                  [&](const std::string& role) { return !role_for({role}, state_.unit, around_).empty(); });
    return others;
  }

  const CaseState& state_;
  const Procedure& procedure_;
  const Surroundings& around_;
  const std::vector<Note> before_;
  ActSpec spec_;
  std::vector<std::string> owe_;
};

std::optional<Error> faulty(const NoteRequest& request) {
  std::vector<std::string> sorted = request.cases;
  std::sort(sorted.begin(), sorted.end());
  const bool once = std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
  if (once && !sorted.empty() && sorted.size() <= kNotedCasesMax) return std::nullopt;
  return Error{ErrorCode::invalid_argument,
               {"mỗi lần ghi từ 1 đến " + std::to_string(kNotedCasesMax) + " hồ sơ, mỗi hồ sơ một lần",
                "expected 1 to " + std::to_string(kNotedCasesMax) + " cases, each once"},
               "/cases",
               "note.cases"};
}

}  // namespace

KeepRecord record_of(const NoteRequest& request) {
  KeepRecord record;
  record.type = kNotedType;
  record.data = {
      {"act", request.act}, {"cases", json::value_from(request.cases)}, {"reason", request.reason}};
  return record;
}

NoteRequest note_request_of(const KeepRecord& record) {
  NoteRequest request{
      std::string(text_at(record.data, "act")), {}, std::string(text_at(record.data, "reason"))};
  for (const json::value& one : array_at(record.data, "cases"))
    if (one.is_string()) request.cases.emplace_back(one.get_string());
  return request;
}

Decided decide_notes(const KeepRecord& record, const Actor& actor, World& world, Date today) {
  const NoteRequest request = note_request_of(record);
  if (auto error = faulty(request)) return Decided{{}, std::move(error), {}};
  const Surroundings around{world, world.calendar(), actor, today};
  Decided decided;
  for (std::size_t i = 0; i < request.cases.size(); ++i) {
    const auto opened = world.find_case(request.cases[i]);
    if (!opened) return Decided{{}, opened.error(), {}};
    if (*opened == nullptr)
      return failed(ErrorCode::not_found,
                    {"không có hồ sơ '" + request.cases[i] + "'",
                     "expected a known case, but there is no '" + request.cases[i] + "'"},
                    "/cases/" + std::to_string(i), "reference.unknown");
    Noting noting(request.act, **opened, around, notes_on((*opened)->state, world));
    decided.entries.push_back(noting.entry(request.reason));
  }
  const auto accepted = [](const Entry& entry) { return entry.outcome == "accepted"; };
  if (!std::all_of(decided.entries.begin(), decided.entries.end(), accepted)) {
    std::erase_if(decided.entries, accepted);
    decided.entries.front().data["cases"] = json::value_from(request.cases);  // the whole attempt
  }
  for (std::size_t part = 0; decided.entries.size() > 1 && part < decided.entries.size(); ++part) {
    decided.entries[part].data["part"] = part;
    decided.entries[part].data["parts"] = decided.entries.size();
  }
  return decided;
}

}  // namespace cadre
