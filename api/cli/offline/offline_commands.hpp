// The commands that work on files, one function per file beside this one.
#pragma once

#include "api/cli/command.hpp"

namespace cadre {

void add_audit_check_proof_command(CLI::App& audit, Console& console);
void add_audit_rejudge_command(CLI::App& audit, Console& console);
void add_audit_subjects_command(CLI::App& audit, Console& console);
void add_audit_verify_command(CLI::App& audit, Console& console);
void add_deadline_command(CLI::App& app, Console& console);
void add_key_commands(CLI::App& app, Console& console);
void add_procedures_check_command(CLI::App& procedures, Console& console);
void add_procedures_compose_command(CLI::App& procedures, Console& console);
void add_procedures_run_command(CLI::App& procedures, Console& console);
void add_rebuild_command(CLI::App& app, Console& console);
void add_restore_command(CLI::App& app, Console& console);
void add_verify_command(CLI::App& app, Console& console);

}  // namespace cadre
