// Who plays in which story: for each one a cadre of their own, whose post is as the story needs it for as
// long as it lasts. Also what their stories ask of the yearly ratings and unit results.
#pragma once

#include <map>

#include "api/sample/people.hpp"
#include "api/sample/story.hpp"

namespace cadre::sample {

struct Role {
  const Story* story = nullptr;
  const Person* person = nullptr;
  std::string post;
  Date start{};  // when the story begins: as it says, or moved with the log's end
};

class Cast {
 public:
  // For a log that ends on `end`. Errors: invalid_argument, naming the story that nobody is left for. `city`
  // and `people` outlive it.
  static Result<Cast> make(const City& city, const std::vector<Person>& people, Date end);

  const std::vector<Role>& roles() const { return roles_; }  // in order of their stories' first days
  const Role* role_of(std::string_view person) const;        // nullptr: plays in none
  bool rated_not_completed(std::string_view person, int year) const;
  bool low_unit_result(std::string_view person, int year) const;

 private:
  std::vector<Role> roles_;
  std::map<std::string, std::size_t, std::less<>> by_person_;
};

}  // namespace cadre::sample
