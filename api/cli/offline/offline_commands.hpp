// The commands that work on files, one function per file beside this one.
#pragma once

#include "api/cli/command.hpp"

namespace cadre {

void add_audit_check_proof_command(CommandLine& audit, Console& console);
void add_audit_rejudge_command(CommandLine& audit, Console& console);
void add_audit_subjects_command(CommandLine& audit, Console& console);
void add_audit_verify_command(CommandLine& audit, Console& console);
void add_deadline_command(CommandLine& app, Console& console);
void add_key_commands(CommandLine& app, Console& console);
void add_procedures_check_command(CommandLine& procedures, Console& console);
void add_procedures_compose_command(CommandLine& procedures, Console& console);
void add_procedures_run_command(CommandLine& procedures, Console& console);
void add_rebuild_command(CommandLine& app, Console& console);
void add_restore_command(CommandLine& app, Console& console);
void add_verify_command(CommandLine& app, Console& console);

}  // namespace cadre
