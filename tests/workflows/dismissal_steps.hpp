// Steps that most cases of the dismissal family take, on fixed days of March 2024. For tests.
#pragma once

#include <string>

#include "tests/workflows/case_walk.hpp"

namespace cadre {

inline constexpr const char* kOld = "41-qd-tw-2021";
inline constexpr const char* kNew = "377-qd-tw-2025";
inline constexpr const char* kPassed =
    R"("ballot":{"summoned":15,"present":14,"issued":14,"collected":14,"valid":13,"void":1,"agree":8})";
inline constexpr const char* kTied =
    R"("ballot":{"summoned":16,"present":16,"issued":16,"collected":16,"valid":16,"void":0,"agree":8})";

inline std::string ballot_form(const char* counts, std::string_view on) {
  return R"({"ballot_held_on":")" + std::string(on) + R"(",)" + counts + "}";
}

// Two reprimands in the appointment period: ground D2.
inline CaseWalk& reprimanded_twice(CaseWalk& walk) {
  walk.facts.record("cadre/CB-0001", "discipline", "2023-03-01",
                    R"({"form":"reprimand","decision":"11-QĐ/UBKT"})");
  walk.facts.record("cadre/CB-0001", "discipline", "2024-02-01",
                    R"({"form":"reprimand","decision":"22-QĐ/UBKT"})");
  return walk;
}

inline const Handed kOpenByD2{
    "2024-03-04",
    R"({"track":"dismissal","ground":"D2","grounds_established_on":"2024-03-01","initiative":"ground"})"};
inline const Handed kOpenByR4{
    "2024-03-04",
    R"({"track":"resignation","ground":"R4","grounds_established_on":"2024-03-01","initiative":"application","application_reason":"Lý do gia đình"})",
    {"don-tu-chuc"}};

// From the opening up to the competent level: talk, proposal with the whole dossier, receipt.
inline void bring_to_decision(CaseWalk& walk) {
  walk.act("using", "record-talk",
           {"2024-03-06", R"({"talk_date":"2024-03-06","cadre_opinion":"agrees"})", {"bien-ban-trao-doi"}});
  walk.act("using", "propose",
           {"2024-03-11",
            R"({"proposal_number":"05-TTr/ĐU","proposal_date":"2024-03-11"})",
            {"to-trinh", "van-ban-can-cu", "bien-ban-hoi-nghi", "bao-cao-de-nghi"}});
  walk.act("records", "receive-proposal", {"2024-03-12", R"({"proposal_received_on":"2024-03-12"})"});
}

inline void issue_decision(CaseWalk& walk) {
  walk.act(
      "level", "issue-decision",
      {"2024-03-20",
       R"({"decision_number":"77-QĐ/TU","decision_date":"2024-03-20","decision_effective_on":"2024-04-01"})",
       {"quyet-dinh"}});
}

inline void place(CaseWalk& walk) {
  walk.act("level", "record-placement",
           {"2024-04-02",
            R"({"placement":{"kind":"professional-work"},"placed_on":"2024-04-02"})",
            {"quyet-dinh-bo-tri"}});
}

}  // namespace cadre
