#include "engine/running/past.hpp"

#include <algorithm>

#include "engine/facts/naming.hpp"
#include "engine/running/projector.hpp"
#include "engine/running/reading_access.hpp"

namespace cadre {
namespace {

bool is_fact(const Entry& entry) {
  return entry.type.starts_with("cadre.fact.") && entry.outcome != "refused";
}

}  // namespace

// Who was named later is known now, and was not then.
std::vector<std::string> Past::cadres_with(std::string_view kind, std::string_view post) const {
  const FindSubject here = [this](std::string_view subject) { return find(subject); };
  std::vector<std::string> found = reading_.cadres_with(kind, post);
  std::erase_if(found, [&](const std::string& cadre) {
    const SubjectFacts* known = find("cadre/" + cadre);
    return known == nullptr || std::ranges::none_of(known->facts, [&](const Fact& fact) {
             return names(fact, kind, post, here);
           });
  });
  return found;
}

const SubjectFacts* Past::find(std::string_view subject) const {
  if (const auto found = known_.find(subject); found != known_.end()) return found->second.get();
  const ViewSnapshot& snapshot = snapshot_of(reading_);
  const std::string term = make_term("subject", subject);
  const auto last = snapshot.seek_down(term, Position{UINT64_MAX});
  if (!last || *last < upto_) return reading_.find(subject);
  std::unique_ptr<SubjectFacts> facts;
  for (auto at = snapshot.seek_up(term, Position{0}); at && *at < upto_;
       at = snapshot.seek_up(term, next(*at))) {
    const auto entry = reading_.entry(*at);
    if (!entry || !is_fact(*entry)) continue;
    if (!facts) facts = std::make_unique<SubjectFacts>();
    evolve_facts(*facts, *entry);
  }
  return known_.emplace(subject, std::move(facts)).first->second.get();
}

}  // namespace cadre
