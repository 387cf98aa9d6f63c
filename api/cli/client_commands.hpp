// The commands that ask a running server, one function per file beside this one.
#pragma once

#include "api/cli/client.hpp"

namespace cadre {

void add_accounts_commands(CommandLine& app, Console& console);     // accounts password
void add_delegations_commands(CommandLine& app, Console& console);  // delegations list, give, end
void add_acts_commands(CommandLine& app, Console& console);         // acts import
void add_audit_commands(CommandLine& app, Console& console);        // audit checkpoint, proof
void add_backup_command(CommandLine& app, Console& console);        // backup
void add_cases_commands(CommandLine& app,
                        Console& console);                   // cases list, show, history, next; history, next
void add_case_writes(CommandLine& cases, Console& console);  // cases open, act, try, migrate
void add_case_notes(CommandLine& cases, Console& console);   // cases receive, remind
void add_export_commands(CommandLine& app, Console& console);     // cases export, cadres export
void add_documents_commands(CommandLine& app, Console& console);  // documents put, get
void add_entries_command(CommandLine& app, Console& console);     // entries
void add_facts_commands(CommandLine& app, Console& console);      // facts record
void add_me_command(CommandLine& app, Console& console);          // me
void add_procedures_commands(CommandLine& app,
                             Console& console);  // procedures list, versions, publish, use
void add_procedures_show_command(CommandLine& procedures, Console& console);
void add_subjects_commands(CommandLine& app, Console& console);  // cadres, posts, units: list, show, import
void add_worklist_command(CommandLine& app, Console& console);   // worklist
void add_proposals_command(CommandLine& app, Console& console);  // proposals, proposals decline
void add_findings_command(CommandLine& app, Console& console);   // findings
void add_targets_commands(CommandLine& app, Console& console);   // targets list, people
void add_planning_command(CommandLine& app, Console& console);   // planning
void add_recommendations_command(CommandLine& app, Console& console);  // recommendations
void add_route_command(CommandLine& app, Console& console);            // route
void add_audit_conduct_command(CommandLine& app, Console& console);    // audit conduct
void add_audit_stuck_command(CommandLine& app, Console& console);      // audit stuck

}  // namespace cadre
