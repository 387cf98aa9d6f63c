// Command: what somebody wants to happen. Orders, in the present tense. The actor is never part of what a
// client sends: it comes from the authenticated session.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/base/position.hpp"
#include "engine/base/sha256.hpp"
#include "engine/base/time.hpp"

namespace cadre {

// A rule with mark R or U failed, and the officer goes on all the same: why, and by which paper.
struct Acknowledgement {
  std::string rule;
  std::string reason;
  std::string document;  // number of the paper
};

// What opening and acting have in common.
struct Submission {
  Date effective{};
  json::object form;
  json::array documents;  // [{"kind","number","date","name","sha256"?}]
  std::vector<Acknowledgement> acknowledged;
};

struct OpenCase {
  std::string procedure;               // "dismissal"
  std::optional<std::string> version;  // must be the one in force on the effective day when given
  std::string cadre;                   // what the procedure is about is given: a cadre, a post or a unit
  std::string post;  // beside a cadre: the post concerned; the one that is held when left out
  Submission submission;
  std::string unit{};
  std::optional<Position> proposal{};  // of the entry that proposed it, and is its cause
};
struct SubmitAct {
  std::string case_id;
  std::string act;
  std::uint32_t revision = 0;  // the one the officer saw
  Submission submission;
};
struct TogetherItem {
  std::variant<OpenCase, SubmitAct> order;
  bool follows = false;  // of an act: its revision is the one that the items before it left, not the order's
};
inline constexpr std::size_t kTogetherMax = 1000;
// Openings and acts in this order, each upon what those before it left: all of them, or none.
struct SubmitTogether {
  std::vector<TogetherItem> items;  // 1 to kTogetherMax
};
struct ElapseDelay {  // by the system only
  std::string case_id;
  std::string delay;
  std::string state;  // id
  Date due{};
};
struct MigrateCase {
  std::string case_id;
  std::uint32_t revision = 0;
  std::string version;  // of the same procedure
  std::vector<std::pair<std::string, std::string>>
      states;  // old leaf id -> new leaf id; same ids may be left out
  std::string reason;
  std::string document;
};
struct FactInput {
  std::string subject;  // "cadre/CB-0042"
  std::string kind;
  Date from{};
  std::optional<Date> until;
  json::object value;
  std::optional<Position> corrects;
};
inline constexpr std::size_t kFactsMax = 5000;  // of one command: enough for the cadres of a province
struct RecordFacts {
  std::vector<FactInput> facts;  // 1 to kFactsMax; all or none
};
struct DeclineProposal {  // by somebody who may open the case: it will not be opened
  Position proposal;
  std::string reason;
  std::string document;  // number of the paper, or ""
};
struct PublishProcedure {
  json::object definition;
};
struct MakeCurrent {  // new cases are opened under it from now on (for effective days it is in force on)
  std::string procedure;
  std::string version;
};
// Something that the log must tell and that changes no state: a file was read, the log commits to itself.
// Made by the program; no client sends one.
struct KeepRecord {
  std::string type;                        // one of those that `keeps_record` knows
  std::string subject;                     // "cadre/CB-0042", "case/MN-2026-0017", "log"
  std::string case_id{}, cadre{}, unit{};  // under which the entry is found, or empty
  std::string role{};                      // in which the account did it, or empty
  json::object data{};
};
// Types of reads, of the log itself, and of accounts that sign in (engine/running/record_decider.cpp).
bool keeps_record(std::string_view type);

using Order = std::variant<OpenCase, SubmitAct, SubmitTogether, ElapseDelay, MigrateCase, RecordFacts,
                           DeclineProposal, PublishProcedure, MakeCurrent, KeepRecord>;
// When adding one: engine/running/decider.cpp, api/command_json.cpp, api/routes/openapi.json, the CLI, tests.

struct Command {
  Order order;
  std::string account;         // authenticated; "system" for timers and first set-up
  std::string key;             // idempotency key, 1 to 64 printable ASCII characters; "" only for the system
  Hash payload{};              // of the request as sent: method, target, body
  std::string on_behalf_of{};  // the account whose delegation the actor uses; "" = none
};

}  // namespace cadre
