#include "engine/running/proposals.hpp"

#include <algorithm>
#include <map>

#include "engine/cases/authority.hpp"
#include "engine/running/reading_access.hpp"
#include "engine/running/rows.hpp"

namespace cadre {
namespace {

constexpr std::size_t kRowsMax = 5000;  // looked at for one page

Proposal proposal_of(std::string_view key, const json::object& row) {
  Proposal proposal;
  const auto parts = split_key(key);
  proposal.position = Position{std::strtoull(std::string(parts.at(1)).c_str(), nullptr, 10)};
  proposal.procedure = std::string(parts.at(0));
  proposal.subject = std::string(text_at(row, "subject"));
  proposal.unit = std::string(text_at(row, "unit"));
  proposal.case_id = std::string(text_at(row, "case"));
  if (const auto on = parse_date(text_at(row, "on"))) proposal.on = *on;
  const json::object& reason = object_at(row, "reason");
  proposal.reason = {std::string(text_at(reason, "vi")), std::string(text_at(reason, "en"))};
  proposal.article = std::string(text_at(row, "article"));
  const std::string_view mark = text_at(row, "mark");
  proposal.mark = mark.empty() ? "V" : std::string(mark);
  proposal.form = object_at(row, "form");
  return proposal;
}

// Who opens which procedure, looked up once each.
class Openers {
 public:
  Openers(const Reading& reading, const Actor& actor) : reading_(reading), actor_(actor) {}

  bool may_open(const Proposal& proposal) {
    if (is_administrator(actor_)) return false;
    if (proposal.subject.starts_with("cadre/") && actor_.is(proposal.subject.substr(6))) return false;
    const std::vector<std::string>& roles = roles_of(proposal.procedure);
    return std::any_of(actor_.mandates.begin(), actor_.mandates.end(), [&](const Mandate& mandate) {
      return std::find(roles.begin(), roles.end(), mandate.role) != roles.end() &&
             covers(reading_, mandate.unit, proposal.unit, reading_.today());
    });
  }

 private:
  const std::vector<std::string>& roles_of(const std::string& procedure) {
    const auto found = roles_.find(procedure);
    if (found != roles_.end()) return found->second;
    const auto in_force = reading_.in_force(procedure, reading_.today());
    return roles_.emplace(procedure, in_force ? (*in_force)->opening().by : std::vector<std::string>{})
        .first->second;
  }

  const Reading& reading_;
  const Actor& actor_;
  std::map<std::string, std::vector<std::string>> roles_;
};

constexpr std::size_t kProposalsMax = 500;  // of a page

}  // namespace

ProposalPage proposals(const Reading& reading, const Actor& actor, const ProposalFilter& filter,
                       std::string_view cursor, std::size_t limit) {
  limit = std::clamp<std::size_t>(limit, 1, kProposalsMax);
  std::string after(cursor);
  std::replace(after.begin(), after.end(), '|', '\0');
  const std::string begin = after.empty() && !filter.procedure.empty() ? filter.procedure : after;
  Openers openers(reading, actor);
  ProposalPage page;
  std::string last;
  bool more = false;
  std::size_t looked_at = 0;
  snapshot_of(reading).scan(Table::proposals, begin, [&](std::string_view key, std::string_view value) {
    if (key == after) return true;
    if (!filter.procedure.empty() && split_key(key).at(0) != filter.procedure)
      return split_key(key).at(0) < filter.procedure;
    more = page.items.size() == limit || ++looked_at > kRowsMax;
    if (more) return false;
    last = key;
    Proposal proposal = proposal_of(key, json::parse(value).as_object());
    proposal.may_open = openers.may_open(proposal);
    const bool here = filter.unit.empty() || covers(reading, filter.unit, proposal.unit, reading.today());
    if (here && (proposal.may_open || !filter.only_may_open)) page.items.push_back(std::move(proposal));
    return true;
  });
  if (!more) return page;
  std::replace(last.begin(), last.end(), '\0', '|');
  page.cursor = std::move(last);
  return page;
}

}  // namespace cadre
