#include "api/sample/confidence_plays.hpp"

#include <algorithm>
#include <numeric>

#include "api/sample/rounds_confidence.hpp"

namespace cadre::sample {
namespace {

constexpr Date kFirstThought = day(2023, 9, 4);
constexpr Date kCouncilStarts = day(2023, 10, 20), kPartyStarts = day(2023, 11, 1),
               kBallotStarts = day(2023, 12, 11);
constexpr std::size_t kBallots = 35, kSessions = 10, kLowTurn = 3, kLow = 25;
constexpr std::string_view kCouncil = "hdnd-thanh-pho";

struct Voted {
  const Person* person = nullptr;
  const PostPlan* post = nullptr;
};

class ConfidenceMaker {
 public:
  ConfidenceMaker(const City& city, const std::vector<Person>& people, const Cast& cast,
                  std::vector<Recording>& records, const Calendar& calendar, std::uint64_t seed)
      : city_(city),
        people_(people),
        cast_(cast),
        records_(records),
        calendar_(calendar),
        chance_(seed ^ 0x636f6e666964U) {}

  Plays make() {
    const std::vector<Voted> deputies = voted_in(kCouncil);
    if (!deputies.empty()) {
      begin(kCouncilVoteCancelled, kFirstThought, kCouncil, deputies, nullptr);
      begin(kCouncilVote, kCouncilStarts, kCouncil, deputies, nullptr);
      forget_votes(deputies);
    }
    const Round* const ballots[] = {&kConfidenceKept, &kConfidenceLost, &kResignsBefore, &kBallotCancelled};
    const std::vector<Voted> elected = elected_people();
    for (std::size_t i = 0; i < std::min(elected.size(), std::size(ballots)); ++i)
      ask_ballot(*ballots[i], elected[i]);
    const Round* const rounds[] = {&kPartyVote, &kPartyVoteAfterRefusals, &kPartyVoteWithoutQuorum,
                                   &kPartyVote, &kPartyVoteCancelled};
    std::size_t turn = 0;
    for (const UnitPlan& unit : city_.units) {
      if (turn == kSessions || !holds_a_session(unit)) continue;
      if (const auto people = voted_in(unit.id); !people.empty())
        hold_session(*rounds[turn % std::size(rounds)], unit.id, people, turn == kLowTurn), ++turn;
    }
    return {std::move(plays_), {}, std::move(departures_)};
  }

 private:
  static bool holds_a_session(const UnitPlan& unit) {
    return unit.stands_on(kPartyStarts) && (unit.parent == "thanh-uy" || unit.parent == "ubnd-thanh-pho");
  }

  std::vector<Voted> voted_in(std::string_view unit) const {
    std::vector<Voted> list;
    for (const Person& person : people_) {
      const Holding* holding = person.holding_on(kPartyStarts);
      const PostPlan* post = holding ? city_.post(holding->post, kPartyStarts) : nullptr;
      if (post != nullptr && post->unit == unit && cast_.role_of(person.id) == nullptr)
        list.push_back({&person, post});
    }
    return list;
  }

  // Elected by the city's council or the ward's, and in no story.
  std::vector<Voted> elected_people() const {
    std::vector<Voted> list;
    for (const Person& person : people_) {
      const Holding* holding = person.holding_on(kBallotStarts);
      const PostPlan* post = holding ? city_.post(holding->post, kBallotStarts) : nullptr;
      if (post != nullptr && post->elected && post->managing_level == "district" &&
          cast_.role_of(person.id) == nullptr)
        list.push_back({&person, post});
    }
    return list;
  }

  // The vote is taken on the day on which the step with the longest wait before it is due.
  static int days_to_vote(const Round& round) {
    int days = 0, to_vote = 0, longest = 0;
    for (const RoundStep& step : round.steps) {
      days += step.after;
      if (step.after >= longest) {
        longest = step.after;
        to_vote = days;
      }
    }
    return std::max(to_vote, 29);
  }

  Play play_of(const Round& round, Date start, const Voted& about) const {
    Play play{&round,
              calendar_.add(start, {Span::working_days, round.steps.front().after, false}),
              {},
              plays_.size()};
    play.values = {{"post", about.post->id}, {"cadre", about.person->id}};
    return play;
  }

  // In one of them the head's confidence is low, and what the session proposes is done.
  void hold_session(const Round& round, const std::string& unit, const std::vector<Voted>& voted, bool low) {
    const auto head =
        std::find_if(voted.begin(), voted.end(), [](const Voted& one) { return one.post->head; });
    const bool falls = low && head != voted.end();
    begin(round, kPartyStarts, unit, voted, falls ? head->person : nullptr);
    if (!falls) return;
    const std::string vote_on = plays_.back().values.at("vote-on");
    const Date start = calendar_.add(parse_date(vote_on).value(), {Span::working_days, 4, false});
    Play play = play_of(kDismissedByVote, start, *head);
    play.values["vote-on"] = vote_on;
    play.values["reason"] = "Hội nghị lấy phiếu tín nhiệm: từ 2/3 phiếu tín nhiệm thấp trở lên.";
    Date leaves = start;
    for (const RoundStep& step : kDismissedByVote.steps)
      leaves = calendar_.add(leaves, {Span::working_days, step.after, false});
    departures_.push_back({leaves, head->person, head->post->id});
    plays_.push_back(std::move(play));
  }

  void begin(const Round& round, Date start, std::string_view unit, const std::vector<Voted>& voted,
             const Person* falls) {
    Play play = play_of(round, start, voted.front());
    const Date handed_in = calendar_.add(start, {Span::working_days, 4, false});
    json::array people, dossiers, votes;
    for (const Voted& one : voted) {
      const bool lost = one.person == falls;
      const std::size_t low = lost ? kLow : chance_.below(6), high = lost ? 3 : 18 + chance_.below(10);
      people.push_back({{"cadre", one.person->id}, {"post", one.post->id}});
      dossiers.push_back({{"cadre", one.person->id},
                          {"report_on", format_date(handed_in)},
                          {"declaration_on", format_date(handed_in)}});
      votes.push_back({{"cadre", one.person->id},
                       {"high", high},
                       {"confidence", kBallots - high - low},
                       {"low", low},
                       {"valid", kBallots}});
    }
    play.values["unit"] = unit;
    play.values["vote-on"] =
        format_date(calendar_.add(start, {Span::working_days, days_to_vote(round), false}));
    play.values["people"] = canonical(people);
    play.values["dossiers"] = canonical(dossiers);
    play.values["votes"] = canonical(json::object{{"summoned", kBallots},
                                                  {"present", kBallots},
                                                  {"issued", kBallots},
                                                  {"collected", kBallots},
                                                  {"valid", kBallots},
                                                  {"void", 0},
                                                  {"votes", votes}});
    plays_.push_back(std::move(play));
  }

  void ask_ballot(const Round& round, const Voted& about) {
    Play play = play_of(round, kBallotStarts, about);
    play.values["vote-on"] = format_date(calendar_.add(kBallotStarts, {Span::working_days, 7, false}));
    plays_.push_back(std::move(play));
  }

  void forget_votes(const std::vector<Voted>& voted) {
    for (Recording& recording : records_)
      std::erase_if(recording.facts, [&](const RecordedFact& recorded) {
        return recorded.fact.kind == "confidence" &&
               std::any_of(voted.begin(), voted.end(), [&](const Voted& one) {
                 return recorded.fact.subject == "cadre/" + one.person->id;
               });
      });
  }

  const City& city_;
  const std::vector<Person>& people_;
  const Cast& cast_;
  std::vector<Recording>& records_;
  const Calendar& calendar_;
  Chance chance_;
  std::vector<Play> plays_;
  std::vector<Departure> departures_;
};

}  // namespace

Plays make_confidence_plays(const City& city, const std::vector<Person>& people, const Cast& cast,
                            std::vector<Recording>& records, const Calendar& calendar, std::uint64_t seed) {
  return ConfidenceMaker(city, people, cast, records, calendar, seed).make();
}

}  // namespace cadre::sample
