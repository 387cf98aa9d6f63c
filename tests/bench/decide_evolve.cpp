// decide + evolve of one act of the dismissal definition, one core, no log: the mean over a whole case's
// acts.
#include "tests/bench/benches.hpp"
#include "tests/bench/report.hpp"
#include "tests/support/memory_journal.hpp"
#include "tests/support/memory_views.hpp"
#include "tests/support/workload_city.hpp"

#include "engine/cases/decide.hpp"

namespace cadre::bench {
namespace {

constexpr Date kDay{std::chrono::year(2026) / 6 / 15};

// A case at every step of its way, made by the real engine.
std::vector<CaseState> stations(WorkloadCity& city, const std::vector<WorkStep>& steps) {
  std::vector<CaseState> states;
  std::string case_id;
  for (std::size_t s = 0; s < steps.size(); ++s) {
    Command command{{}, steps[s].account, "s" + std::to_string(s), {}};
    if (s == 0) {
      command.order =
          OpenCase{"dismissal", std::nullopt, cadre_id(0), {}, submission_of(steps[s], city.day())};
    } else {
      command.order = SubmitAct{case_id, steps[s].act, static_cast<std::uint32_t>(s - 1),
                                submission_of(steps[s], city.day())};
    }
    const Outcome outcome = city.engine().run(std::move(command));
    expect_accepted(outcome);
    case_id = outcome.entries.front().case_id;
    states.push_back(*city.engine().read()->case_state(case_id));
  }
  return states;
}

}  // namespace

double decide_evolve_rate(double seconds) {
  MemoryJournal journal;
  MemoryViews views;
  WorkloadCity city(journal, views, kDay);
  city.prepare(1);
  const std::vector<WorkStep> steps = workload_steps(city.day());
  const std::vector<CaseState> states = stations(city, steps);
  const Reading reading = *city.engine().read();
  const auto procedure = *reading.procedure(states.front().procedure);
  const Calendar calendar = reading.calendar();
  std::vector<Actor> actors;
  std::vector<SubmitAct> orders;
  for (std::size_t s = 1; s < steps.size(); ++s) {
    actors.push_back(reading.own_actor(steps[s].account));
    orders.push_back(
        {states[s].id, steps[s].act, states[s - 1].revision, submission_of(steps[s], city.day())});
  }
  constexpr std::size_t kRound = 16;  // their acts lie ready: as few as fit the cache
  std::uint64_t acts = 0;
  double spent = 0;
  while (spent < seconds) {
    std::vector<CaseState> cases(kRound, states.front());
    std::vector<std::vector<SubmitAct>> submitted(kRound, orders);
    const CoreStopwatch watch;
    for (std::size_t i = 0; i < kRound; ++i) {
      CaseState& state = cases[i];
      for (std::size_t s = 0; s < orders.size(); ++s) {
        const Surroundings around{reading, calendar, actors[s], city.day()};
        Decision decision = decide_act(*procedure, state, std::move(submitted[i][s]), around);
        INVARIANT(std::holds_alternative<CaseEvent>(decision), "the act is accepted");
        evolve_in_place(state, std::move(std::get<CaseEvent>(decision)), Position{0});
      }
      INVARIANT(state.done, "the case has ended");
    }
    spent += watch.seconds();
    acts += kRound * orders.size();
  }
  return static_cast<double>(acts) / spent;
}

}  // namespace cadre::bench
