#include "engine/cases/event_codec.hpp"
#include "engine/running/notes.hpp"
#include "engine/running/rejudge.hpp"

namespace cadre {
namespace {

constexpr std::string_view kOpened = "cadre.case.opened.v1";

Submission submission_of(const Entry& entry) {
  Submission submission;
  submission.effective = entry.effective.value_or(Date{});
  submission.form = object_at(entry.data, "form");
  submission.documents = array_at(entry.data, "documents");
  for (const json::value& value : array_at(entry.data, "acknowledged")) {
    if (!value.is_object()) continue;
    const json::object& one = value.get_object();
    submission.acknowledged.push_back({std::string(text_at(one, "rule")), std::string(text_at(one, "reason")),
                                       std::string(text_at(one, "document"))});
  }
  return submission;
}

std::pair<std::string, std::string> id_and_version(const Entry& entry) {
  const std::string reference = entry.procedure.substr(0, entry.procedure.find('#'));
  const std::size_t at = reference.find('@');
  return {reference.substr(0, at), at == std::string::npos ? "" : reference.substr(at + 1)};
}

// Whom or what a case is about says which of the three a client gave. The post of a cadre may have been left
// out then; the one that was held stands in the entry.
OpenCase opening_of(const Entry& entry) {
  const auto [id, version] = id_and_version(entry);
  OpenCase order{id, version, entry.cadre, std::string(text_at(entry.data, "post")), submission_of(entry)};
  if (entry.subject.starts_with("post/")) order.post = entry.subject.substr(5);
  if (order.cadre.empty() && order.post.empty()) order.unit = entry.unit;
  order.proposal = entry.cause;
  return order;
}

Order migration_of(const Entry& entry, std::uint32_t revision) {
  MigrateCase order;
  order.case_id = entry.case_id;
  order.revision = revision;
  order.version =
      entry.outcome == "refused" ? std::string(text_at(entry.data, "to")) : id_and_version(entry).second;
  for (const auto& member : object_at(entry.data, "map"))
    if (member.value().is_string()) order.states.emplace_back(member.key(), member.value().get_string());
  order.reason = text_at(entry.data, "reason");
  order.document = text_at(entry.data, "document");
  return order;
}

FactInput fact_of(const Entry& entry) {
  FactInput fact{entry.subject,
                 std::string(text_at(entry.data, "kind")),
                 entry.effective.value_or(Date{}),
                 {},
                 object_at(entry.data, "value"),
                 {}};
  const bool cut = entry.data.contains("declared");
  const auto until = parse_date(text_at(entry.data, cut ? "declared" : "until"));
  if (until) fact.until = *until;
  if (const json::value* corrects = entry.data.if_contains("corrects"))
    fact.corrects = Position{corrects->to_number<std::uint64_t>()};
  return fact;
}

// A refusal says at its beginning which cases were tried together.
Order note_of(std::span<const Entry> command) {
  const Entry& first = command.front();
  NoteRequest request{first.act, {}, std::string(text_at(first.data, "reason"))};
  for (const json::value& tried : array_at(first.data, "cases"))
    if (tried.is_string()) request.cases.emplace_back(tried.get_string());
  if (request.cases.empty())
    for (const Entry& entry : command) request.cases.push_back(entry.case_id);
  return record_of(request);
}

// What happened of what was asked for together; the entries between were brought about.
std::vector<TogetherItem> items_of(std::span<const Entry> command) {
  std::vector<TogetherItem> items;
  for (const Entry& entry : command) {
    if (!is_submitted(entry.type)) continue;
    if (entry.type == kOpened) {
      items.push_back({opening_of(entry)});
    } else {
      const std::uint32_t seen = entry.revision.value_or(1) - 1;
      items.push_back({SubmitAct{entry.case_id, entry.act, seen, submission_of(entry)}});
    }
  }
  return items;
}

}  // namespace

std::optional<Order> order_of(std::span<const Entry> command, std::uint32_t revision) {
  if (auto items = items_of(command); items.size() > 1) return SubmitTogether{std::move(items)};
  const Entry& entry = command.front();
  const std::string_view type = entry.type;
  if (type == kOpened || type == "cadre.case.opening-refused.v1") return opening_of(entry);
  if (type == "cadre.case.act-accepted.v1" || type == "cadre.case.act-refused.v1")
    return SubmitAct{entry.case_id, entry.act, revision, submission_of(entry)};
  if (type == "cadre.case.delay-elapsed.v1")
    return ElapseDelay{entry.case_id, std::string(text_at(entry.data, "delay")),
                       std::string(text_at(entry.data, "delay_state")), entry.effective.value_or(Date{})};
  if (type == "cadre.case.migrated.v1" || type == "cadre.case.migration-refused.v1")
    return migration_of(entry, revision);
  if (type == "cadre.proposal.declined.v1" || type == "cadre.proposal.decline-refused.v1")
    return DeclineProposal{entry.cause.value_or(Position{}), std::string(text_at(entry.data, "reason")),
                           std::string(text_at(entry.data, "document"))};
  if (type == "cadre.procedure.published.v1") return PublishProcedure{object_at(entry.data, "definition")};
  if (type == "cadre.procedure.made-current.v1")
    return MakeCurrent{entry.subject.substr(entry.subject.find('/') + 1),
                       std::string(text_at(entry.data, "version"))};
  if (type == kNotedType || type == kNoteRefusedType) return note_of(command);
  if (type != "cadre.fact.recorded.v1") return std::nullopt;
  RecordFacts order;
  for (const Entry& fact : command) order.facts.push_back(fact_of(fact));
  return order;
}

}  // namespace cadre
