// MetaReader: reads one object of a definition's `meta` strictly. Whatever is wrong becomes a Problem, and
// reading goes on with an empty value, so that an author sees everything at once. One thread; short-lived;
// owns nothing.
//
// Problems: "meta.missing", "meta.type", "meta.unknown-key", "word.format", "title.incomplete",
// "date.format", "mark.unknown".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/calendar.hpp"
#include "engine/chart/chart.hpp"

namespace cadre {

// Where in a definition something stands.
struct DefinitionPlace {
  std::string state;  // id, or "" for the whole
  std::string act;    // or ""
  std::string path;   // "meta.delays.propose": for the reader of the message
};

// [a-z0-9-]{1,64}: ids, versions, roles, acts, outcomes, kinds of documents.
bool is_word(std::string_view text);

class MetaReader {
 public:
  enum class Need : std::uint8_t { optional, required };

  MetaReader(const json::object& object, DefinitionPlace place, std::vector<Problem>& problems)
      : object_(object), place_(std::move(place)), problems_(problems) {}

  bool has(std::string_view key);
  std::string text(std::string_view key, Need need = Need::optional);  // 1 to 2,000 bytes
  std::string word(std::string_view key, Need need = Need::optional);
  std::vector<std::string> words(std::string_view key, Need need = Need::optional);
  Text title(std::string_view key, Need need = Need::optional);  // {"vi","en"}, neither empty
  std::optional<Date> date(std::string_view key, Need need = Need::optional);
  Mark mark(std::string_view key, Need need = Need::optional);  // verified when absent
  bool flag(std::string_view key);                              // false when absent
  std::optional<std::int64_t> integer(std::string_view key);
  const json::object& object(std::string_view key, Need need = Need::optional);
  const json::array& array(std::string_view key, Need need = Need::optional);

  // Every key that nothing above asked for is a problem. Call it last.
  void refuse_others();

  void report(std::string reason, const Text& message);  // the place is put in front
  DefinitionPlace inside(std::string_view key) const;    // the place of the value of `key`
  std::vector<Problem>& problems() const { return problems_; }

 private:
  // nullptr when absent or, reported, of another kind. `expected` names the kind in the message.
  const json::value* get(std::string_view key, Need need, bool (*fits)(const json::value&),
                         const Text& expected);

  const json::object& object_;
  DefinitionPlace place_;
  std::vector<Problem>& problems_;
  std::vector<std::string_view> asked_;
};

}  // namespace cadre
