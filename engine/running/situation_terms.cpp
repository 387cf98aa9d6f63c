#include "engine/running/situation_terms.hpp"

namespace cadre {
namespace {

constexpr std::size_t kStepsMax = 8;

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
  for (const std::string& unit : world.units_above(entry.unit, office_date(entry.time)))
    batch.postings.add(make_term("within", unit), entry.position);
}

}  // namespace cadre
