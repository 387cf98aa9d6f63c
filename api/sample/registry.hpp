// Recording facts through the API, and remembering where they stand, so that a later one can replace them.
#pragma once

#include <map>
#include <set>

#include "api/sample/office.hpp"
#include "api/sample/records.hpp"

namespace cadre::sample {

class Registry {
 public:
  explicit Registry(Office& office) : office_(office) {}  // which outlives it

  // By this account, in as many requests as it takes. Facts about cadres who left are left out.
  // Errors: invalid_argument, with the answer, when one is not accepted.
  Result<void> record(const std::string& account, const std::vector<RecordedFact>& facts);

  // The cadre no longer holds the post from that day on; nothing is recorded about them afterwards.
  Result<void> leave(const std::string& account, const Person& person, const std::string& post, Date from);

 private:
  std::uint64_t position_of(const FactInput& fact) const;
  Result<void> send(const std::string& account, std::span<const RecordedFact> facts);
  Result<json::array> post_facts(const std::string& account, json::array facts);  // their positions

  Office& office_;
  std::map<std::string, std::uint64_t> positions_;  // by subject, kind, post and role
  std::set<std::string> left_;                      // subjects
};

}  // namespace cadre::sample
