#include "api/targets/target_view.hpp"

#include <algorithm>

#include "api/reading/view_json.hpp"

namespace cadre {
namespace {

using targets::Counted;
using targets::Measured;
using targets::Ratio;
using targets::Target;
using targets::Verdict;
using targets::Why;

std::string_view word_of(Verdict verdict) {
  if (verdict == Verdict::met) return "met";
  return verdict == Verdict::not_met ? "not-met" : "not-measurable";
}

bool in_parts(const Target& target) { return target.measure->counted != Counted::persons; }

Text sentence_of(const Measured& measured) {
  switch (measured.why) {
    case Why::not_kept:
      return measured.target->measure->not_kept;
    case Why::nobody:
      return {"Không có ai thuộc phạm vi của chỉ tiêu này.", "There is nobody whom the target speaks of."};
    case Why::no_number:
      return {"Văn bản không ấn định con số: chỉ nêu số liệu, không kết luận đạt hay không đạt.",
              "The text sets no number: the figures are given, and no verdict."};
    case Why::not_begun:
      return {"Nhiệm kỳ chưa bắt đầu.", "The term has not begun."};
    case Why::missing_facts:
    case Why::measured:
      break;
  }
  return {"Chưa đủ dữ kiện: những người thiếu dữ kiện có thể làm thay đổi kết luận.",
          "Facts are missing: those of whom they are missing could change the verdict."};
}

json::value why_view(const Measured& measured) {
  if (measured.verdict != Verdict::open) return nullptr;
  json::array missing;
  for (const auto& [kind, subjects] : measured.missing)
    missing.push_back({{"kind", kind}, {"subjects", subjects}});
  return json::object{{"code", to_string(measured.why)},
                      {"text", both(sentence_of(measured))},
                      {"missing", std::move(missing)}};
}

json::value short_view(const Measured& measured) {
  const Target& target = *measured.target;
  const bool every = target.measure->counted == Counted::each_body || target.measure->counted == Counted::all;
  if (measured.tally.empty() && target.measure->counted != Counted::persons) return nullptr;
  if (every) return json::value(measured.tally.base() - measured.tally.yes);
  const auto missing = targets::short_by(target.bound, measured.value);
  return missing ? json::value(*missing) : json::value(nullptr);
}

json::value amount_view(const Target& target, Ratio value) {
  const Ratio shown = in_parts(target) ? Ratio{value.part * 100, value.base} : value;
  return json::object{{"exact", targets::exact(value)},
                      {"decimal", targets::decimal(shown, in_parts(target) ? 1 : 0)}};
}

}  // namespace

json::object target_head(const Target& target) {
  json::object out{{"id", target.measure->id},
                   {"level", target.level->name},
                   {"term", target.term->name},
                   {"title", both(target.measure->title)},
                   {"operator", to_string(target.bound.op)},
                   {"unit", target.unit},
                   {"weight", target.weight},
                   {"source", target.source},
                   {"mark", to_string(target.mark)}};
  if (target.bound.op == targets::Operator::between)
    out["target"] = {{"from", target.value_from}, {"to", target.value_to}};
  else
    out["target"] = {{"value", target.value_from}};
  out["note"] = target.note.vi.empty() ? json::value(nullptr) : json::value(both(target.note));
  out["counted"] = target.measure->counted == Counted::each_body ? "bodies"
                   : target.measure->counted == Counted::units   ? "units"
                                                                 : "persons";
  return out;
}

json::value share_view(const Target& target, Ratio value, const targets::Tally& tally) {
  const bool nothing = in_parts(target) && tally.base() == 0;
  return nothing ? json::value(nullptr) : amount_view(target, value);
}

json::object measured_view(const Measured& measured) {
  const Target& target = *measured.target;
  const targets::Tally& tally = measured.tally;
  json::object out{{"verdict", word_of(measured.verdict)},
                   {"why", why_view(measured)},
                   {"numerator", tally.yes},
                   {"denominator", tally.base()},
                   {"unknown", tally.unknown + tally.maybe_yes + tally.maybe_no + tally.maybe_unknown},
                   {"value", share_view(target, measured.value, tally)},
                   {"short_by", short_view(measured)}};
  out["range"] = tally.empty() ? json::value(nullptr)
                               : json::value(json::object{{"least", targets::exact(measured.least)},
                                                          {"most", targets::exact(measured.most)}});
  return out;
}

json::array groups_view(const Measured& measured, const targets::Census& census) {
  json::array out;
  for (const targets::Group& group : measured.groups) {
    const auto unit = census.units.find(group.unit);
    json::object row{{"unit", group.unit},
                     {"name", unit == census.units.end() ? std::string() : unit->second.name},
                     {"numerator", group.tally.yes},
                     {"denominator", group.tally.base()},
                     {"unknown", group.tally.most() - group.tally.yes + group.tally.maybe_no}};
    if (group.verdict) row["verdict"] = word_of(*group.verdict);
    out.push_back(std::move(row));
  }
  return out;
}

bool may_name(const targets::Row& row, const Target& target, const Actor& actor, const Reading& reading) {
  Sought sought;
  sought.data_class = target.measure->data_class;
  sought.unit = row.unit;
  sought.published = true;
  sought.mine = actor.is(row.cadre);
  return may_read(actor, sought, reading, reading.today());
}

json::object person_view(const targets::Row& row, const targets::Census& census) {
  const auto unit = census.units.find(row.unit);
  const auto post = census.posts.find(row.post);
  const auto person =
      std::lower_bound(census.people.begin(), census.people.end(), row.cadre,
                       [](const targets::CountedPerson& one, const std::string& id) { return one.id < id; });
  const bool known = person != census.people.end() && person->id == row.cadre;
  return {
      {"cadre", row.cadre}, {"name", known ? person->name : std::string()},
      {"unit", row.unit},   {"unit_name", unit == census.units.end() ? std::string() : unit->second.name},
      {"post", row.post},   {"post_title", post == census.posts.end() ? std::string() : post->second.title}};
}

}  // namespace cadre
