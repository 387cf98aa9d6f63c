#include "workflows/conduct/unanimity.hpp"

#include <cmath>

namespace cadre::conduct {
namespace {

constexpr std::size_t kEntriesMax = 50;

// "appointment record-ballot ballot": which question was put to whom, whatever the case.
std::string kind_of(const Entry& entry, std::string_view field) {
  return entry.procedure.substr(0, entry.procedure.find('@')) + " " + entry.act + " " + std::string(field);
}

int percent(double share) { return static_cast<int>(std::lround(100 * share)); }

Text sentence(std::uint64_t run, int usual, bool of_body) {
  const std::string n = std::to_string(run), p = std::to_string(usual) + "%";
  return {n + " lần bỏ phiếu liền nhau của đơn vị đều nhất trí tuyệt đối, trong khi trước đó " +
              (of_body ? "ở đơn vị này" : "ở các đơn vị") + " chỉ " + p + " số lần như vậy",
          n + " ballots of the unit in a row were unanimous, where before " + p +
              (of_body ? " of its ballots were" : " of such ballots in all units were")};
}

}  // namespace

// Laplace's rule: a share of nothing and of all is never quite believed.
double Unanimity::Ballots::share() const {
  return static_cast<double>(unanimous + 1) / static_cast<double>(all + 2);
}

void Unanimity::take(const Entry& entry, const Signal& signal) {
  for (const auto& field : object_at(entry.data, "form")) {
    if (!is_ballot(field.value()) || !field.value().get_object().contains("agree")) continue;
    note(entry, kind_of(entry, field.key()), is_unanimous(field.value().get_object()), signal);
  }
}

void Unanimity::note(const Entry& entry, const std::string& kind, bool unanimous, const Signal& signal) {
  Body& body = bodies_[{kind, entry.unit}];
  Ballots& all = kinds_[kind];
  ++all.all;
  all.unanimous += unanimous ? 1 : 0;
  if (!unanimous) {
    body.before.all += body.run + 1;
    body.before.unanimous += body.run;
    body.run = 0;
    body.entries.clear();
    body.said = false;
    return;
  }
  ++body.run;
  if (body.entries.size() < kEntriesMax) body.entries.push_back(entry.position);
  weigh(entry, kind, body, signal);
}

void Unanimity::weigh(const Entry& entry, const std::string& kind, Body& body, const Signal& signal) const {
  const auto history = static_cast<std::uint64_t>(settings_.unanimous_history);
  if (body.said || body.run < static_cast<std::uint64_t>(settings_.unanimous_ballots)) return;
  const Ballots& all = kinds_.at(kind);
  const Ballots others{all.all - body.run, all.unanimous - body.run};
  const bool of_body = body.before.all >= history;
  const Ballots& usual = of_body ? body.before : others;
  if (usual.all < history) return;
  const double chance = std::pow(usual.share(), static_cast<double>(body.run));
  if (100 * chance > static_cast<double>(settings_.unanimous_chance_percent)) return;
  body.said = true;
  signal(signal_of("conduct.unanimous", entry, body.entries,
                   {{"ballots", body.run},
                    {"usual_percent", percent(usual.share())},
                    {"compared_with", of_body ? "unit" : "all-units"},
                    {"history", usual.all}},
                   sentence(body.run, percent(usual.share()), of_body)));
}

}  // namespace cadre::conduct
