// Projector: entries become states and rows of the views. The one way there is: live writing, catching up and
// rebuilding all pass each entry through apply(), so a rebuilt table cannot differ from a live one.
#pragma once

#include "engine/log/entry.hpp"
#include "engine/running/world.hpp"

namespace cadre {

// Changes `world` by one entry and adds the entry's index terms to `batch`. Entries come in order of
// position. Errors: corruption, for a type or version this program does not know: the engine must stop, not
// skip.
Result<void> project(const Entry& entry, World& world, ViewBatch& batch);

// The same for catching up, in two halves that may be done on two threads: what the entry says by itself (its
// terms, and who used which key: nobody asks `world` for that before the views hold it), and all that depends
// on what came before it. An entry that is moved gives away of its data what the projection takes along.
void add_own_terms(const Entry& entry, Postings& postings);
// nullopt: an entry before it made the row of its command, or it is of no command.
std::optional<ViewWrite> command_row(const Entry& entry);
Result<void> project_changes(const Entry& entry, World& world, ViewBatch& batch);
Result<void> project_changes(Entry&& entry, World& world, ViewBatch& batch);

// The row of Table::commands: who used which key, with what payload, and which entries came of it.
struct CommandRecord {
  std::string payload;  // as entries keep it: the first 32 hex digits of the hash
  Position first;
  std::uint32_t count = 1;
};
std::string command_key(std::string_view account, std::string_view key);
std::string encode(const CommandRecord& record);
CommandRecord decode_command(std::string_view bytes);

// Facts: what one cadre.fact.recorded.v1 or cadre.fact.ended.v1 entry does to its subject.
void evolve_facts(SubjectFacts& facts, const Entry& entry);

}  // namespace cadre
