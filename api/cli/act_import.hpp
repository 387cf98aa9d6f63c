// Files of openings and acts, one JSON object per line, and sending one whole. acts.cpp sends line by line.
#pragma once

#include <cstdint>

#include "api/cli/client.hpp"
#include "api/cli/import_report.hpp"

namespace cadre {

struct ActLine {
  std::size_t line = 0;  // of the file, from 1
  std::string case_id;   // "" = an opening
  json::object body;     // as it stands there
};

struct ActFile {
  std::vector<ActLine> acts;
  std::vector<RowFault> faults;  // lines that are neither
};

// Which acts must say a revision, because what is sent again under one key must be the same as the first time
// and not completed with what the server says by then.
enum class RevisionsWanted : std::uint8_t { nowhere, first_in_case, everywhere };

// Errors: those of read_input.
Result<ActFile> read_act_file(const Console& console, const std::string& file, RevisionsWanted wanted);

// One request, which the server records whole or not at all; nothing is sent when a line is faulty already.
// The first act in a case that says no revision gets the present one, asked for beforehand: what somebody
// else does from then on refuses it. Every reason against a line is a fault of its own.
ImportReport import_together(Client& client, ActFile file);

}  // namespace cadre
