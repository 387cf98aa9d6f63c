#include "engine/cases/people.hpp"

#include <algorithm>

namespace cadre {
namespace {

template <class Each>
void for_each_person(const Procedure& procedure, const CaseState& state, const json::object& form,
                     Each&& each) {
  for (const FormReference& reference : procedure.about())
    for (const json::object* source : {&state.data, &form})
      for_each_reference(reference, *source, [&](std::string_view id, const std::string&) { each(id); });
}

}  // namespace

std::vector<std::string> people_named(const Procedure& procedure, const CaseState& state,
                                      const json::object& form) {
  std::vector<std::string> people;
  if (procedure.about().empty()) return people;
  for_each_person(procedure, state, form, [&](std::string_view id) {
    if (!id.empty() && id != state.cadre) people.emplace_back(id);
  });
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
  people.resize(std::min(people.size(), kPeopleMax));
  return people;
}

bool is_about(const Procedure& procedure, const CaseState& state, const json::object& form,
              std::string_view cadre) {
  if (cadre.empty()) return false;
  bool found = cadre == state.cadre;
  for_each_person(procedure, state, form, [&](std::string_view id) { found = found || id == cadre; });
  return found;
}

}  // namespace cadre
