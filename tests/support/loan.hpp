// A library's loan procedure, in two versions, with its rules and kinds of facts: the engine is generic, and
// these show it. Compound and parallel states, deadlines, guards, rules that block and rules that warn.
#pragma once

#include "engine/facts/facts.hpp"
#include "engine/procedure/procedure.hpp"
#include "engine/procedure/rules.hpp"

namespace cadre::test {

// The stations of a loan: asked -> examining (shelf and card side by side) -> deciding -> lent -> returned;
// ends refused, cancelled and returned. Version 1-2024 is in force from 2024-01-01 to 2025-12-31, version
// 2-2026 from 2026-01-01; the second calls `deciding` `judging`. Roles: clerk, librarian, head.
//
// Deadlines: answer (asked: 5 working days, reminds), look (examining: 10 days, only if a copy is reserved),
// ruling (deciding: 1 month, refuses), bring-back (lent.out: 3 days from `back_on`, becomes overdue).
json::object loan_definition(std::string_view version = "1-2024");

// card.valid (V): the reader has a card of params.level on the effective day. votes.add-up (V): no more votes
// for than given. shelf.named (R): the form names the shelf. votes.pass, copy.reserved: guards.
const Rules& loan_rules();

// unit, post, cadre (identity, holds, card, rating per year, reserved), account (account, mandate, token).
const FactKinds& loan_kinds();

// Compiled once; aborts when the definition has a problem.
std::shared_ptr<const Procedure> loan_procedure(std::string_view version = "1-2024");

json::object object_of(std::string_view text);  // JSON text of an object; aborts on anything else

}  // namespace cadre::test
