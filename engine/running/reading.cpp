#include "engine/running/reading.hpp"

#include <algorithm>
#include <set>

#include "engine/base/date_text.hpp"
#include "engine/cases/event_codec.hpp"
#include "engine/cases/people.hpp"
#include "engine/running/actors.hpp"
#include "engine/running/decider.hpp"
#include "engine/running/reading_access.hpp"
#include "engine/running/world.hpp"

namespace cadre {

struct Reading::Impl {
  std::unique_ptr<ViewSnapshot> snapshot;
  const Journal& journal;
  const FactKinds& kinds;
  Timestamp now;
  mutable World world;

  Result<Entry> entry(Position position) const {
    TRY(bytes, journal.at(position));
    return decode(bytes);
  }
  std::vector<std::string> keys(const std::string& prefix, const std::string& after,
                                std::size_t limit) const {
    std::vector<std::string> found;
    snapshot->scan(Table::state, after, [&](std::string_view key, std::string_view) {
      if (!key.starts_with(prefix) || found.size() >= limit) return false;
      if (key != after) found.emplace_back(key.substr(prefix.size()));
      return true;
    });
    return found;
  }
};

namespace {

tl::unexpected<Error> unknown_case(std::string_view id) {
  return fail(ErrorCode::not_found,
              {"không có hồ sơ '" + std::string(id) + "'",
               "expected a known case, but there is no '" + std::string(id) + "'"},
              "/case", "reference.unknown");
}

bool fits(const CaseFilter& filter, const CaseState& state, const Procedure& procedure) {
  return (!filter.open || *filter.open != state.done) &&
         (filter.procedure.empty() || filter.procedure == procedure.id().id) &&
         (filter.cadre.empty() || is_about(procedure, state, {}, filter.cadre)) &&
         (filter.unit.empty() || filter.unit == state.unit) &&
         (filter.outcome.empty() || filter.outcome == state.outcome);
}

// Cases are found by their opening entries, newest first; those about one cadre by the last entry that moved
// them, for they may have become so later.
EntryQuery entries_to_look_at(const CaseFilter& filter, std::string_view cursor) {
  EntryQuery query;
  query.newest_first = true;
  query.terms = {filter.cadre.empty() ? make_term("type", "cadre.case.opened.v1")
                                      : make_term("outcome", "accepted")};
  if (!filter.procedure.empty()) query.terms.push_back(make_term("procedure", filter.procedure));
  if (!filter.cadre.empty()) query.terms.push_back(make_term("cadre", filter.cadre));
  if (!filter.unit.empty()) query.terms.push_back(make_term("unit", filter.unit));
  if (!cursor.empty()) query.upto = Position{std::strtoull(std::string(cursor).c_str(), nullptr, 10)};
  return query;
}

}  // namespace

Reading::Reading(std::unique_ptr<ViewSnapshot> snapshot, const Journal& journal,
                 std::shared_ptr<ProcedureLibrary> library, Timestamp now, const FactKinds& kinds)
    : impl_(std::make_unique<Impl>(
          Impl{std::move(snapshot), journal, kinds, now, World(std::move(library), journal)})) {
  impl_->world.look_at(impl_->snapshot.get());
}

Reading::Reading(Reading&&) noexcept = default;
Reading::~Reading() = default;

const ViewSnapshot& snapshot_of(const Reading& reading) { return *reading.impl_->snapshot; }

std::uint64_t Reading::upto() const { return impl_->snapshot->upto(); }

Date Reading::today() const { return office_date(impl_->now); }

Result<CaseState> Reading::case_state(std::string_view case_id) const {
  TRY(opened, impl_->world.find_case(case_id));
  if (opened == nullptr) return unknown_case(case_id);
  return opened->state;
}

Result<CaseState> Reading::case_at(std::string_view case_id, Position upto) const {
  const std::string term = make_term("case", case_id);
  CaseState state;
  for (auto at = impl_->snapshot->seek_up(term, Position{0}); at && *at < upto;
       at = impl_->snapshot->seek_up(term, next(*at))) {
    TRY(entry, impl_->entry(*at));
    if (!changes_case(entry.type)) continue;
    TRY(compiled, procedure(entry.procedure));
    TRY(event, event_of(entry, *compiled));
    evolve_in_place(state, std::move(event), entry.position);
  }
  if (state.procedure.empty()) return unknown_case(case_id);
  return state;
}

// The cost follows the page, and what was filtered out on the way.
Result<CasePage> Reading::cases(const CaseFilter& filter, std::string_view cursor, std::size_t limit,
                                std::size_t look_at) const {
  constexpr std::size_t kPageMax = 200;
  EntryQuery query = entries_to_look_at(filter, cursor);
  query.limit = limit = std::clamp<std::size_t>(limit, 1, kPageMax);
  CasePage page;
  while (page.looked_at < look_at) {
    TRY(found, entries(query));
    for (const Entry& entry : found.entries) {
      page.cursor = std::to_string(entry.position.value);
      ++page.looked_at;
      TRY(opened, impl_->world.find_case(entry.case_id));
      const bool listed = opened != nullptr && fits(filter, opened->state, *opened->procedure) &&
                          (filter.cadre.empty() || opened->state.last == entry.position);
      if (listed) page.cases.push_back(opened->state);
      if (page.cases.size() >= limit || page.looked_at >= look_at) return page;
    }
    if (!found.next) return page.cursor.reset(), page;
    query.upto = found.next;
    query.limit = kPageMax / 2;  // the filter leaves many out
  }
  return page;
}

const SubjectFacts* Reading::find(std::string_view subject) const { return impl_->world.find(subject); }

std::vector<std::string> Reading::subjects(std::string_view type, std::string_view after,
                                           std::size_t limit) const {
  const std::string prefix = std::string(type) + "/";
  return impl_->keys(prefix, prefix + std::string(after), limit);
}

std::vector<std::string> Reading::cadres_with(std::string_view kind, std::string_view post) const {
  return impl_->world.cadres_with(kind, post);
}

Result<Entry> Reading::entry(Position position) const {
  if (position.value >= upto())
    return fail(ErrorCode::not_found,
                {"chưa có bản ghi số " + std::to_string(position.value),
                 "expected a position below " + std::to_string(upto()) + ", but got " +
                     std::to_string(position.value)},
                "/position", "reference.unknown");
  return impl_->entry(position);
}

// Binary search: time never runs backwards in the log.
Result<Position> Reading::position_at(Timestamp at) const {
  std::uint64_t low = 0;
  std::uint64_t high = upto();
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    TRY(found, impl_->entry(Position{middle}));
    if (found.time < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return Position{low};
}

Result<std::shared_ptr<const Procedure>> Reading::procedure(std::string_view reference) const {
  return impl_->world.procedure(reference);
}

Result<std::shared_ptr<const Procedure>> Reading::version(std::string_view id,
                                                          std::string_view version) const {
  return procedure(std::string(id) + "@" + std::string(version));
}

Result<std::shared_ptr<const Procedure>> Reading::in_force(std::string_view id, Date day) const {
  const auto version = impl_->world.version_in_force(id, day);
  if (version) return procedure(std::string(id) + "@" + *version);
  return fail(ErrorCode::not_found,
              {"không có phiên bản của '" + std::string(id) + "' áp dụng cho ngày " + day_month_year(day),
               "expected a version of '" + std::string(id) + "' in force on " + format_date(day) +
                   ", but there is none"},
              {}, "regime.not-in-force");
}

std::vector<std::string> Reading::procedure_ids() const {
  constexpr std::size_t kProceduresMax = 1000;
  return impl_->keys("procedure/", "procedure/", kProceduresMax);
}

std::vector<PublishedVersion> Reading::versions(std::string_view id) const {
  std::vector<PublishedVersion> found;
  const json::object state = impl_->world.procedure_state(id);
  for (const json::value& item : array_at(state, "versions")) {
    const json::object& object = item.as_object();
    const auto hash = hash_from_hex(text_at(object, "hash"));
    INVARIANT(hash, "this program wrote the state");
    found.push_back({std::string(text_at(object, "version")), *hash,
                     Position{static_cast<std::uint64_t>(int_at(object, "position"))},
                     int_at(object, "current_since", -1) >= 0});
  }
  return found;
}

Actor Reading::own_actor(std::string_view account) const { return actor(account, {}); }

Actor Reading::actor(const Actor& caller) const { return actor(caller.account, caller.on_behalf_of); }

Actor Reading::actor(std::string_view account, std::string_view on_behalf_of) const {
  return actor_for(*this, account, on_behalf_of, today());
}

std::vector<std::string> Reading::lenders(std::string_view account) const {
  constexpr std::size_t kLookedAtMax = 1000;  // delegations that there ever were, the latest first
  std::set<std::string> found;
  const std::string term = make_term("delegate", account);
  std::set<std::string> asked;
  auto at = impl_->snapshot->seek_down(term, Position{upto()});
  for (std::size_t looked_at = 0; at && looked_at < kLookedAtMax; ++looked_at) {
    const auto recorded = impl_->entry(*at);
    if (!recorded) break;
    const std::string lender = recorded->subject.substr(recorded->subject.find('/') + 1);
    if (asked.insert(lender).second && !actor(account, lender).mandates.empty()) found.insert(lender);
    if (at->value == 0) break;
    at = impl_->snapshot->seek_down(term, Position{at->value - 1});
  }
  return {found.begin(), found.end()};
}

Result<std::string> Reading::account_of_token(const Hash& token_hash) const {
  const std::string hex = to_hex(token_hash);
  const auto at = impl_->snapshot->seek_down(make_term("token", hex), Position{UINT64_MAX});
  std::string subject;
  if (at) {
    TRY(recorded, impl_->entry(*at));
    subject = std::move(recorded.subject);
  }
  const SubjectFacts* facts = find(subject);
  if (facts != nullptr && facts->current("account", today()) != nullptr)
    for (const Fact* token : facts->all("token", today()))
      if (text_at(token->value, "sha256") == hex) return subject.substr(subject.find('/') + 1);
  return fail(ErrorCode::unauthenticated, {"mã truy cập không đúng hoặc không còn hiệu lực",
                                           "expected a token in force, but it is unknown or over"});
}

Calendar Reading::calendar() const { return impl_->world.calendar(); }

Result<std::vector<Prospect>> Reading::prospects(const CaseState& state, const Actor& actor) const {
  TRY(compiled, procedure(state.procedure));
  const Surroundings around{*this, impl_->world.calendar(), actor, today()};
  return cadre::prospects(*compiled, state, around);
}

Result<Decision> Reading::dry_run(const Command& command) const {
  return Decider(impl_->kinds).judge(command, impl_->world, impl_->now);
}

}  // namespace cadre
