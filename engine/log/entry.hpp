// Entry: one thing that happened, as the log keeps it: a CloudEvents 1.0 object in canonical JSON
// (storage/FORMAT.md).
//
// Entries are written once and never changed. Entry knows no meaning: engine/cases/event_codec.hpp turns the
// ones that change state into events. Free functions; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/base/position.hpp"
#include "engine/base/time.hpp"

namespace cadre {

inline constexpr std::size_t kEntryBytesMax = 60 * 1024;
inline constexpr std::size_t kEntryDepthMax = 128;  // a published definition nests deeply inside `data`

struct Entry {
  Position position;    // "sequence": decimal, as CloudEvents' sequence extension wants a string
  Timestamp time{};     // when recorded; never earlier than the entry before
  std::string id;       // UUIDv7
  std::string type;     // "cadre.case.act-accepted.v1"
  std::string subject;  // "case/MN-2026-0017", "cadre/CB-0042", "unit/...", "account/...", "procedure/..."
  std::string actor;    // account id; "system" for timers
  std::string on_behalf_of;               // account id, or empty
  std::string role;                       // the role the actor used, or empty
  std::string unit;                       // the unit the case or fact belongs to, or empty
  std::string case_id;                    // "MN-2026-0017", or empty: the case, or the one it came of
  std::optional<std::uint32_t> revision;  // of the case after this entry; refusals carry none
  std::string cadre;                      // cadre id, or empty
  std::string procedure;          // "dismissal@41-qd-tw-2021#<first 16 hex digits of the hash>", or empty
  std::string act;                // or empty
  std::string outcome;            // "accepted", "refused" or empty
  std::optional<Date> effective;  // the day the act says it took place
  std::string command_id;         // the client's idempotency key, or empty
  std::optional<Position> cause;  // the entry that caused this one
  json::object data;

  friend bool operator==(const Entry&, const Entry&) = default;
};

// The canonical bytes; `source` is the log's origin, a URI. Empty strings and nullopt are left out.
std::string encode(const Entry& entry, std::string_view source);

// Errors: corruption, when the bytes are not an entry (the message names what is missing).
// `storage` is where `data` lives, and must outlive the entry; the heap when none is given.
Result<Entry> decode(std::string_view bytes, json::storage_ptr storage = {});

// The same, but without those members of `data` that only tell readers why and how (which rules were asked,
// which actions ran): for projecting what a log holds, whose bytes were checked. Several times as fast.
Result<Entry> decode_for_replay(std::string_view bytes, json::storage_ptr storage = {});
// Into an entry that was used before, whose memory is used again.
Result<void> decode_for_replay(std::string_view bytes, json::storage_ptr storage, Entry& into);
// Must be called before the storage of its data goes, if the entry stays.
void forget_data(Entry& entry, json::storage_ptr storage = {});

// The terms this entry is found by, from what it says itself: "actor:an.nv", "case:MN-2026-0017",
// "type:cadre.case.act-accepted.v1", ... Keys: act actor cadre case document (by number and by SHA-256; at
// least the first ten) effective (its month) onbehalfof outcome procedure role rule (those that refused it)
// subject token type unit word (of written_texts, folded). "outcome:accepted" is not among them: most entries
// would bear it, and those that bear neither "outcome:refused" nor "outcome:none" are exactly the accepted
// ones. At most 64, and a cadre's for each of at most 500 people in the data's "about"; each at most
// kTermBytesMax bytes (longer ones, and those with a zero byte, end in a hash). In the order of their text,
// without repeats. The projector adds those that depend on what was known when it was recorded
// (engine/running/situation_terms.hpp).
inline constexpr std::size_t kTermBytesMax = 200;
std::vector<std::string> terms_of(const Entry& entry);
// The same as they are found: in no order, some of them again. Each is valid during its call only.
using TermSink = std::function<void(std::string_view)>;
void each_term(const Entry& entry, const TermSink& each);
std::string make_term(std::string_view key, std::string_view value);
// What entries bear that are not accepted ones.
inline std::vector<std::string> not_accepted() { return {"outcome:none", "outcome:refused"}; }

// What people wrote in it: names, titles, and whatever has a blank in it in the form, the fact's value and
// the reasons. At most 16; they point into the entry.
std::vector<std::string_view> written_texts(const Entry& entry);

}  // namespace cadre
