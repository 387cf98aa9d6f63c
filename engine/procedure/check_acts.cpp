// Publication check: who may act, branches of acts, and delays.
#include <algorithm>
#include <array>
#include <set>

#include "engine/procedure/check_parts.hpp"

namespace cadre {
namespace {

// Roles of the machine and of those who watch it: they never act in a case.
constexpr std::array<std::string_view, 3> kRolesWithoutActs = {"administrator", "inspector", "system"};

class ActCheck {
 public:
  ActCheck(const Procedure& procedure, const ChartPaths& paths, std::vector<Problem>& problems)
      : procedure_(procedure), chart_(procedure.chart()), paths_(paths), problems_(problems) {}

  void run() {
    check_roles(procedure_.opening());
    for (const ActSpec& act : procedure_.all_acts()) {
      check_roles(act);
      check_different_people(act);
      check_branches(act);
    }
  }

 private:
  void report(const ActSpec& act, std::string reason, Text message) {
    const bool opening = &act == &procedure_.opening();
    problems_.push_back(
        {opening ? "" : chart_.node(act.node).id, act.act, std::move(reason), std::move(message)});
  }

  void check_roles(const ActSpec& act) {
    if (act.by.empty()) {
      report(act, "role.missing",
             {"'by' phải nêu ít nhất một vai trò được thực hiện hành vi này",
              "expected 'by' to name at least one role, but nobody may do this"});
    }
    for (const std::string& role : act.by) {
      if (std::find(kRolesWithoutActs.begin(), kRolesWithoutActs.end(), role) == kRolesWithoutActs.end())
        continue;
      report(act, "role.forbidden",
             {"vai trò '" + role + "' không được thực hiện hành vi trong hồ sơ",
              "expected a role that acts in cases, but got '" + role + "'"});
    }
  }

  void check_different_people(const ActSpec& act) {
    for (const std::string& other : act.different_from) {
      if (other == procedure_.opening().act) continue;  // always done before
      if (other == act.act) {
        report(act, "duty.self",
               {"hành vi không thể đòi hỏi người khác với chính nó",
                "expected another act in 'different_from', but it names itself"});
        continue;
      }
      bool exists = false;
      bool before = false;
      for (const ActSpec& candidate : procedure_.all_acts()) {
        if (candidate.act != other) continue;
        exists = true;
        before = before || paths_.may_follow(candidate, act);
      }
      if (!exists) {
        report(act, "duty.act-unknown",
               {"'different_from' nêu hành vi '" + other + "' không tồn tại",
                "expected an act of this procedure in 'different_from', but got '" + other + "'"});
      } else if (!before) {
        report(act, "duty.never-before",
               {"hành vi '" + other + "' không bao giờ xảy ra trước hành vi này",
                "expected '" + other + "' to be possible before this act, but it never is"});
      }
    }
  }

  void check_branches(const ActSpec& act) {
    std::vector<bool> guarded;
    bool idle = false;
    for (const Transition& t : chart_.node(act.node).on) {
      if (t.event != act.act) continue;
      guarded.push_back(t.guard.has_value());
      idle = idle || (t.targets.empty() && t.actions.empty());
    }
    if (idle) {
      report(act, "act.no-effect",
             {"mỗi nhánh của hành vi phải có 'target' hoặc 'actions', nếu không hành vi không bao giờ được "
              "chấp nhận",
              "expected every branch of the act to have a 'target' or 'actions': one without is never "
              "accepted"});
    }
    if (guarded.back()) {
      report(act, "guards.open",
             {"nhánh cuối của hành vi phải không có điều kiện, nếu không mọi nhánh có thể cùng sai",
              "expected the last branch to have no guard: all of them may fail"});
    }
    if (std::find(guarded.begin(), guarded.end() - 1, false) != guarded.end() - 1) {
      report(act, "guards.unreachable",
             {"chỉ nhánh cuối được phép không có điều kiện: các nhánh sau nó không bao giờ được chọn",
              "expected only the last branch to have no guard: those behind it are never taken"});
    }
  }

  const Procedure& procedure_;
  const Chart& chart_;
  const ChartPaths& paths_;
  std::vector<Problem>& problems_;
};

// Top-level fields of forms that are dates.
void add_date_fields(const Form& form, std::set<std::string, std::less<>>& fields) {
  for (const auto& property : object_at(form.schema(), "properties")) {
    const json::object* schema = property.value().if_object();
    if (schema != nullptr && text_at(*schema, "format") == "date") fields.emplace(property.key());
  }
}

}  // namespace

void check_acts(const Procedure& procedure, const ChartPaths& paths, std::vector<Problem>& problems) {
  ActCheck(procedure, paths, problems).run();
}

void check_delays(const Procedure& procedure, std::vector<Problem>& problems) {
  std::set<std::string, std::less<>> used;
  std::set<std::string, std::less<>> dates;
  for (const Node& node : procedure.chart().nodes()) used.insert(node.delays.begin(), node.delays.end());
  for (const ActSpec& act : procedure.all_acts()) {
    used.insert(act.delay);
    add_date_fields(act.form, dates);
  }
  add_date_fields(procedure.opening().form, dates);
  for (const DelaySpec& delay : procedure.delays()) {
    if (!used.contains(delay.name)) {
      problems.push_back({"",
                          "",
                          "delay.unused",
                          {"thời hạn '" + delay.name + "' được khai báo mà không dùng ở đâu",
                           "expected the delay '" + delay.name + "' to be used, but nothing does"}});
    }
    if (!delay.from.empty() && !dates.contains(delay.from)) {
      problems.push_back(
          {"",
           "",
           "delay.from-unknown",
           {"thời hạn '" + delay.name + "' tính từ '" + delay.from +
                "', nhưng không biểu mẫu nào có trường ngày đó",
            "expected the delay '" + delay.name +
                "' to count from a date field of some form, but none has '" + delay.from + "'"}});
    }
  }
}

}  // namespace cadre
