#include "engine/chart/draft.hpp"

namespace cadre {
namespace {

const Text kReferenceName{"tên điều kiện hoặc hành động", "the name of a guard or action"};

void report_malformed(Draft& draft, const Place& place) {
  report(draft, place, "reference.malformed",
         {"cần tên hoặc {\"type\", \"params\"} của điều kiện hay hành động, nhưng gặp giá trị khác",
          "expected the name or {\"type\", \"params\"} of a guard or action, but found something else"});
}

}  // namespace

std::optional<Reference> read_reference(Draft& draft, const Place& place, const json::value& value) {
  Reference reference;
  if (const json::string* name = value.if_string()) {
    reference.type = std::string(*name);
  } else if (const json::object* object = value.if_object()) {
    for (const auto& member : *object) {
      if (member.key() == "type" && member.value().is_string())
        reference.type = std::string(member.value().get_string());
      else if (member.key() == "params" && member.value().is_object())
        reference.params = member.value().get_object();
      else if (member.key() == "type" || member.key() == "params")
        report_malformed(draft, place);
      else
        reference.meta[member.key()] = member.value();
    }
  } else {
    report_malformed(draft, place);
    return std::nullopt;
  }
  if (!check_name(draft, place, reference.type, kReferenceName)) return std::nullopt;
  return reference;
}

std::vector<Reference> read_references(Draft& draft, const Place& place, const json::object& owner,
                                       std::string_view key) {
  std::vector<Reference> references;
  const json::value* value = owner.if_contains(key);
  if (value == nullptr) return references;
  for (const json::value* one : one_or_several(*value))
    if (std::optional<Reference> reference = read_reference(draft, place, *one))
      references.push_back(std::move(*reference));
  return references;
}

}  // namespace cadre
