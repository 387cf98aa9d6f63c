// Machine: a statechart and where it stands, for tests that read as stories. Definitions are JSON with ' for
// ".
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "engine/chart/interpreter.hpp"

namespace cadre::test {

inline json::object quoted_json(std::string_view text) {
  std::string quoted(text);
  std::replace(quoted.begin(), quoted.end(), '\'', '"');
  return json::parse(quoted).as_object();
}

class Machine final : public GuardOracle {
 public:
  explicit Machine(std::string_view definition, std::set<std::string> holding = {})
      : holding_(std::move(holding)) {
    auto parsed = Chart::parse(quoted_json(definition));
    if (!parsed)
      for (const Problem& problem : parsed.error())
        ADD_FAILURE() << problem.reason << ": " << problem.message.en;
    if (!parsed) return;
    chart_ = std::move(*parsed);
    step_ = start(chart_, *this);
  }

  bool holds(const Reference& guard) override { return holding_.contains(guard.type); }

  Machine& act(std::string_view event) {
    step_ = advance(chart_, step_.configuration, event, *this);
    return *this;
  }
  void let(std::set<std::string> holding) { holding_ = std::move(holding); }

  bool accepts(std::string_view event) { return advance(chart_, step_.configuration, event, *this).accepted; }
  const Chart& chart() const { return chart_; }
  const Step& step() const { return step_; }

  // "a", or {'p':{'x':'x1','y':'y1'}} with ' for "
  std::string value() const {
    std::string text = json::serialize(chart_.value(step_.configuration));
    std::replace(text.begin(), text.end(), '"', '\'');
    return text.starts_with('\'') ? text.substr(1, text.size() - 2) : text;
  }
  // Of the last step: "leave-a go enter-b"
  std::string actions() const {
    std::string names;
    for (const Reference* action : step_.actions) names += (names.empty() ? "" : " ") + action->type;
    return names;
  }

 private:
  Chart chart_;
  std::set<std::string> holding_;
  Step step_;
};

}  // namespace cadre::test
