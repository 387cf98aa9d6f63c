#include "api/sample/registry.hpp"

#include <algorithm>

namespace cadre::sample {
namespace {

constexpr std::size_t kFactsAtOnce = 400;

std::string place_of(const FactInput& fact) {
  return fact.subject + " " + fact.kind + " " + std::string(text_at(fact.value, "post")) +
         std::string(text_at(fact.value, "role"));
}

json::object sent(const FactInput& fact) {
  json::object object{{"subject", fact.subject},
                      {"kind", fact.kind},
                      {"from", format_date(fact.from)},
                      {"value", fact.value}};
  if (fact.until) object["until"] = format_date(*fact.until);
  return object;
}

}  // namespace

Result<void> Registry::record(const std::string& account, const std::vector<RecordedFact>& facts) {
  std::vector<RecordedFact> standing;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(standing),
               [&](const RecordedFact& one) { return left_.count(one.fact.subject) == 0; });
  for (std::size_t at = 0; at < standing.size(); at += kFactsAtOnce)
    CHECK(send(account, std::span(standing).subspan(at, std::min(kFactsAtOnce, standing.size() - at))));
  return {};
}

std::uint64_t Registry::position_of(const FactInput& fact) const {
  const auto found = positions_.find(place_of(fact));
  INVARIANT(found != positions_.end(), "only what was recorded ends");
  return found->second;
}

Result<void> Registry::send(const std::string& account, std::span<const RecordedFact> facts) {
  json::array array;
  for (const RecordedFact& one : facts) {
    json::object object = sent(one.fact);
    if (one.ends) object["corrects"] = position_of(one.fact);
    array.emplace_back(std::move(object));
  }
  const HttpResponse response =
      office_.ask({account, "POST", "/v1/facts", canonical(json::object{{"facts", std::move(array)}})});
  const auto answer = parse_json(response.body);
  if (response.status != 201 || !answer || !answer->is_object())
    return fail(ErrorCode::invalid_argument,
                {"dữ kiện mẫu không được ghi nhận: " + response.body,
                 "expected the sample's facts to be recorded, but got " + response.body});
  const json::array& positions = array_at(answer->get_object(), "positions");
  for (std::size_t i = 0; i < facts.size(); ++i)
    positions_[place_of(facts[i].fact)] = positions.at(i).to_number<std::uint64_t>();
  return {};
}

Result<void> Registry::leave(const std::string& account, const Person& person, const std::string& post,
                             Date from) {
  const auto holding = std::find_if(person.holdings.begin(), person.holdings.end(),
                                    [&](const Holding& one) { return one.post == post; });
  INVARIANT(holding != person.holdings.end(), "whoever plays in a story holds its post");
  RecordedFact over{holding_fact(person, *holding), true};
  over.fact.until = from;
  CHECK(record(account, {over}));
  left_.insert(over.fact.subject);
  return {};
}

}  // namespace cadre::sample
