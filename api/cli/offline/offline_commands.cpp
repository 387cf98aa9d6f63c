#include "api/cli/offline/offline_commands.hpp"

#include "api/cli/commands.hpp"
#include "api/cli/rules/rules_commands.hpp"

namespace cadre {

void add_offline_commands(CommandLine& app, Console& console) {
  CommandLine& audit = add_group(app, "audit", "Bằng chứng và kiểm tra sổ / Proofs, and checking the log");
  add_audit_rejudge_command(audit, console);
  add_audit_subjects_command(audit, console);
  add_audit_verify_command(audit, console);
  add_audit_check_proof_command(audit, console);
  add_key_commands(app, console);
  add_deadline_command(app, console);
  CommandLine& procedures = add_group(app, "procedures", "Định nghĩa quy trình / Procedure definitions");
  add_procedures_check_command(procedures, console);
  add_procedures_compose_command(procedures, console);
  add_procedures_run_command(procedures, console);
  add_rebuild_command(app, console);
  add_restore_command(app, console);
  add_rules_commands(app, console);
  add_verify_command(app, console);
}

}  // namespace cadre
