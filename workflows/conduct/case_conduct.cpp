#include "workflows/conduct/case_conduct.hpp"

namespace cadre::conduct {
namespace {

std::vector<std::string> leaves_of(const Entry& entry) {
  std::vector<std::string> leaves;
  for (const json::value& leaf : array_at(entry.data, "state"))
    if (leaf.is_string()) leaves.emplace_back(leaf.get_string());
  return leaves;
}

std::optional<Date> nearest_due(const Entry& entry) {
  std::optional<Date> nearest;
  for (const json::value& timer : array_at(entry.data, "timers")) {
    const auto due = timer.is_object() ? parse_date(text_at(timer.get_object(), "due"))
                                       : Result<Date>(fail(ErrorCode::invalid_argument, {}));
    if (due && (!nearest || *due < *nearest)) nearest = *due;
  }
  return nearest;
}

bool by_a_person(const Entry& entry) { return entry.actor != "system"; }

}  // namespace

ConductSignal signal_of(std::string rule, const Entry& entry, std::vector<Position> entries,
                        json::object figures, Text text) {
  return {std::move(rule),    entry.case_id,      entry.unit,
          std::move(entries), std::move(figures), std::move(text)};
}

bool is_ballot(const json::value& value) {
  const json::object* ballot = value.if_object();
  return ballot != nullptr && ballot->contains("collected") && ballot->contains("summoned");
}

bool is_unanimous(const json::object& ballot) {
  const std::int64_t collected = int_at(ballot, "collected");
  return ballot.contains("agree") && collected > 0 && int_at(ballot, "agree") == collected;
}

void CaseConduct::moved(const Entry& entry, ConductFigures& figures, const Signal& signal) {
  const auto states = leaves_of(entry);
  if (entry.revision == 0u) ++figures.opened;
  if (!states_.empty()) {  // else it was opened before the stretch that is looked at
    count_step(entry, figures);
    watch_pace(entry, signal);
  }
  if (!states_.empty() && states != states_) {
    left_.insert(states_);
    if (left_.contains(states)) ++figures.rework;
  }
  if (states != states_) since_ = entry.time;
  states_ = states;
  due_ = nearest_due(entry);
  if (bool_at(entry.data, "done")) ++figures.closed;
  watch_recording(entry, signal);
  watch_duties(entry, signal);
  watch_counts(entry, signal);
}

void CaseConduct::count_step(const Entry& entry, ConductFigures& figures) const {
  const Date done = office_date(entry.time);
  if (!by_a_person(entry)) {
    ++figures.elapsed;
    ++figures.timed;
    return;
  }
  ++figures.steps;
  figures.working_days.push_back(calendar_.working_days_between(office_date(*since_), done));
  if (due_) ++figures.timed;
  if (due_ && done > *due_) ++figures.late;
}

// A step that a case leaves almost as soon as it came there.
void CaseConduct::watch_pace(const Entry& entry, const Signal& signal) const {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(entry.time - *since_).count();
  if (!by_a_person(entry) || leaves_of(entry) == states_ || minutes >= settings_.fast_minutes) return;
  signal(signal_of("conduct.too-fast", entry, {entry.position}, {{"act", entry.act}, {"minutes", minutes}},
                   {"bước này chỉ kéo dài " + std::to_string(minutes) + " phút",
                    "this step took " + std::to_string(minutes) + " minutes only"}));
}

void CaseConduct::watch_recording(const Entry& entry, const Signal& signal) const {
  if (!entry.effective || !by_a_person(entry)) return;
  const int days = calendar_.working_days_between(*entry.effective, office_date(entry.time));
  if (days <= settings_.late_days) return;
  signal(signal_of("conduct.recorded-late", entry, {entry.position},
                   {{"act", entry.act}, {"working_days", days}},
                   {"ghi vào sổ " + std::to_string(days) + " ngày làm việc sau ngày thực hiện",
                    "recorded " + std::to_string(days) + " working days after it took effect"}));
}

// One person in several duties, whatever the account, also through another: said once, when the number is
// reached.
void CaseConduct::watch_duties(const Entry& entry, const Signal& signal) {
  if (!by_a_person(entry) || entry.role.empty()) return;
  const std::string_view known = text_at(entry.data, "person"), lender = text_at(entry.data, "principal");
  note_duty(known.empty() ? entry.actor : std::string(known), entry, signal);
  if (entry.on_behalf_of.empty()) return;
  note_duty(lender.empty() ? entry.on_behalf_of : std::string(lender), entry, signal);
}

void CaseConduct::note_duty(const std::string& person, const Entry& entry, const Signal& signal) {
  auto& duties = duties_of_[person];
  const bool fresh = duties.emplace(entry.role, entry.position).second;
  if (!fresh || static_cast<std::int64_t>(duties.size()) != settings_.one_person_roles) return;
  std::vector<Position> entries;
  json::array roles;
  for (const auto& [role, position] : duties) {
    entries.push_back(position);
    roles.emplace_back(role);
  }
  signal(signal_of(
      "conduct.one-person", entry, std::move(entries), {{"person", person}, {"roles", std::move(roles)}},
      {person + " đã làm trong " + std::to_string(duties.size()) + " vai trò khác nhau ở hồ sơ này",
       person + " acted in " + std::to_string(duties.size()) + " different roles in this case"}));
}

void CaseConduct::watch_counts(const Entry& entry, const Signal& signal) {
  for (const auto& field : object_at(entry.data, "form")) {
    if (!is_ballot(field.value())) continue;
    const std::string name(field.key());
    const auto before = counts_.find(name);
    if (before != counts_.end() && before->second.first != field.value())
      signal(signal_of("conduct.count-edited", entry, {before->second.second, entry.position},
                       {{"field", name}},
                       {"kết quả kiểm phiếu '" + name + "' được ghi lại với số khác",
                        "the count '" + name + "' was recorded again with other figures"}));
    counts_[name] = {field.value(), entry.position};
  }
}

void CaseConduct::refused(const Entry& entry, ConductFigures& figures, const Signal& signal) {
  for (const json::value& value : array_at(object_at(entry.data, "refusal"), "reasons")) {
    if (!value.is_object()) continue;
    const std::string rule(text_at(value.get_object(), "rule"));
    ++figures.refusals[rule];
    auto& times = refused_[entry.act + '\0' + rule];
    times.push_back(entry.position);
    if (static_cast<std::int64_t>(times.size()) != settings_.repeated_refusals) continue;
    signal(signal_of(
        "conduct.repeated-refusal", entry, times, {{"act", entry.act}, {"rule", rule}},
        {"việc này bị từ chối " + std::to_string(times.size()) + " lần vì cùng một quy tắc: " + rule,
         "refused " + std::to_string(times.size()) + " times by the same rule: " + rule}));
  }
}

}  // namespace cadre::conduct
