#include "workflows/conduct/conduct.hpp"

#include <algorithm>

#include "engine/base/json.hpp"
#include "engine/cases/event_codec.hpp"
#include "workflows/conduct/case_conduct.hpp"
#include "workflows/conduct/unanimity.hpp"
#include "workflows/embedded.hpp"

namespace cadre {
namespace conduct {

Settings settings_of(const json::object& settings) {
  const json::object& rules = object_at(settings, "rules");
  const auto number = [&](std::string_view rule, std::string_view name) {
    return int_at(object_at(rules, rule), name);
  };
  return {.fast_minutes = number("conduct.too-fast", "minutes"),
          .late_days = number("conduct.recorded-late", "working_days"),
          .one_person_roles = number("conduct.one-person", "roles"),
          .unanimous_ballots = number("conduct.unanimous", "ballots"),
          .unanimous_history = number("conduct.unanimous", "history"),
          .unanimous_chance_percent = number("conduct.unanimous", "chance_percent"),
          .repeated_refusals = number("conduct.repeated-refusal", "times")};
}

}  // namespace conduct

const json::object& conduct_settings() {
  static const json::object kSettings = [] {
    for (const EmbeddedFile& file : embedded_files())
      if (file.path == "conduct/conduct.json") return json::parse(file.text).as_object();
    return json::object();
  }();
  return kSettings;
}

std::optional<int> ConductFigures::overdue_percent() const {
  if (timed == 0) return std::nullopt;
  return static_cast<int>(100 * (late + elapsed) / timed);
}

int ConductFigures::median_days() const {
  if (working_days.empty()) return 0;
  std::vector<int> sorted = working_days;
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  return *middle;
}

struct Conduct::Impl {
  Impl(const json::object& given, const Calendar& days)
      : settings(conduct::settings_of(given)), calendar(days) {}

  void note(ConductSignal signal) {
    if (report.signals.size() < kSignalsMax)
      report.signals.push_back(std::move(signal));
    else
      ++report.signals_left_out;
  }

  const conduct::Settings settings;
  const Calendar& calendar;
  std::map<std::string, conduct::CaseConduct> cases;
  conduct::Unanimity unanimity{settings};
  ConductReport report;
};

Conduct::Conduct(const json::object& settings, const Calendar& calendar)
    : impl_(std::make_unique<Impl>(settings, calendar)) {}
Conduct::~Conduct() = default;

void Conduct::take(const Entry& entry) {
  const bool moves = changes_case(entry.type);
  const bool refused = entry.outcome == "refused" && !entry.procedure.empty();
  if (!moves && !refused) return;
  ConductFigures& figures =
      impl_->report.figures[{entry.procedure.substr(0, entry.procedure.find('@')), entry.unit}];
  // An opening that was refused has no case yet: whom it was about stands for it.
  const std::string key = entry.case_id.empty() ? entry.subject : entry.case_id;
  conduct::CaseConduct& one = impl_->cases.try_emplace(key, impl_->settings, impl_->calendar).first->second;
  const auto signal = [this](ConductSignal found) { impl_->note(std::move(found)); };
  if (refused) return one.refused(entry, figures, signal);
  one.moved(entry, figures, signal);
  impl_->unanimity.take(entry, signal);
}

ConductReport Conduct::finish() { return std::move(impl_->report); }

}  // namespace cadre
