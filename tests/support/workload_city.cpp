#include "tests/support/workload_city.hpp"

#include <atomic>
#include <future>

#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {

void expect_accepted(const Outcome& outcome) {
  const bool accepted =
      !outcome.error && !outcome.entries.empty() && outcome.entries.front().outcome == "accepted";
  if (accepted) return;
  const std::string why =
      outcome.error ? outcome.error->message.en : encode(outcome.entries.front(), "urn:workload");
  std::fprintf(stderr, "%s\n", why.c_str());
  INVARIANT(accepted, "every command of the workload is legal");
}

std::string WorkloadIds::uuid(Timestamp) {
  std::string id = "00000000-0000-7000-8000-000000000000";
  std::uint64_t value = count_++;
  for (std::size_t i = id.size(); value > 0; value /= 10) id[--i] = static_cast<char>('0' + value % 10);
  return id;
}

WorkloadCity::WorkloadCity(Journal& journal, Views& views, Date day)
    : kinds_(shipped_fact_kinds()), day_(day) {
  add_rules(rules_);
  clock_.set(office_midnight(day_));
  auto engine = Engine::start({journal, views, rules_, kinds_, clock_, ids_});
  INVARIANT(engine, "the benchmark's engine starts");
  engine_ = std::move(*engine);
}

void WorkloadCity::submit_all(std::vector<Command> commands) {
  std::atomic<std::size_t> left{commands.size()};
  std::promise<void> all;
  for (Command& command : commands) {
    engine_->submit(std::move(command), [&](Outcome outcome) {
      expect_accepted(outcome);
      if (--left == 0) all.set_value();
    });
  }
  if (!commands.empty()) all.get_future().wait();
}

void WorkloadCity::prepare(std::size_t cadres) {
  cadres_ = cadres;
  const std::string system = "system";
  for (json::object& definition : shipped_definitions()) {
    const std::string id(text_at(definition, "id"));
    const std::string version(text_at(definition, "version"));
    submit_all({{PublishProcedure{std::move(definition)}, system, {}, {}}});
    submit_all({{MakeCurrent{id, version}, system, {}, {}}});
  }
  for (auto& facts : workload_facts(cadres, day_))
    submit_all({{RecordFacts{std::move(facts)}, system, {}, {}}});
}

void WorkloadCity::fill(std::uint64_t entries) {
  const std::vector<WorkStep> steps = workload_steps(day_);
  std::vector<std::string> cases(cadres_);
  while (engine_->figures().log_size < entries) {
    for (std::size_t s = 0; s < steps.size(); ++s) {
      std::atomic<std::size_t> left{cadres_};
      std::promise<void> all;
      for (std::size_t i = 0; i < cadres_; ++i) {
        Command command;
        command.account = steps[s].account;
        command.key = "k" + std::to_string(keys_++);
        command.payload = sha256(command.key);
        if (s == 0) {
          command.order = OpenCase{"dismissal", std::nullopt, cadre_id(i), {}, submission_of(steps[s], day_)};
        } else {
          command.order = SubmitAct{cases[i], steps[s].act, static_cast<std::uint32_t>(s - 1),
                                    submission_of(steps[s], day_)};
        }
        engine_->submit(std::move(command), [&, i](Outcome outcome) {
          expect_accepted(outcome);
          cases[i] = outcome.entries.front().case_id;
          if (--left == 0) all.set_value();
        });
      }
      all.get_future().wait();
    }
  }
}

}  // namespace cadre
