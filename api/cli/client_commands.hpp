// The commands that ask a running server, one function per file beside this one.
#pragma once

#include "api/cli/client.hpp"

namespace cadre {

void add_accounts_commands(CLI::App& app, Console& console);     // accounts password
void add_delegations_commands(CLI::App& app, Console& console);  // delegations list, give, end
void add_acts_commands(CLI::App& app, Console& console);         // acts import
void add_audit_commands(CLI::App& app, Console& console);        // audit checkpoint, proof
void add_backup_command(CLI::App& app, Console& console);        // backup
void add_cases_commands(CLI::App& app, Console& console);   // cases list, show, history, next; history, next
void add_case_writes(CLI::App& cases, Console& console);    // cases open, act, try, migrate
void add_case_notes(CLI::App& cases, Console& console);     // cases receive, remind
void add_export_commands(CLI::App& app, Console& console);  // cases export, cadres export
void add_documents_commands(CLI::App& app, Console& console);  // documents put, get
void add_entries_command(CLI::App& app, Console& console);     // entries
void add_facts_commands(CLI::App& app, Console& console);      // facts record
void add_me_command(CLI::App& app, Console& console);          // me
void add_procedures_commands(CLI::App& app,
                             Console& console);  // procedures list, versions, publish, use
void add_procedures_show_command(CLI::App& procedures, Console& console);
void add_subjects_commands(CLI::App& app, Console& console);  // cadres, posts, units: list, show, import
void add_worklist_command(CLI::App& app, Console& console);   // worklist
void add_proposals_command(CLI::App& app, Console& console);  // proposals, proposals decline
void add_findings_command(CLI::App& app, Console& console);   // findings
void add_targets_commands(CLI::App& app, Console& console);   // targets list, people
void add_planning_command(CLI::App& app, Console& console);   // planning
void add_recommendations_command(CLI::App& app, Console& console);  // recommendations
void add_route_command(CLI::App& app, Console& console);            // route
void add_audit_conduct_command(CLI::App& app, Console& console);    // audit conduct
void add_audit_stuck_command(CLI::App& app, Console& console);      // audit stuck

}  // namespace cadre
