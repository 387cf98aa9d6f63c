// The meetings that an appointment and a nomination have in common, and what follows when an election is to
// come. Tables; for the rounds_*.cpp alone.
#pragma once

#include "api/sample/appointment_steps.hpp"

namespace cadre::sample::appointing {

// The meetings, from the leaders' proposal to their last ballot.
inline constexpr RoundStep kLeaders{
    "record-leaders-1", 3, kAgency,
    R"({"leaders_1_on":"$today","collective":"$small","attendance":{"summoned":5,"present":5},"candidates":$candidates})",
    "bien-ban-hoi-nghi"};
inline constexpr RoundStep kExpanded{
    "record-expanded-ballot", 2, kAgency,
    R"({"expanded_on":"$today","collective":"$large","ballot_2":{$twelve,"votes":$many},"names_2":["$cadre"]})",
    kMeeting};
inline constexpr RoundStep kLeadersAgain{
    "record-leaders-2", 1, kAgency,
    R"({"leaders_2_on":"$today","collective":"$small","ballot_3":{$five,"votes":$few},"names_3":["$cadre"]})",
    kMeeting};
inline constexpr RoundStep kKeyCadres{
    "record-key-ballot", 2, kAgency,
    R"({"key_on":"$today","collective":"key-cadres","ballot_4":{$forty,"votes":[{"cadre":"$cadre","votes":33}]}})",
    kMeeting};
inline constexpr RoundStep kAssess{"record-assessment", 3, kAgency,
                                   R"({"assessed_on":"$today","issues":"none"})", "nhan-xet-cap-uy"};
inline constexpr RoundStep kLast{
    "record-final-ballot", 1, kAgency,
    R"({"leaders_3_on":"$today","collective":"$last","ballot_5":{$counts-5,"votes":[{"cadre":"$cadre","votes":$won-5}]},"nominee":"$cadre"})",
    kMeeting};
inline constexpr RoundStep kLastLost{
    "record-final-ballot", 1, kAgency,
    R"({"leaders_3_on":"$today","collective":"$last","ballot_5":{$counts-5,"votes":[{"cadre":"$cadre","votes":2}]}})",
    kMeeting};
inline constexpr RoundStep kNobody{
    "report-no-candidate", 6, kAgency,
    R"({"no_candidate_reason":"Nguồn tại chỗ chưa có người đủ thời gian giữ chức vụ."})"};

inline constexpr RoundStep kMeetings[] = {kLeaders, kExpanded, kLeadersAgain, kKeyCadres, kAssess, kLast};
inline constexpr RoundStep kLostMeetings[] = {kLeaders,   kExpanded, kLeadersAgain,
                                              kKeyCadres, kAssess,   kLastLost};
inline constexpr RoundStep kNominate{
    "issue-decision", 4, kLevel,
    R"({"decision_ballot":{$members,"agree":13},"decision_number":"$decision","decision_date":"$today"})",
    "quyet-dinh"};
inline constexpr RoundStep kForElectionSteps[] = {kAppraise, kNominate};

}  // namespace cadre::sample::appointing
