// FactBook: facts in memory, for tests of rules and decisions. Positions count up in the order of recording.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "engine/facts/facts.hpp"

namespace cadre {

class FactBook final : public Facts {
 public:
  // `value` is JSON text; `from` and `until` are dates like "2024-01-31", "" leaves the end open.
  FactBook& record(std::string subject, std::string kind, std::string_view from, std::string_view value,
                   std::string_view until = "");

  const SubjectFacts* find(std::string_view subject) const override;
  std::vector<std::string> cadres_with(std::string_view kind, std::string_view post) const override;

 private:
  std::map<std::string, SubjectFacts, std::less<>> subjects_;
  Position next_{};
};

Date day(std::string_view text);  // aborts on what is not a date

}  // namespace cadre
