// What if: facts as they would be if a planned slate came about on a day. Nothing is recorded. One thread.
#pragma once

#include <map>
#include <memory>

#include "workflows/targets/census.hpp"

namespace cadre::targets {

// A post is given to a cadre, or left vacant (no cadre); or a cadre joins a body of a unit, or leaves it.
struct SlateLine {
  std::string post;        // "" when it is about a body
  std::string cadre;       // "" = vacant
  std::string body, unit;  // "standing-committee", "tinh-uy"
  bool leaves = false;
};

// Over `facts`, which outlive it. Whoever gets a post leaves those they hold, unless the slate gives them
// those too; whoever held it leaves it.
class SlatedFacts final : public Facts {
 public:
  SlatedFacts(const Facts& facts, const Census& census, const std::vector<SlateLine>& slate, Date on);

  const SubjectFacts* find(std::string_view subject) const override;
  std::vector<std::string> cadres_with(std::string_view kind, std::string_view post) const override;

 private:
  SubjectFacts& changed(const std::string& cadre);
  void leave_posts(const std::string& cadre, const std::vector<SlateLine>& slate);
  void vacate(const std::string& post, const std::string& but);
  void end(const std::string& cadre, std::string_view kind, const json::object& where);
  void begin(const std::string& cadre, std::string_view kind, json::object value);

  const Facts& facts_;
  const Census& census_;
  const Date on_;
  std::map<std::string, std::unique_ptr<SubjectFacts>, std::less<>> changed_;  // by subject
};

}  // namespace cadre::targets
