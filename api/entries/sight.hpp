// Entries as one reader may see them. The one question that pages, streams, exports and tiles of entries ask:
//
//   EntrySight sight(actor, reading);
//   if (sight.sees_all()) ...                  // every stored byte, without looking into any entry
//   const SeenEntry seen = sight.see(entry);
//   seen.shown   false: not one word of it; counted where seen.told (readable in api/entries/pages.hpp)
//   seen.whole() the stored bytes may be given
//   otherwise    seen.entry lacks what seen.withheld names: it is encoded again, and says so (encode_seen)
//
// Rights are those of the reading: make a new one for the next page. One thread, as the reading.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "api/reading/access.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

struct Withheld {
  std::string field;                      // JSON pointer into the entry: "/data/form/ballot"
  const DataClass* data_class = nullptr;  // of the matrix: why, with its article
};

struct SeenEntry {
  bool shown = false;
  bool told = true;                      // when it is not shown: whether it may be counted
  const DataClass* hidden_as = nullptr;  // when it is not shown: what it is, where that tells nothing more
  Entry entry;
  std::vector<Withheld> withheld;

  bool whole() const { return shown && withheld.empty(); }
};

class EntrySight {
 public:
  EntrySight(const Actor& actor, const Reading& reading);  // both outlive it
  ~EntrySight();

  // Nothing in the log is withheld from this reader.
  bool sees_all() const { return sees_all_; }
  SeenEntry see(Entry entry);

 private:
  struct Place;  // where an entry belongs: the units, the case, whether it is the reader's own
  struct KnownCase;
  friend class EntryMask;
  Place place_of(const Entry& entry);
  const KnownCase& known_case(const std::string& id);
  bool may(std::string_view data_class, const Place& place, std::span<const std::string> recorders = {});

  const Actor& actor_;
  const Reading& reading_;
  bool sees_all_ = false;
  std::map<std::string, std::unique_ptr<KnownCase>, std::less<>> cases_;
  std::map<std::string, std::vector<std::string>, std::less<>> units_;  // of cadres
};

// [{"field","class","title","article","mark"}], as answers carry it under "withheld".
json::array to_json(const std::vector<Withheld>& withheld);

// What is served of a shown entry: the canonical bytes when it is whole, and otherwise those of what is left,
// with a member "withheld" that no stored entry has.
std::string encode_seen(const SeenEntry& seen, std::string_view source);

// A shown entry for formats that take one apart: what was withheld of it is named in its data.
Entry told_entry(SeenEntry seen);

// Whether anything of it is shown.
bool may_read_entry(const Actor& actor, const Entry& entry, const Reading& reading);

}  // namespace cadre
