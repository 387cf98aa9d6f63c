#include "api/sample/evidence.hpp"

#include <algorithm>

#include "engine/base/result.hpp"

namespace cadre::sample {
namespace {

constexpr EvidenceFact kWarning[] = {
    {"discipline", 45, R"({"form":"warning","decision":"$number-QĐ/UBKT"})"}};
constexpr EvidenceFact kReprimand[] = {
    {"discipline", 45, R"({"form":"reprimand","decision":"$number-QĐ/UBKT"})"}};
constexpr EvidenceFact kTwoReprimands[] = {
    {"discipline", 100, R"({"form":"reprimand","decision":"$number-QĐ/UBKT"})"},
    {"discipline", 3, R"({"form":"reprimand","decision":"$number-QĐ/UBKT"})"}};
constexpr EvidenceFact kFallen[] = {{"prestige", 5, R"({"judgement":"fallen","document":"$number-TB/BTV"})"}};
constexpr EvidenceFact kLimited[] = {
    {"prestige", 5, R"({"judgement":"limited-ability","document":"$number-TB/BTV"})"}};
constexpr EvidenceFact kLowTwoThirds[] = {
    {"confidence", 3,
     R"({"vote_date":"$on","high":4,"confidence":6,"low":25,"returned":35,"valid":35,"minutes":"$number-BB"})"}};
constexpr EvidenceFact kLowExactlyTwoThirds[] = {
    {"confidence", 3,
     R"({"vote_date":"$on","high":5,"confidence":7,"low":24,"returned":36,"valid":36,"minutes":"$number-BB"})"}};
constexpr EvidenceFact kLowHalf[] = {
    {"confidence", 3,
     R"({"vote_date":"$on","high":6,"confidence":10,"low":19,"returned":35,"valid":35,"minutes":"$number-BB"})"}};
constexpr EvidenceFact kDegradation[] = {
    {"conclusion", 6, R"({"subject":"degradation","body":"Ủy ban Kiểm tra","document":"$number-KL/UBKT"})"}};
constexpr EvidenceFact kForbiddenActs[] = {
    {"conclusion", 6,
     R"({"subject":"forbidden-acts","body":"Ủy ban Kiểm tra","document":"$number-KL/UBKT"})"}};
constexpr EvidenceFact kPolitical[] = {
    {"conclusion", 6,
     R"({"subject":"political-standard","to_dismissal":true,"body":"Ban Thường vụ","document":"$number-KL/BTV"})"}};
constexpr EvidenceFact kSerious[] = {
    {"conclusion", 6,
     R"({"subject":"unit-misconduct","gravity":"serious","body":"Thanh tra","document":"$number-KL/TT"})"}};
constexpr EvidenceFact kVerySerious[] = {
    {"conclusion", 6,
     R"({"subject":"unit-misconduct","gravity":"very-serious","body":"Thanh tra","document":"$number-KL/TT"})"}};
constexpr EvidenceFact kAbuse[] = {
    {"conclusion", 6,
     R"({"subject":"abuse-of-post","body":"Ủy ban Kiểm tra","document":"$number-KL/UBKT"})"}};
constexpr EvidenceFact kPublicAnger[] = {
    {"conclusion", 6, R"({"subject":"public-anger","body":"Thanh tra","document":"$number-KL/TT"})"}};
constexpr EvidenceFact kHotSpot[] = {
    {"conclusion", 6, R"({"subject":"hot-spot","body":"Ban Thường vụ","document":"$number-KL/BTV"})"}};
constexpr EvidenceFact kProject[] = {
    {"conclusion", 6, R"({"subject":"ineffective-project","body":"Thanh tra","document":"$number-KL/TT"})"}};
constexpr EvidenceFact kBelowStandard[] = {
    {"conclusion", 6, R"({"subject":"below-standard","body":"Ban Thường vụ","document":"$number-TB/BTV"})"}};
constexpr EvidenceFact kInspected[] = {
    {"bar", 10, R"({"kind":"under-inspection","document":"$number-QĐ/UBKT"})"}};

constexpr Evidence kEvidence[] = {{"warning", kWarning},
                                  {"reprimand", kReprimand},
                                  {"two-reprimands", kTwoReprimands},
                                  {"prestige-fallen", kFallen},
                                  {"limited-ability", kLimited},
                                  {"low-two-thirds", kLowTwoThirds},
                                  {"low-exactly-two-thirds", kLowExactlyTwoThirds},
                                  {"low-half", kLowHalf},
                                  {"degradation", kDegradation},
                                  {"forbidden-acts", kForbiddenActs},
                                  {"political-standard", kPolitical},
                                  {"serious-misconduct", kSerious},
                                  {"very-serious-misconduct", kVerySerious},
                                  {"abuse-of-post", kAbuse},
                                  {"public-anger", kPublicAnger},
                                  {"hot-spot", kHotSpot},
                                  {"ineffective-project", kProject},
                                  {"below-standard", kBelowStandard},
                                  {"under-inspection", kInspected},
                                  {"one-bad-year", {}, 1},
                                  {"two-bad-years", {}, 2},
                                  {"low-unit-result", {}, 0, true}};

}  // namespace

const Evidence& evidence(std::string_view name) {
  const auto found = std::find_if(std::begin(kEvidence), std::end(kEvidence),
                                  [&](const Evidence& one) { return one.name == name; });
  INVARIANT(found != std::end(kEvidence), "stories name evidence of the table");
  return *found;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

}  // namespace cadre::sample
