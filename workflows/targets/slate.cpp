#include "workflows/targets/slate.hpp"
#include "engine/facts/naming.hpp"

#include <algorithm>

namespace cadre::targets {
namespace {

bool carries(const json::object& value, const json::object& where) {
  return std::all_of(where.begin(), where.end(), [&](const auto& wanted) {
    const json::value* has = value.if_contains(wanted.key());
    return has != nullptr && *has == wanted.value();
  });
}

bool gives(const std::vector<SlateLine>& slate, const std::string& cadre, std::string_view post) {
  return std::any_of(slate.begin(), slate.end(),
                     [&](const SlateLine& line) { return line.cadre == cadre && line.post == post; });
}

}  // namespace

SlatedFacts::SlatedFacts(const Facts& facts, const Census& census, const std::vector<SlateLine>& slate,
                         Date on)
    : facts_(facts), census_(census), on_(on) {
  for (const SlateLine& line : slate)
    if (!line.post.empty()) vacate(line.post, line.cadre);
  for (const SlateLine& line : slate)
    if (!line.post.empty() && !line.cadre.empty()) leave_posts(line.cadre, slate);
  for (const SlateLine& line : slate) {
    const json::object seat{{"body", line.body}, {"unit", line.unit}};
    if (!line.post.empty()) {
      if (!line.cadre.empty()) begin(line.cadre, "holds", {{"post", line.post}});
    } else {
      end(line.cadre, "membership", seat);
      if (!line.leaves) begin(line.cadre, "membership", seat);
    }
  }
}

const SubjectFacts* SlatedFacts::find(std::string_view subject) const {
  const auto found = changed_.find(subject);
  return found == changed_.end() ? facts_.find(subject) : found->second.get();
}

std::vector<std::string> SlatedFacts::cadres_with(std::string_view kind, std::string_view post) const {
  const FindSubject here = [this](std::string_view subject) { return find(subject); };
  std::vector<std::string> cadres = facts_.cadres_with(kind, post);
  for (const auto& [subject, known] : changed_) {
    const std::string cadre = subject.substr(subject.find('/') + 1);
    const bool named = std::any_of(known->facts.begin(), known->facts.end(),
                                   [&](const Fact& fact) { return names(fact, kind, post, here); });
    if (named && std::find(cadres.begin(), cadres.end(), cadre) == cadres.end()) cadres.push_back(cadre);
  }
  std::sort(cadres.begin(), cadres.end());
  return cadres;
}

SubjectFacts& SlatedFacts::changed(const std::string& cadre) {
  auto& known = changed_["cadre/" + cadre];
  if (!known) {
    const SubjectFacts* found = facts_.find("cadre/" + cadre);
    known = std::make_unique<SubjectFacts>(found ? *found : SubjectFacts{});
  }
  return *known;
}

void SlatedFacts::leave_posts(const std::string& cadre, const std::vector<SlateLine>& slate) {
  for (Fact& fact : changed(cadre).facts)
    if (fact.kind == "holds" && fact.holds_on(on_) && fact.from != on_ &&
        !gives(slate, cadre, text_at(fact.value, "post")))
      fact.until = on_;
}

void SlatedFacts::vacate(const std::string& post, const std::string& but) {
  for (const CountedPerson& person : census_.people) {
    const auto holds = [&](const CountedPost* held) { return held->id == post; };
    if (person.id != but && std::any_of(person.posts.begin(), person.posts.end(), holds))
      end(person.id, "holds", {{"post", post}});
  }
}

void SlatedFacts::end(const std::string& cadre, std::string_view kind, const json::object& where) {
  for (Fact& fact : changed(cadre).facts)
    if (fact.kind == kind && fact.holds_on(on_) && carries(fact.value, where)) fact.until = on_;
}

void SlatedFacts::begin(const std::string& cadre, std::string_view kind, json::object value) {
  end(cadre, kind, value);
  Fact fact;
  fact.kind = kind;
  fact.from = on_;
  fact.value = std::move(value);
  changed(cadre).facts.push_back(std::move(fact));
}

}  // namespace cadre::targets
