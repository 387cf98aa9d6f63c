#include "engine/running/effect_entries.hpp"

#include "engine/running/opening_subject.hpp"

namespace cadre {
namespace {

Result<Date> day_at(const json::object& body, std::string_view key) {
  TRY(day, parse_date(text_at(body, key)));
  return day;
}

Result<FactInput> fact_input(const json::object& body) {
  FactInput input;
  input.subject = std::string(text_at(body, "subject"));
  input.kind = std::string(text_at(body, "kind"));
  TRY(from, day_at(body, "from"));
  input.from = from;
  if (body.contains("until")) {
    TRY(until, day_at(body, "until"));
    input.until = until;
  }
  input.value = object_at(body, "value");
  return input;
}

tl::unexpected<Error> nothing_ended(const std::string& kind) {
  return fail(ErrorCode::invalid_argument,
              {"không có dữ kiện '" + kind + "' nào đã kết thúc để khôi phục",
               "expected a fact '" + kind + "' that has ended, but there is none to restore"},
              {}, "fact.nothing-ended");
}

tl::unexpected<Error> no_condition() {
  return fail(ErrorCode::invalid_argument,
              {"một trường của 'where' không có giá trị trong hồ sơ",
               "expected a value for every field of 'where', but the case has none for one"},
              {}, "template.nothing");
}

}  // namespace

Result<void> EffectEntries::make(const Effect& effect, const NameValues& names) {
  TRY(filled, fill(json::value(effect.body), names));
  const json::object& body = filled.get_object();
  // A condition that came to nothing would end or restore more than was meant.
  if (object_at(body, "where").size() != object_at(effect.body, "where").size()) return no_condition();
  switch (effect.kind) {
    case EffectKind::record:
      return record(body);
    case EffectKind::end:
      return end(body);
    case EffectKind::restore:
      return restore(body);
    case EffectKind::propose:
      return propose(body);
    case EffectKind::hold:
      return hold(body);
    case EffectKind::release:
      break;
  }
  return release(body);
}

Result<void> EffectEntries::record(const json::object& body) {
  TRY(input, fact_input(body));
  CHECK(check_known(input.subject));
  TRY(kind, kind_of_fact(input, scene_.kinds, 0));
  TRY(entry, fact_entry(input, *kind, facts_, scene_.today, 0));
  add(std::move(entry));
  facts_.apply(entries_.back());
  return {};
}

Result<void> EffectEntries::end(const json::object& body) {
  FactInput about;
  about.subject = std::string(text_at(body, "subject"));
  about.kind = std::string(text_at(body, "kind"));
  CHECK(check_known(about.subject));
  TRY(kind, kind_of_fact(about, scene_.kinds, 0));
  TRY(on, day_at(body, "on"));
  auto entry = fact_ending(about.subject, *kind, object_at(body, "where"), on, facts_, scene_.today);
  if (!entry) return {};  // there is nothing to end
  add(std::move(*entry));
  facts_.apply(entries_.back());
  return {};
}

Result<void> EffectEntries::restore(const json::object& body) {
  FactInput again;
  again.subject = std::string(text_at(body, "subject"));
  again.kind = std::string(text_at(body, "kind"));
  CHECK(check_known(again.subject));
  TRY(kind, kind_of_fact(again, scene_.kinds, 0));
  TRY(on, day_at(body, "on"));
  const Fact* ended = latest_ended(again.subject, *kind, object_at(body, "where"), on, facts_);
  if (ended == nullptr) return nothing_ended(kind->name);
  again.from = on;
  again.value = ended->value;
  TRY(entry, fact_entry(again, *kind, facts_, scene_.today, 0));
  entry.data["restores"] = ended->position.value;
  add(std::move(entry));
  facts_.apply(entries_.back());
  return {};
}

Result<void> EffectEntries::propose(const json::object& body) {
  Entry entry;
  for (const std::string type : {"cadre", "post", "unit"})
    if (body.contains(type)) entry.subject = type + "/" + std::string(text_at(body, type));
  CHECK(check_known(entry.subject));
  entry.type = "cadre.case.proposed.v1";
  entry.outcome = "accepted";
  entry.cadre = std::string(text_at(body, "cadre"));
  entry.unit = unit_of_subject(entry.subject, scene_.today, facts_);
  entry.effective = content_.effective;
  for (const char* key : {"procedure", "reason", "article", "mark"})
    if (const json::value* value = body.if_contains(key)) entry.data[key] = *value;
  if (const json::object& form = object_at(body, "data"); !form.empty()) entry.data["form"] = form;
  add(std::move(entry));
  return {};
}

Result<void> EffectEntries::check_known(const std::string& subject) const {
  if (facts_.find(subject) != nullptr) return {};
  return fail(ErrorCode::not_found,
              {"'" + subject + "' chưa có trong hệ thống",
               "expected something known, but there is no '" + subject + "'"},
              {}, "reference.unknown");
}

void EffectEntries::add(Entry entry) {
  entry.cause = scene_.act;
  entry.case_id = scene_.before.id;
  entry.procedure = scene_.procedure.reference();
  entry.role = content_.role;
  entry.position = Position{scene_.act.value + 1 + entries_.size()};
  entries_.push_back(std::move(entry));
}

}  // namespace cadre
