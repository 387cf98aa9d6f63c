// Random statechart definitions that XState takes: every word of the vocabulary, every form of writing it.
//
// What it leaves out on purpose, because XState throws or loses it: null transitions, bare names inside an
// `after` array, compound states without `initial`, targets of the root without "." or "#", unknown targets;
// and array targets that exclude each other, which XState takes and enters a configuration that is none. The
// parser refuses all of these (tests/engine/chart/refusal_test.cpp).
#pragma once

#include <random>
#include <string>
#include <vector>

#include "engine/base/json.hpp"

namespace cadre::test {

inline const std::vector<std::string> kRandomActs{"go", "back", "vote", "vote.yes", "vote.no.late", "stop"};
inline const std::vector<std::string> kRandomGuards{"g1", "g2", "g3", "g4", "g5"};

class RandomChart {
 public:
  explicit RandomChart(std::mt19937& random) : random_(random) {}

  json::object definition();  // a new one at each call

 private:
  struct State {
    std::string key, id, type;
    bool has_own_id = false;
    int parent = -1;
    int depth = 0;
    std::vector<int> children;
  };

  int below(int limit);  // 0 <= n < limit
  bool chance(int percent);
  template <class T>
  const T& one_of(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
  }

  void grow(int parent, int depth);
  int add(int parent, int depth);
  std::string fresh_key(int parent);
  bool is_below(int state, int ancestor) const;
  std::string path(int from, int to) const;  // keys joined by dots

  std::string target(int source, int to);
  json::value targets(int source);
  json::value parallel_targets(int source);
  json::value reference(bool guard);
  json::value references();
  json::value transition(int source, bool as_object, int guard_percent);
  json::value transitions(int source, bool objects_only, int guard_percent);
  json::object on(int state);
  json::object after(int state);
  json::object state(int index);
  void add_decoration(json::object& config);

  std::mt19937& random_;
  std::vector<State> states_;
};

}  // namespace cadre::test
