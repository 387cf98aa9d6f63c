#include "engine/running/route_sheet.hpp"

#include <algorithm>

#include "engine/cases/event_codec.hpp"

namespace cadre {
namespace {

std::vector<std::string> texts_of(const json::array& values) {
  std::vector<std::string> texts;
  for (const json::value& value : values)
    if (value.is_string()) texts.emplace_back(value.get_string());
  return texts;
}

std::vector<std::string> numbers_of(const json::array& documents) {
  std::vector<std::string> numbers;
  for (const json::value& document : documents)
    if (document.is_object() && !text_at(document.get_object(), "number").empty())
      numbers.emplace_back(text_at(document.get_object(), "number"));
  return numbers;
}

// Goes through the entries and remembers where the case lies.
class Sheet {
 public:
  Sheet(const Procedure& procedure, const Calendar& calendar, Date today)
      : procedure_(procedure), calendar_(calendar), today_(today) {}

  void take(const Entry& entry) {
    const bool opens = states_.empty();
    if (!opens) steps_.push_back(step_ended_by(entry));
    const auto states = texts_of(array_at(entry.data, "state"));
    if (states != states_) received_ = office_date(entry.time);
    states_ = states;
    for (const auto& field : object_at(entry.data, "form")) data_[field.key()] = field.value();
    note_deadlines(array_at(entry.data, "timers"), entry.effective);
    done_ = bool_at(entry.data, "done");
  }

  std::vector<RouteStep> finish() {
    if (!states_.empty() && !done_) steps_.push_back(lying_there());
    return std::move(steps_);
  }

 private:
  struct Armed {
    std::string delay, state;
    Date due{};
    std::optional<Date> entered;  // effective day of the entry that armed it
  };

  RouteStep lying_there() const {
    RouteStep step;
    step.states = states_;
    step.received = received_;
    step.working_days = calendar_.working_days_between(received_, today_);
    step.deadline = nearest_deadline();
    step.late = step.deadline && today_ > step.deadline->due;
    return step;
  }

  RouteStep step_ended_by(const Entry& entry) const {
    RouteStep step = lying_there();
    const Date done = office_date(entry.time);
    step.position = entry.position;
    step.act = entry.act;
    step.role = entry.role;
    step.actor = entry.actor;
    step.on_behalf_of = entry.on_behalf_of;
    step.done = done;
    step.working_days = calendar_.working_days_between(received_, done);
    step.late = step.deadline && done > step.deadline->due;
    step.led_to = texts_of(array_at(entry.data, "state"));
    if (bool_at(entry.data, "done")) step.outcome = text_at(entry.data, "result");
    step.documents = numbers_of(array_at(entry.data, "documents"));
    return step;
  }

  std::optional<RouteDeadline> nearest_deadline() const {
    const auto armed = std::ranges::min_element(armed_, {}, &Armed::due);
    if (armed == armed_.end()) return std::nullopt;
    RouteDeadline deadline;
    deadline.delay = armed->delay;
    deadline.due = armed->due;
    const DelaySpec* spec = procedure_.delay(armed->delay);
    if (spec == nullptr) return deadline;  // of an earlier version
    deadline.period = spec->period;
    deadline.article = spec->article;
    deadline.mark = spec->mark;
    const auto named = parse_date(text_at(data_, spec->from));
    const std::optional<Date> start = spec->from.empty() ? armed->entered
                                      : named            ? std::optional(*named)
                                                         : std::nullopt;
    if (start) deadline.counted = calendar_.explain(*start, spec->period);
    if (deadline.counted && deadline.counted->due != deadline.due)
      deadline.counted.reset();  // the calendar was other then
    return deadline;
  }

  void note_deadlines(const json::array& timers, std::optional<Date> effective) {
    std::vector<Armed> armed;
    for (const json::value& value : timers) {
      const json::object* timer = value.if_object();
      const auto due =
          timer ? parse_date(text_at(*timer, "due")) : Result<Date>(fail(ErrorCode::not_found, {}));
      if (!due) continue;
      Armed fresh{std::string(text_at(*timer, "delay")), std::string(text_at(*timer, "state")), *due,
                  effective};
      for (const Armed& before : armed_)
        if (before.delay == fresh.delay && before.state == fresh.state && before.due == fresh.due)
          fresh.entered = before.entered;
      armed.push_back(std::move(fresh));
    }
    armed_ = std::move(armed);
  }

  const Procedure& procedure_;
  const Calendar& calendar_;
  const Date today_;
  std::vector<RouteStep> steps_;
  std::vector<std::string> states_;
  Date received_{};
  std::vector<Armed> armed_;
  json::object data_;
  bool done_ = false;
};

}  // namespace

std::vector<RouteStep> route_sheet(const std::vector<Entry>& entries, const Procedure& procedure,
                                   const Calendar& calendar, Date today) {
  Sheet sheet(procedure, calendar, today);
  for (const Entry& entry : entries)
    if (changes_case(entry.type)) sheet.take(entry);
  return sheet.finish();
}

}  // namespace cadre
