// EntryMask: takes out of one entry what its reader may not see, and notes each place. Private to
// api/entries/sight.cpp.
#pragma once

#include "api/entries/sight.hpp"

namespace cadre {

struct EntrySight::KnownCase {
  CaseState state;
  std::shared_ptr<const Procedure> procedure;  // by which it goes on; nullptr: a case that nobody knows
  bool mine = false;
};

struct EntrySight::Place {
  std::vector<std::string> units;              // any of them; "" = not known
  const KnownCase* of_case = nullptr;          // lives with the sight
  std::shared_ptr<const Procedure> procedure;  // the version the entry names; nullptr: none, or unknown
  std::string account;
  bool published = false;
  bool mine = false;
};

class EntryMask {
 public:
  EntryMask(EntrySight& sight, const EntrySight::Place& place, SeenEntry& seen);

  // The class that decides whether the entry is shown at all.
  std::string_view envelope_class() const { return envelope_; }
  void apply();

 private:
  bool may(std::string_view data_class, std::span<const std::string> recorders = {});
  void withhold(const std::string& pointer, std::string_view data_class);
  void mask_form(json::object& form, const std::string& at);
  void mask_fact();
  void mask_read();
  void mask_documents();
  void mask_verdicts(json::object& holder, const std::string& key, const std::string& at);
  void mask_member(const char* key, std::string_view data_class);

  EntrySight& sight_;
  const EntrySight::Place& place_;
  SeenEntry& seen_;
  std::string envelope_;
  std::vector<std::string> recorders_;              // roles whose act it was
  std::map<std::string, bool, std::less<>> asked_;  // by class, for those without recorders
};

}  // namespace cadre
