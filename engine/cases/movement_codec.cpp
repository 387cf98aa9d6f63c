#include "engine/cases/movement_codec.hpp"

namespace cadre {
namespace {

json::array ids(const std::vector<NodeIndex>& nodes, const Chart& chart) {
  json::array out;
  out.reserve(nodes.size());
  for (const NodeIndex node : nodes) out.push_back(json::string(chart.node(node).id));
  return out;
}

json::array actions_json(const std::vector<const Reference*>& actions) {
  json::array out;
  for (const Reference* action : actions) {
    json::object item{{"type", action->type}};
    if (!action->params.empty()) item["params"] = action->params;
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace

json::array leaves_json(const NodeSet& configuration, const Procedure& procedure) {
  json::array out;
  for (const std::string& leaf : procedure.chart().leaves(configuration)) out.push_back(json::string(leaf));
  return out;
}

std::optional<NodeSet> configuration_from(const json::array& leaves, const Procedure& procedure) {
  std::vector<std::string> ids;
  for (const json::value& leaf : leaves) {
    if (!leaf.is_string()) return std::nullopt;
    ids.emplace_back(leaf.get_string());
  }
  return procedure.chart().from_leaves(ids);
}

json::array timers_json(const std::vector<Timer>& timers, const Procedure& procedure) {
  json::array out;
  for (const Timer& timer : timers)
    out.push_back({{"delay", timer.delay},
                   {"state", procedure.chart().node(timer.node).id},
                   {"due", format_date(timer.due)}});
  return out;
}

std::optional<std::vector<Timer>> timers_from(const json::array& array, const Procedure& procedure) {
  std::vector<Timer> timers;
  for (const json::value& item : array) {
    const json::object* object = item.if_object();
    if (object == nullptr) return std::nullopt;
    const auto node = procedure.chart().find(text_at(*object, "state"));
    const auto due = parse_date(text_at(*object, "due"));
    if (!node || !due) return std::nullopt;
    timers.push_back({std::string(text_at(*object, "delay")), *node, *due});
  }
  return timers;
}

void put_hold(json::object& data, const Hold& hold) {
  data["by"] = hold.by;
  data["reason"] = {{"vi", hold.reason.vi}, {"en", hold.reason.en}};
  data["article"] = hold.article;
  if (hold.mark != Mark::verified) data["mark"] = to_string(hold.mark);
  data["since"] = format_date(hold.since);
}

Hold hold_from(const json::object& data) {
  const json::object& reason = object_at(data, "reason");
  const auto mark = parse_mark(text_at(data, "mark"));
  const auto since = parse_date(text_at(data, "since"));
  return {std::string(text_at(data, "by")),
          {std::string(text_at(reason, "vi")), std::string(text_at(reason, "en"))},
          std::string(text_at(data, "article")),
          mark ? *mark : Mark::verified,
          since ? *since : Date{}};
}

void put_movement(json::object& data, const Movement& movement, const Procedure& procedure) {
  if (!movement.entered.empty()) data["entered"] = ids(movement.entered, procedure.chart());
  if (!movement.actions.empty()) data["actions"] = actions_json(movement.actions);
  data["state"] = leaves_json(movement.configuration, procedure);
  if (!movement.timers.empty()) data["timers"] = timers_json(movement.timers, procedure);
  if (!movement.overdue.empty()) data["overdue"] = timers_json(movement.overdue, procedure);
  if (movement.done) {
    data["done"] = true;
    data["result"] = movement.outcome;
  }
}

std::optional<Movement> movement_from(const json::object& data, const Procedure& procedure) {
  Movement movement;
  const auto configuration = configuration_from(array_at(data, "state"), procedure);
  auto timers = timers_from(array_at(data, "timers"), procedure);
  auto overdue = timers_from(array_at(data, "overdue"), procedure);
  if (!configuration || !timers || !overdue) return std::nullopt;
  movement.configuration = *configuration;
  movement.timers = std::move(*timers);
  movement.overdue = std::move(*overdue);
  movement.done = bool_at(data, "done");
  movement.outcome = std::string(text_at(data, "result"));
  return movement;
}

}  // namespace cadre
