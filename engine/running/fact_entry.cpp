#include "engine/running/fact_entry.hpp"

#include <algorithm>

#include "engine/facts/naming.hpp"
#include "engine/running/decider.hpp"
#include "engine/running/projector.hpp"

namespace cadre {
namespace {

tl::unexpected<Error> fault(std::size_t row, std::string_view field, std::string rule, std::string vi,
                            std::string en) {
  return fail(ErrorCode::invalid_argument, {std::move(vi), std::move(en)},
              "/facts/" + std::to_string(row) + std::string(field), std::move(rule));
}

bool good_id(std::string_view id) {
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  });
}

// The unit whose officers may record facts about this subject; "" = only those with a mandate for the whole.
std::string unit_of(const std::string& type, const std::string& id, const json::object& value,
                    const Facts& facts, Date on) {
  if (type == "unit") return id;
  const SubjectFacts* subject = facts.find(type + "/" + id);
  if (type == "post") {
    const Fact* post = subject ? subject->current("post", on) : nullptr;
    return std::string(text_at(post ? post->value : value, "unit"));
  }
  if (type != "cadre") return {};
  const Fact* holds = subject ? subject->current("holds", on) : nullptr;
  const std::string post(text_at(holds ? holds->value : value, "post"));
  const SubjectFacts* of_post = facts.find("post/" + post);
  const Fact* fact = of_post ? of_post->current("post", on) : nullptr;
  return fact ? std::string(text_at(fact->value, "unit")) : std::string();
}

bool same_place(const FactKind& kind, const json::object& a, const json::object& b) {
  return std::all_of(kind.per.begin(), kind.per.end(), [&](const std::string& field) {
    const json::value* x = a.if_contains(field);
    const json::value* y = b.if_contains(field);
    return (x == nullptr && y == nullptr) || (x && y && *x == *y);
  });
}

// Of exclusive facts one holds at a time: each ends where the next begins, or earlier if it says so. The
// entry says what that changes: its own end, and the ends of others (a correction may give days back to
// them).
void make_room(const FactKind& kind, const FactInput& input, const Facts& facts, Entry& entry) {
  const SubjectFacts* subject = facts.find(input.subject);
  if (!kind.exclusive || subject == nullptr) return;
  std::vector<Fact> row;  // by first day; the new one behind older ones of its day
  for (const Fact* old : subject->all(kind.name))
    if (same_place(kind, old->value, input.value) && old->position != input.corrects) row.push_back(*old);
  const auto behind =
      std::find_if(row.begin(), row.end(), [&](const Fact& f) { return f.from > input.from; });
  Fact fresh{kind.name, input.from, input.until, entry.position, {}, input.until};
  const auto place = static_cast<std::size_t>(behind - row.begin());
  row.insert(behind, std::move(fresh));
  json::array ends;
  for (std::size_t i = 0; i < row.size(); ++i) {
    std::optional<Date> until = row[i].declared;
    if (i + 1 < row.size() && (!until || row[i + 1].from < *until)) until = row[i + 1].from;
    if (until == row[i].until) continue;
    json::object end{{"position", row[i].position.value}};
    if (until) end["until"] = format_date(*until);
    if (i != place) {
      ends.push_back(std::move(end));
      continue;
    }
    entry.data["until"] = format_date(*until);
    entry.data["declared"] = input.until ? format_date(*input.until) : std::string();
  }
  if (!ends.empty()) entry.data["ends"] = std::move(ends);
}

Result<void> check_references(const FactKind& kind, const FactInput& input, const Facts& facts,
                              std::size_t row) {
  for (const std::string& refers : kind.refers) {
    const std::size_t colon = refers.find(':');
    const std::string field = refers.substr(0, colon);
    const std::string_view id = text_at(input.value, field);
    const std::string subject = refers.substr(colon + 1) + "/" + std::string(id);
    if (!id.empty() && facts.find(subject) == nullptr)
      return fault(row, "/value/" + field, "reference.unknown", "'" + subject + "' chưa có trong hệ thống",
                   "expected something known, but there is no '" + subject + "'");
  }
  return {};
}

// A unit does not lie below itself, on the day the fact begins.
Result<void> check_tree(const FactKind& kind, const FactInput& input, const Facts& facts, std::size_t row) {
  if (kind.subject != "unit") return {};
  const std::string id = input.subject.substr(kind.subject.size() + 1);
  if (!covers(facts, id, text_at(input.value, "parent"), input.from)) return {};
  return fault(row, "/value/parent", "unit.circle", "đơn vị '" + id + "' không thể nằm dưới chính nó",
               "expected a parent outside unit '" + id + "', but it lies below it");
}

Result<void> check_correction(const FactInput& input, const Facts& facts, std::size_t row) {
  if (!input.corrects) return {};
  const SubjectFacts* subject = facts.find(input.subject);
  const bool found =
      subject && std::any_of(subject->facts.begin(), subject->facts.end(), [&](const Fact& fact) {
        return fact.position == *input.corrects && fact.kind == input.kind;
      });
  if (found) return {};
  return fault(row, "/corrects", "fact.corrects",
               "bản ghi cần đính chính không phải dữ kiện hiện hành cùng loại của đối tượng này",
               "expected the position of a standing fact of the same kind and subject, but it is not one");
}

bool carries(const Fact& fact, const json::object& where) {
  return std::all_of(where.begin(), where.end(), [&](const auto& wanted) {
    const json::value* found = fact.value.if_contains(wanted.key());
    return found != nullptr && *found == wanted.value();
  });
}

}  // namespace

const SubjectFacts* FactDraft::find(std::string_view subject) const {
  const auto found = changed_.find(subject);
  return found != changed_.end() ? &found->second : base_.find(subject);
}

std::vector<std::string> FactDraft::cadres_with(std::string_view kind, std::string_view post) const {
  std::vector<std::string> found = base_.cadres_with(kind, post);
  const FindSubject here = [this](std::string_view subject) { return find(subject); };
  for (const auto& [subject, known] : changed_)
    if (subject.starts_with("cadre/") &&
        std::any_of(known.facts.begin(), known.facts.end(),
                    [&](const Fact& fact) { return names(fact, kind, post, here); }))
      found.push_back(subject.substr(subject.find('/') + 1));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void FactDraft::apply(const Entry& entry) {
  const SubjectFacts* before = find(entry.subject);
  SubjectFacts after = before ? *before : SubjectFacts{};
  evolve_facts(after, entry);
  changed_[entry.subject] = std::move(after);
}

Result<const FactKind*> kind_of_fact(const FactInput& input, const FactKinds& kinds, std::size_t row) {
  const std::size_t slash = input.subject.find('/');
  const std::string type = input.subject.substr(0, slash);
  if (slash == std::string::npos || !good_id(std::string_view(input.subject).substr(slash + 1)))
    return fault(row, "/subject", "fact.subject",
                 "đối tượng phải có dạng loại/mã, mã gồm chữ không dấu, số, '-', '_', '.'",
                 "expected type/id with an id of up to 64 letters, digits, '-', '_' or '.', but got '" +
                     input.subject.substr(0, 80) + "'");
  if (input.subject == "account/" + std::string(kSystemAccount))
    return fault(row, "/subject", "fact.reserved",
                 "tài khoản 'system' là của chính chương trình, không ai được nhận",
                 "expected an account for a person, but 'system' is the program's own");
  const FactKind* kind = kinds.find(type, input.kind);
  if (kind == nullptr)
    return fault(row, "/kind", "fact.kind", "không có loại dữ kiện '" + input.kind + "' cho '" + type + "'",
                 "expected a kind of fact about a '" + type + "', but there is no '" + input.kind + "'");
  return kind;
}

const Fact* latest_ended(const std::string& subject, const FactKind& kind, const json::object& where, Date on,
                         const Facts& facts) {
  const SubjectFacts* known = facts.find(subject);
  const Fact* latest = nullptr;
  if (known == nullptr) return latest;
  for (const Fact* fact : known->all(kind.name)) {
    const bool ended = fact->until && *fact->until <= on;
    if (ended && carries(*fact, where) && (latest == nullptr || *latest->until <= *fact->until))
      latest = fact;
  }
  return latest;
}

Result<Entry> fact_entry(const FactInput& input, const FactKind& kind, const Facts& facts, Date today,
                         std::size_t row) {
  if (kind.ends && !input.until)
    return fault(row, "/until", "fact.until", "loại dữ kiện này phải có ngày hết hiệu lực",
                 "expected an `until`, which every fact of this kind has, but there is none");
  if (input.until && *input.until <= input.from)
    return fault(row, "/until", "fact.until", "ngày hết hiệu lực phải sau ngày bắt đầu",
                 "expected `until` after `from`, but it is not");
  if (const auto faults = kind.form.validate(input.value, "/facts/" + std::to_string(row) + "/value");
      !faults.empty())
    return tl::make_unexpected(faults.front());
  CHECK(check_references(kind, input, facts, row));
  CHECK(check_tree(kind, input, facts, row));
  CHECK(check_correction(input, facts, row));
  Entry entry;
  entry.type = "cadre.fact.recorded.v1";
  entry.subject = input.subject;
  entry.outcome = "accepted";
  entry.effective = input.from;
  const std::string id = input.subject.substr(kind.subject.size() + 1);
  if (kind.subject == "cadre") entry.cadre = id;
  entry.unit = unit_of(kind.subject, id, input.value, facts, today);
  entry.data = {{"kind", input.kind}, {"value", input.value}};
  if (input.until) entry.data["until"] = format_date(*input.until);
  if (input.corrects) entry.data["corrects"] = input.corrects->value;
  make_room(kind, input, facts, entry);
  return entry;
}

std::optional<Entry> fact_ending(const std::string& subject, const FactKind& kind, const json::object& where,
                                 Date on, const Facts& facts, Date today) {
  const SubjectFacts* known = facts.find(subject);
  if (known == nullptr) return std::nullopt;
  json::array ends;
  for (const Fact* one : known->all(kind.name)) {
    const Fact& fact = *one;
    const bool runs = fact.from < on && (!fact.until || *fact.until > on);
    if (runs && carries(fact, where))
      ends.push_back({{"position", fact.position.value}, {"until", format_date(on)}});
  }
  if (ends.empty()) return std::nullopt;
  Entry entry;
  entry.type = "cadre.fact.ended.v1";
  entry.subject = subject;
  entry.outcome = "accepted";
  entry.effective = on;
  const std::string id = subject.substr(kind.subject.size() + 1);
  if (kind.subject == "cadre") entry.cadre = id;
  entry.unit = unit_of(kind.subject, id, {}, facts, today);
  entry.data = {{"kind", kind.name}, {"ends", std::move(ends)}};
  return entry;
}

}  // namespace cadre
