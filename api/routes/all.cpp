#include "api/routes/route.hpp"

namespace cadre {

std::vector<Route> all_routes() {
  std::vector<Route> all;
  for (auto* group : {system_routes,
                      act_routes,
                      case_routes,
                      office_routes,
                      export_routes,
                      entry_routes,
                      subject_routes,
                      procedure_routes,
                      document_routes,
                      proposal_routes,
                      finding_routes,
                      route_sheet_routes,
                      audit_routes,
                      reader_routes,
                      target_routes,
                      organisation_routes,
                      procedure_change_routes,
                      system_state_routes,
                      worklist_routes,
                      recommendation_routes,
                      correction_routes,
                      note_routes,
                      evaluation_routes,
                      planning_routes,
                      duration_routes,
                      evidence_routes,
                      casefile_routes,
                      session_routes}) {
    for (Route& route : group()) all.push_back(std::move(route));
  }
  return all;
}

}  // namespace cadre
