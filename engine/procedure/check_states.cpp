// Publication check: states, the ways between them, and waits.
#include <algorithm>

#include "engine/procedure/check_parts.hpp"

namespace cadre {
namespace {

class StateCheck {
 public:
  StateCheck(const Procedure& procedure, const ChartPaths& paths, std::vector<Problem>& problems)
      : procedure_(procedure), chart_(procedure.chart()), paths_(paths), problems_(problems) {}

  void run() {
    for (const Node& node : chart_.nodes()) {
      if (!paths_.reachable().test(node.index)) {
        report(node, "state.unreachable",
               {"không có đường nào từ lúc mở hồ sơ dẫn tới trạng thái này",
                "expected some way from the beginning to this state, but there is none"});
      } else if (node.type == NodeType::final) {
        check_final(node);
      } else if (node.type == NodeType::atomic) {
        check_rest(node);
      }
    }
    for (const NodeIndex loop : paths_.endless_loops()) {
      report(chart_.node(loop), "loop.endless",
             {"các chuyển tự động từ trạng thái này dẫn vòng trở lại chính nó, không bao giờ dừng",
              "expected automatic transitions to come to rest, but from here they lead back here"});
    }
  }

 private:
  void report(const Node& node, std::string reason, Text message) {
    problems_.push_back({node.id, "", std::move(reason), std::move(message)});
  }

  void check_end_in_sight(const Node& node) {
    if (paths_.can_end().test(node.index)) return;
    report(node, "state.no-end",
           {"từ trạng thái này không có đường nào dẫn tới kết thúc",
            "expected some way from this state to an end, but there is none"});
  }

  void check_final(const Node& node) {
    check_end_in_sight(node);
    if (!node.on.empty() || !node.always.empty() || !node.after.empty()) {
      report(node, "final.acts",
             {"trạng thái cuối không được có hành vi, chuyển tiếp hay thời hạn",
              "expected a final state to offer no act, transition or deadline"});
    }
    if (procedure_.endings().test(node.index) && text_at(node.meta, "outcome").empty()) {
      report(node, "final.no-outcome",
             {"trạng thái cuối phải có 'meta.outcome' nêu kết quả của hồ sơ",
              "expected 'meta.outcome' to say how the case ended, but it is missing"});
    }
  }

  // A state in which a case can rest: an atomic one that is not final.
  void check_rest(const Node& node) {
    check_end_in_sight(node);
    const bool moves_on =
        std::any_of(node.always.begin(), node.always.end(), [](const auto& t) { return !t.guard; });
    if (moves_on) return;
    if (offers_acts(node) && !has_deadline(node) && !says_why_not(node)) {
      report(
          node, "wait.no-deadline",
          {"trạng thái chờ người xử lý phải có thời hạn 'after', hoặc 'meta.no_deadline' nêu lý do",
           "expected a wait for people to have a deadline ('after'), or 'meta.no_deadline' to say why not"});
    }
    if (!node.always.empty() && !offers_acts(node) && !has_deadline(node) && !in_region(node)) {
      report(node, "state.stuck",
             {"mọi nhánh 'always' đều có điều kiện và có thể cùng sai: hồ sơ sẽ mắc kẹt; nhánh cuối phải "
              "không có điều kiện",
              "expected the last branch of 'always' to have no guard, for nothing else leads out"});
    }
  }

  template <class Holds>
  bool here_or_around(const Node& node, Holds&& holds) const {
    bool found = holds(node);
    for_each_node(node.ancestors, [&](NodeIndex index) { found = found || holds(chart_.node(index)); });
    return found;
  }
  bool offers_acts(const Node& node) const {
    NodeSet configuration = node.ancestors;
    configuration.set(node.index);
    return !procedure_.acts(configuration).empty();
  }
  bool has_deadline(const Node& node) const {
    return here_or_around(node, [](const Node& n) { return !n.delays.empty(); });
  }
  bool says_why_not(const Node& node) const {
    return here_or_around(node, [](const Node& n) { return n.meta.contains("no_deadline"); });
  }
  bool in_region(const Node& node) const {
    return here_or_around(node, [](const Node& n) { return n.type == NodeType::parallel; });
  }

  const Procedure& procedure_;
  const Chart& chart_;
  const ChartPaths& paths_;
  std::vector<Problem>& problems_;
};

}  // namespace

void check_states(const Procedure& procedure, const ChartPaths& paths, std::vector<Problem>& problems) {
  StateCheck(procedure, paths, problems).run();
}

}  // namespace cadre
