#include "tests/support/random_chart.hpp"

#include <algorithm>

namespace cadre::test {
namespace {

constexpr int kStatesMax = 16;
constexpr int kDepthMax = 4;

json::array to_array(const json::value& value) { return json::array{value}; }

}  // namespace

int RandomChart::below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
bool RandomChart::chance(int percent) { return below(100) < percent; }

// The tree first: transitions need to know every state.
int RandomChart::add(int parent, int depth) {
  const int index = static_cast<int>(states_.size());
  State state;
  state.parent = parent;
  state.depth = depth;
  state.key = parent < 0 ? "m" : fresh_key(parent);
  state.id = parent < 0 ? "m" : "m." + (parent == 0 ? "" : path(0, parent) + ".") + state.key;
  if (parent >= 0 && chance(25)) {
    state.has_own_id = true;
    state.id = (chance(20) ? "own." : "own") + std::to_string(index);
  }
  states_.push_back(state);
  if (parent >= 0) states_[static_cast<std::size_t>(parent)].children.push_back(index);
  return index;
}

// Few different keys, so that the same key names different states in different places; some are numbers,
// which JavaScript puts first.
std::string RandomChart::fresh_key(int parent) {
  static const std::vector<std::string> kKeys{"a", "b", "c", "d", "e", "10", "2", "x-y", "đã_họp"};
  for (;;) {
    std::string key = one_of(kKeys);
    const auto& siblings = states_[static_cast<std::size_t>(parent)].children;
    const auto has_key = [&](int s) { return states_[static_cast<std::size_t>(s)].key == key; };
    if (std::none_of(siblings.begin(), siblings.end(), has_key)) return key;
  }
}

void RandomChart::grow(int parent, int depth) {
  State& root = states_[static_cast<std::size_t>(parent)];
  root.type = chance(40) ? "parallel" : "compound";
  const int children = 1 + below(root.type == "parallel" ? 3 : 4);
  for (int i = 0; i < children; ++i) {
    const int child = add(parent, depth);
    const bool has_room = static_cast<int>(states_.size()) < kStatesMax && depth < kDepthMax;
    if (has_room && chance(45))
      grow(child, depth + 1);
    else
      states_[static_cast<std::size_t>(child)].type = chance(30) ? "final" : "atomic";
  }
}

bool RandomChart::is_below(int state, int ancestor) const {
  for (int at = states_[static_cast<std::size_t>(state)].parent; at >= 0;
       at = states_[static_cast<std::size_t>(at)].parent)
    if (at == ancestor) return true;
  return false;
}

std::string RandomChart::path(int from, int to) const {
  std::string keys;
  for (int at = to; at != from; at = states_[static_cast<std::size_t>(at)].parent)
    keys = states_[static_cast<std::size_t>(at)].key + (keys.empty() ? "" : "." + keys);
  return keys;
}

// Every way in which the source may name the state; one of them.
std::string RandomChart::target(int source, int to) {
  const State& wanted = states_[static_cast<std::size_t>(to)];
  std::vector<std::string> forms;
  const auto by_id = [&](int at) {
    std::string id = states_[static_cast<std::size_t>(at)].id;
    if (const auto dot = id.find('.'); dot != std::string::npos) id.insert(dot, "\\");
    return "#" + id;
  };
  if (wanted.has_own_id) forms.push_back(by_id(to));
  for (int at = 0; at < static_cast<int>(states_.size()); ++at)
    if ((at == 0 || states_[static_cast<std::size_t>(at)].has_own_id) && is_below(to, at))
      forms.push_back(by_id(at) + "." + path(at, to));
  if (to == 0) forms.push_back("#m");
  if (is_below(to, source)) forms.push_back("." + path(source, to));
  if (to == source) forms.push_back(".");
  const int parent = states_[static_cast<std::size_t>(source)].parent;
  if (parent >= 0 && is_below(to, parent)) forms.push_back(path(parent, to));
  return one_of(forms);
}

json::value RandomChart::parallel_targets(int source) {
  std::vector<int> parallel;
  for (int at = 0; at < static_cast<int>(states_.size()); ++at)
    if (states_[static_cast<std::size_t>(at)].type == "parallel" &&
        states_[static_cast<std::size_t>(at)].children.size() > 1)
      parallel.push_back(at);
  if (parallel.empty())
    return to_array(json::string(target(source, below(static_cast<int>(states_.size())))));
  std::vector<int> regions = states_[static_cast<std::size_t>(one_of(parallel))].children;
  std::shuffle(regions.begin(), regions.end(), random_);
  regions.resize(2 + static_cast<std::size_t>(below(static_cast<int>(regions.size()) - 1)));
  json::array several;
  for (const int region : regions) {
    std::vector<int> inside{region};
    for (int at = 0; at < static_cast<int>(states_.size()); ++at)
      if (is_below(at, region)) inside.push_back(at);
    several.emplace_back(target(source, one_of(inside)));
  }
  return several;
}

json::value RandomChart::targets(int source) {
  if (chance(20)) return parallel_targets(source);
  const int states = static_cast<int>(states_.size());
  const int to = chance(4) ? 0 : chance(10) ? source : states == 1 ? 0 : 1 + below(states - 1);
  return json::string(target(source, to));
}

json::value RandomChart::reference(bool guard) {
  const std::string name = guard ? one_of(kRandomGuards) : "act" + std::to_string(below(9));
  if (guard && chance(30))
    return json::object{
        {"type", chance(50) ? "eq" : "differs"}, {"params", {{"name", name}}}, {"article", "8.1"}};
  if (chance(40)) return json::string(name);
  json::object object{{"type", name}};
  if (chance(60)) object["params"] = json::object{{"n", below(100)}, {"text", "chữ"}};
  return object;
}

json::value RandomChart::references() {
  if (chance(30)) return reference(false);
  json::array several;
  for (int i = below(3); i > 0; --i) several.push_back(reference(false));
  return several;
}

void RandomChart::add_decoration(json::object& config) {
  if (chance(10)) config["description"] = "mô tả";
  if (chance(10)) config["meta"] = json::object{{"anything", {{"goes", true}}}};
}

json::value RandomChart::transition(int source, bool as_object, int guard_percent) {
  if (!as_object && chance(25)) {
    const json::value named = targets(source);
    if (named.is_string()) return named;
  }
  json::object config;
  if (chance(80)) config["target"] = targets(source);
  if (chance(guard_percent)) config["guard"] = reference(true);
  if (chance(60)) config["actions"] = references();
  if (chance(30)) config["reenter"] = chance(80);
  add_decoration(config);
  return config;
}

json::value RandomChart::transitions(int source, bool objects_only, int guard_percent) {
  if (chance(55)) return transition(source, objects_only, guard_percent);
  json::array several;
  for (int i = below(4); i > 0; --i) several.push_back(transition(source, objects_only, guard_percent));
  return several;
}

json::object RandomChart::on(int state) {
  static const std::vector<std::string> kDescriptors{
      "go", "go", "back", "back", "vote", "vote.yes", "vote.no.late", "stop", "*", "vote.*", "vote.no.*"};
  json::object acts;
  for (int i = below(4); i > 0; --i) {
    const std::string act = one_of(kDescriptors);
    if (chance(10))
      acts[act] = json::object();  // forbidden
    else
      acts[act] = transitions(state, false, 35);
  }
  if (chance(5)) {
    const State& other = states_[static_cast<std::size_t>(below(static_cast<int>(states_.size())))];
    if (!other.children.empty() && other.id != states_[static_cast<std::size_t>(state)].id)
      acts["xstate.done.state." + other.id] = transitions(state, false, 20);
  }
  return acts;
}

json::object RandomChart::after(int state) {
  static const std::vector<std::string> kDelays{"soon", "late", "1000"};
  json::object delays;
  for (int i = 1 + below(2); i > 0; --i) {
    const std::string& delay = one_of(kDelays);
    const json::value named = targets(state);
    delays[delay] = named.is_string() && chance(20) ? named : transitions(state, true, 30);
  }
  return delays;
}

json::object RandomChart::state(int index) {
  const State& made = states_[static_cast<std::size_t>(index)];
  json::object config;
  if (made.has_own_id) config["id"] = made.id;
  if (made.type == "parallel" || made.type == "final" || chance(10)) config["type"] = made.type;
  if (made.type == "compound") {
    const std::string& first = states_[static_cast<std::size_t>(one_of(made.children))].key;
    config["initial"] = json::string(first);
    if (chance(40)) config["initial"] = json::object{{"target", first}, {"actions", references()}};
  }
  if (made.type != "final" || chance(15)) config["on"] = on(index);
  if (chance(15)) config["after"] = after(index);
  if (chance(15)) config["always"] = transitions(index, false, 92);
  if (!made.children.empty() && chance(45)) config["onDone"] = transitions(index, false, 20);
  if (chance(45)) config["entry"] = references();
  if (chance(45)) config["exit"] = references();
  if (chance(10)) config["tags"] = json::array{"one", "two"};
  add_decoration(config);
  if (made.children.empty()) return config;
  json::object children;
  for (const int child : made.children) children[states_[static_cast<std::size_t>(child)].key] = state(child);
  config["states"] = std::move(children);
  return config;
}

json::object RandomChart::definition() {
  states_.clear();
  add(-1, 0);
  grow(0, 1);
  json::object config = state(0);
  config["id"] = "m";
  return config;
}

}  // namespace cadre::test
