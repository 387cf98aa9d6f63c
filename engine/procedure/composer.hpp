// Composer: the walk behind compose(). Private to engine/procedure/compose*.cpp; used once; one thread.
#pragma once

#include <vector>

#include "engine/procedure/compose.hpp"
#include "engine/procedure/fragment.hpp"

namespace cadre {

class Composer {
 public:
  // Where in the source, and, inside a fragment or a source that is extended, where there.
  struct Place {
    std::string pointer;              // in the source that compose() was given
    std::vector<std::string> within;  // "fragment x", outermost first; they are what recursion is seen by
    std::string inner;                // JSON pointer in the last of `within`

    Place at(std::string_view key) const;
    Place at(std::size_t index) const { return at(std::to_string(index)); }
    Place inside(std::string name, std::string inner_pointer) const;
  };

  explicit Composer(const CompositionSources& sources) : sources_(sources) {}  // they outlive the composer

  // A whole source: composed, and put over what it extends. An object when there is no problem.
  json::value definition(const json::object& source, const Place& place);

  const std::vector<Error>& problems() const { return problems_; }
  std::vector<Error> take_problems() { return std::move(problems_); }
  void report(const Place& place, std::string rule, const Text& message);

 private:
  // `arguments`: of the fragment whose body this is; nullptr in a source, where braces mean nothing.
  json::value value(const json::value& value, const Arguments* arguments, const Place& place);
  json::value object(const json::object& object, const Arguments* arguments, const Place& place);
  json::value array(const json::array& array, const Arguments* arguments, const Place& place);
  json::value text(std::string_view text, const Arguments& arguments, const Place& place);
  Result<json::value> filled(std::string_view text, const Arguments& arguments);

  // composer_fragments.cpp
  json::value use(const json::object& call, const Arguments* outer, const Place& place);
  std::optional<Fragment> called(const json::object& call, const Place& place);
  Arguments bind(const Fragment& fragment, const json::object& call, const Arguments* outer,
                 const Place& place);
  void refuse_strangers(const Fragment& fragment, const json::object& with, const Place& place);
  json::value with_rest(json::value body, const json::object& call, const Arguments* outer,
                        const Place& place);
  json::value extended_definition(std::string_view reference, const Place& place);

  bool may_enter(const Place& place, const std::string& name, std::string_view what);
  bool full() const { return bytes_ > kComposedBytesMax; }
  bool spend(const json::value& value);  // false once kComposedBytesMax is used up
  bool spend(std::size_t bytes);

  const CompositionSources& sources_;
  std::vector<Error> problems_;
  std::size_t bytes_ = 0;
};

}  // namespace cadre
