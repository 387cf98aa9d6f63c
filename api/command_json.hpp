// From the body of a request to an order: strict, and with every fault named (api/http/fields.hpp). The actor
// is never in it.
#pragma once

#include "api/http/problem.hpp"
#include "engine/cases/command.hpp"

namespace cadre {

// Faults of all: those of parse_json, "json.type", "field.required", "field.type", "field.length",
// "field.unknown", "format.date", "format.sha256". `today`: the day it took place, when the body does not
// say.
Checked<Order> decode_open_case(std::string_view body, Date today);
Checked<Order> decode_act(std::string_view body, std::string case_id, Date today);
// {"acts":[...]}: each as above, an act with its "case"; "revision" may be left out behind another of the
// case.
Checked<Order> decode_together(std::string_view body, Date today);
Checked<Order> decode_migration(std::string_view body, std::string case_id);
Checked<Order> decode_facts(std::string_view body);
// `position`: of the proposal, as the path has it. Also "format.position".
Checked<Order> decode_decline(std::string_view body, std::string_view position);
Checked<Order> decode_publication(std::string_view body);
Checked<Order> decode_current(std::string_view body, std::string procedure);

}  // namespace cadre
