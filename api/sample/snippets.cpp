// What the forms of rounds say over and over. The player reads these in this order, before the words of the
// play, so one may stand in the JSON of another above it.
#include "api/sample/round.hpp"

namespace cadre::sample {
namespace {

constexpr Snippet kSnippets[] = {
    {"$agreed", R"({$five,"agree":5})"},
    {"$disagreed", R"({$five,"agree":2})"},
    {"$five", R"("summoned":5,"present":5,"issued":5,"collected":5,"valid":5,"void":0)"},
    {"$twelve", R"("summoned":12,"present":11,"issued":11,"collected":11,"valid":11,"void":0)"},
    {"$forty", R"("summoned":40,"present":38,"issued":38,"collected":38,"valid":37,"void":1)"},
    {"$members", R"("members":15,"summoned":15,"present":14,"issued":14,"collected":14,"valid":14,"void":0)"},
    {"$decided", R"("decision_number":"$number-QĐ/BTV","decision_date":"$today")"},
    {"$appointed",
     R"("decision_number":"$decision","decision_date":"$today","appoint_from":"$today","term_until":"$in-5-years")"}};

}  // namespace

std::span<const Snippet> snippets() { return kSnippets; }

}  // namespace cadre::sample
