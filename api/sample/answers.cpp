#include "api/sample/answers.hpp"

#include "api/sample/evidence.hpp"
#include "api/sample/papers.hpp"

namespace cadre::sample {
namespace {

// Named anywhere in a refusal or a problem.
bool names_rule(const json::value& value, std::string_view rule) {
  if (const json::array* array = value.if_array()) {
    for (const json::value& item : *array)
      if (names_rule(item, rule)) return true;
  }
  if (const json::object* object = value.if_object()) {
    for (const auto& member : *object)
      if ((member.key() == "rule" && member.value() == json::value(rule)) || names_rule(member.value(), rule))
        return true;
  }
  return false;
}

}  // namespace

std::optional<json::object> expected_answer(const HttpResponse& response, std::string_view refused) {
  auto answer = parse_json(response.body);
  if (!answer || !answer->is_object()) return std::nullopt;
  const bool accepted = response.status == 200 || response.status == 201;
  if (accepted != refused.empty()) return std::nullopt;
  if (!accepted && !names_rule(*answer, refused)) return std::nullopt;
  return std::move(answer->get_object());
}

json::array acknowledgements(std::string_view rules, unsigned number) {
  json::array list;
  for (const std::string_view rule : words_of(rules))
    list.push_back({{"rule", rule},
                    {"reason", "Tập thể Ban Thường vụ đã thống nhất."},
                    {"document", std::to_string(number) + "-TB/BTV"}});
  return list;
}

json::array papers(std::string_view kinds, unsigned& number, Date date) {
  json::array list;
  for (const std::string_view kind : words_of(kinds)) list.emplace_back(paper(kind, ++number, date));
  return list;
}

}  // namespace cadre::sample
