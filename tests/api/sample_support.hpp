// A sample city in a scratch folder, and everything its log says, for tests to look at.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "api/sample/loader.hpp"
#include "engine/log/entry.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre::test {

class SampleCity {
 public:
  explicit SampleCity(const sample::Plan& plan = {});

  const sample::Loaded& loaded() const { return *loaded_; }
  const std::filesystem::path& folder() const { return folder_.path(); }
  const std::vector<Entry>& entries() const { return entries_; }

  std::vector<const Entry*> of_type(std::string_view type) const;
  std::set<std::string> outcomes() const;  // of the cases that have ended
  std::set<std::string> ends() const;      // the same with their version: "planning@50-qd-tw-2021 approved"
  std::set<std::string> grounds(std::string_view version) const;  // of the cases opened under it
  std::set<std::string> refusal_kinds() const;
  std::set<std::string> refusal_rules() const;

 private:
  ScratchFolder folder_{ScratchFolder::Place::memory};  // a sample is looked at, not its disk
  std::optional<sample::Loaded> loaded_;
  std::vector<Entry> entries_;
};

// The city as it comes, made once a process. Only to be looked at: who opens its folder to write makes one of
// his own.
const SampleCity& the_sample_city();

// Every final state's outcome word of a shipped definition, and every code of its table of grounds.
struct Definition {
  std::string version;
  std::set<std::string> outcomes, grounds;
};
std::vector<Definition> shipped_dismissals();

// Every end of every shipped definition, as SampleCity::ends() has it.
std::set<std::string> shipped_ends();

}  // namespace cadre::test
