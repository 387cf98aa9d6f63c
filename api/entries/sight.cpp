#include "api/entries/sight.hpp"

#include <algorithm>

#include "api/entries/mask.hpp"
#include "api/reading/sight.hpp"

namespace cadre {
namespace {

constexpr std::size_t kKnownMax = 4096;  // cases and cadres remembered by one sight

// Of the roles of this actor, one sees every class whole, whatever it is about. What nobody sees, no entry
// holds.
bool sees_every_class(const Actor& actor) {
  if (!actor.cadre.empty() || !actor.principal.empty()) return false;  // not what is about oneself
  const auto opens = [&](const RightsCell& cell) {
    return cell.reach == Reach::all && !cell.published_only &&
           (cell.to == "everybody" ||
            std::any_of(actor.mandates.begin(), actor.mandates.end(),
                        [&](const Mandate& mandate) { return rights().group_of(mandate.role) == cell.to; }));
  };
  return std::all_of(rights().all().begin(), rights().all().end(), [&](const DataClass& one) {
    return one.cells.empty() || std::any_of(one.cells.begin(), one.cells.end(), opens);
  });
}

bool names(const Entry& entry, const std::string& cadre) {
  if (cadre.empty()) return false;
  if (entry.cadre == cadre || entry.subject == "cadre/" + cadre) return true;
  const auto is = [&](const json::value& person) {
    return person.is_string() && person.get_string() == cadre;
  };
  const json::array& about = array_at(entry.data, "about");
  const json::array& whose = array_at(entry.data, "whose");  // of a read
  return std::any_of(about.begin(), about.end(), is) || std::any_of(whose.begin(), whose.end(), is);
}

}  // namespace

EntrySight::EntrySight(const Actor& actor, const Reading& reading)
    : actor_(actor), reading_(reading), sees_all_(sees_every_class(actor)) {}

EntrySight::~EntrySight() = default;

const EntrySight::KnownCase& EntrySight::known_case(const std::string& id) {
  if (const auto found = cases_.find(id); found != cases_.end()) return *found->second;
  if (cases_.size() >= kKnownMax) cases_.clear();
  auto known = std::make_unique<KnownCase>();
  if (auto state = reading_.case_state(id)) {
    known->state = std::move(*state);
    const CaseSight sight(actor_, known->state, reading_);
    known->mine = sight.mine();
    if (auto procedure = reading_.procedure(known->state.procedure)) known->procedure = std::move(*procedure);
  }
  return *cases_.emplace(id, std::move(known)).first->second;
}

EntrySight::Place EntrySight::place_of(const Entry& entry) {
  Place place;
  place.mine = names(entry, actor_.cadre) || names(entry, actor_.principal);
  const bool of_case = entry.type.starts_with("cadre.case.");
  if (of_case && !entry.case_id.empty()) {
    const KnownCase& known = known_case(entry.case_id);
    place.of_case = &known;
    place.published = known.state.done;
    place.mine = place.mine || known.mine;
  }
  if (entry.type.starts_with("cadre.fact.")) place.published = true;
  if (entry.subject.starts_with("account/")) place.account = entry.subject.substr(8);
  if (entry.type.starts_with("cadre.read.")) {
    place.published = true;
    place.account = entry.actor;
  }
  if (of_case && !entry.procedure.empty())
    if (auto found = reading_.procedure(entry.procedure)) place.procedure = std::move(*found);
  place.units.push_back(entry.unit);
  if (entry.cadre.empty() || (of_case && !entry.unit.empty())) return place;
  auto found = units_.find(entry.cadre);
  if (found == units_.end()) {
    if (units_.size() >= kKnownMax) units_.clear();
    found = units_.emplace(entry.cadre, units_of_cadre(entry.cadre, reading_)).first;
  }
  if (!found->second.empty())
    place.units = found->second;
  else
    place.units.front().clear();
  return place;
}

bool EntrySight::may(std::string_view data_class, const Place& place,
                     std::span<const std::string> recorders) {
  Sought sought;
  sought.data_class = data_class;
  sought.account = place.account;
  sought.published = place.published;
  sought.mine = place.mine;
  sought.recorders = recorders;
  if (place.of_case != nullptr) {
    sought.state = &place.of_case->state;
    sought.procedure = place.of_case->procedure.get();
  }
  return std::any_of(place.units.begin(), place.units.end(), [&](const std::string& unit) {
    sought.unit = unit;
    return may_read(actor_, sought, reading_, reading_.today());
  });
}

SeenEntry EntrySight::see(Entry entry) {
  SeenEntry seen;
  seen.entry = std::move(entry);
  seen.shown = sees_all_;
  if (sees_all_) return seen;
  const Place place = place_of(seen.entry);
  EntryMask mask(*this, place, seen);
  const std::string_view envelope = mask.envelope_class();
  const DataClass* found = rights().find(envelope);
  seen.shown = may(envelope, place);
  seen.told = found != nullptr && found->told && !place.mine;
  // Of a read not even that: who sees that one is an officer's knows that the other is an inspector's.
  if (!seen.shown && seen.told && !seen.entry.type.starts_with("cadre.read.")) seen.hidden_as = found;
  if (seen.shown) mask.apply();
  return seen;
}

json::array to_json(const std::vector<Withheld>& withheld) {
  json::array out;
  for (const Withheld& one : withheld)
    out.push_back({{"field", one.field},
                   {"class", one.data_class->name},
                   {"title", {{"vi", one.data_class->title.vi}, {"en", one.data_class->title.en}}},
                   {"article", one.data_class->article},
                   {"mark", to_string(one.data_class->mark)}});
  return out;
}

std::string encode_seen(const SeenEntry& seen, std::string_view source) {
  std::string bytes = encode(seen.entry, source);
  if (seen.withheld.empty()) return bytes;
  bytes.back() = ',';
  bytes += "\"withheld\":";
  append_canonical(bytes, to_json(seen.withheld));
  return bytes += '}';
}

Entry told_entry(SeenEntry seen) {
  if (!seen.withheld.empty()) seen.entry.data["withheld"] = to_json(seen.withheld);
  return std::move(seen.entry);
}

bool may_read_entry(const Actor& actor, const Entry& entry, const Reading& reading) {
  return EntrySight(actor, reading).see(entry).shown;
}

}  // namespace cadre
