#include "api/cli/client_commands.hpp"

#include "api/cli/commands.hpp"

namespace cadre {

void add_client_commands(CommandLine& app, Console& console) {
  add_me_command(app, console);
  add_worklist_command(app, console);
  add_proposals_command(app, console);
  add_findings_command(app, console);
  add_targets_commands(app, console);
  add_planning_command(app, console);
  add_recommendations_command(app, console);
  add_route_command(app, console);
  add_audit_conduct_command(app, console);
  add_audit_stuck_command(app, console);
  add_cases_commands(app, console);
  add_acts_commands(app, console);
  add_subjects_commands(app, console);
  add_accounts_commands(app, console);
  add_delegations_commands(app, console);
  add_facts_commands(app, console);
  add_procedures_commands(app, console);
  add_entries_command(app, console);
  add_export_commands(app, console);
  add_documents_commands(app, console);
  add_backup_command(app, console);
  add_audit_commands(app, console);
}

}  // namespace cadre
