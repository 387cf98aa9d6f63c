#include "api/sample/registry.hpp"

#include <algorithm>

#include "api/sample/answers.hpp"

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
  TRY(positions, post_facts(account, std::move(array)));
  for (std::size_t i = 0; i < facts.size(); ++i)
    positions_[place_of(facts[i].fact)] = positions.at(i).to_number<std::uint64_t>();
  return {};
}

Result<json::array> Registry::post_facts(const std::string& account, json::array facts) {
  const HttpResponse response =
      office_.ask({account, "POST", "/v1/facts", canonical(json::object{{"facts", std::move(facts)}})});
  if (const auto answer = expected_answer(response, "")) return array_at(*answer, "positions");
  return fail(ErrorCode::invalid_argument,
              {"dữ kiện mẫu không được ghi nhận: " + response.body,
               "expected the sample's facts to be recorded, but got " + response.body});
}

Result<void> Registry::leave(const std::string& account, const Person& person, const std::string& post,
                             Date from) {
  const std::string subject = "cadre/" + person.id;
  std::vector<json::object> ends;
  {
    TRY(reading, office_.engine().read());
    const SubjectFacts* known = reading.find(subject);
    INVARIANT(known != nullptr, "whoever leaves a post was recorded as holding it");
    for (const Fact* fact : known->all("holds", from))
      if (text_at(fact->value, "post") == post)
        ends.push_back({{"subject", subject},
                        {"kind", fact->kind},
                        {"from", format_date(fact->from)},
                        {"until", format_date(from)},
                        {"value", fact->value},
                        {"corrects", fact->position.value}});
  }
  left_.insert(subject);
  if (ends.empty()) return {};
  CHECK(post_facts(account, json::array(ends.begin(), ends.end())));
  return {};
}

}  // namespace cadre::sample
