#include "engine/running/situation_terms.hpp"

#include <algorithm>

namespace cadre {
namespace {

constexpr std::size_t kStepsMax = 8;
constexpr std::size_t kUnitDepthMax = 32;

// "dismissal.consulting" of the dismissal procedure is "consulting".
std::string_view step_of(std::string_view leaf, std::string_view procedure) {
  const bool begins = leaf.starts_with(procedure) && leaf.substr(procedure.size()).starts_with('.');
  return begins ? leaf.substr(procedure.size() + 1) : leaf;
}

}  // namespace

Result<void> add_step_terms(const Entry& entry, World& world, ViewBatch& batch) {
  if (entry.case_id.empty() || !entry.subject.starts_with("case/")) return {};
  TRY(opened, world.find_case(entry.case_id));
  if (opened == nullptr) return {};
  const Chart& chart = opened->procedure->chart();
  std::size_t steps = 0;
  for_each_node(opened->state.configuration, [&](NodeIndex index) {
    const Node& node = chart.node(index);
    if (!node.children.empty() || ++steps > kStepsMax) return;
    batch.postings.add(make_term("step", step_of(node.id, opened->procedure->id().id)), entry.position);
  });
  return {};
}

void add_within_terms(const Entry& entry, const World& world, ViewBatch& batch) {
  const Date day = office_date(entry.time);
  std::vector<std::string> seen{entry.unit};
  while (seen.size() < kUnitDepthMax && !seen.back().empty()) {
    const SubjectFacts* subject = world.find("unit/" + seen.back());
    const Fact* fact = subject ? subject->current("unit", day) : nullptr;
    if (fact == nullptr) return;
    std::string parent(text_at(fact->value, "parent"));
    // Corrections can make a circle on some day: each unit is named once.
    if (parent.empty() || std::ranges::find(seen, parent) != seen.end()) return;
    batch.postings.add(make_term("within", parent), entry.position);
    seen.push_back(std::move(parent));
  }
}

}  // namespace cadre
