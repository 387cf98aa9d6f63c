// Several openings and acts as one command: decided one after the other upon a draft of the world, so that
// either all of them become entries or none does.
#include <set>

#include "engine/running/decider.hpp"
#include "engine/running/projector.hpp"

namespace cadre {
namespace {

constexpr std::size_t kEntriesMax = 5000;  // with what the acts bring about: as many as facts of one command

Reason reason_of(const Error& error) {
  Reason reason;
  reason.rule = error.rule;
  reason.field = error.field;
  reason.text = error.message;
  return reason;
}

Reason no_revision() {
  Reason reason;
  reason.rule = "field.required";
  reason.field = "/revision";
  reason.text = {"cần ghi phiên mà bạn đã thấy: chưa có hành vi nào trước đó trong cùng hồ sơ",
                 "expected the revision that you saw: no act before it is in the same case"};
  return reason;
}

// What is wrong with the program or its log says nothing about an item.
bool about_the_item(const Error& error) {
  return error.code != ErrorCode::unavailable && error.code != ErrorCode::corruption;
}

class Together {
 public:
  Together(const Command& command, const Decider& decider, World& world, Timestamp now, Position first)
      : command_(command), decider_(decider), draft_(World::draft_over(world)), now_(now), first_(first) {}

  Decided run(const SubmitTogether& order) {
    for (std::size_t i = 0; i < order.items.size(); ++i)
      if (auto error = add(i, order.items[i])) return Decided{{}, std::move(error), {}};
    return decided_.faults.empty() ? written() : refused(order.items.size());
  }

 private:
  // An error ends it all.
  std::optional<Error> add(std::size_t item, const TogetherItem& wanted) {
    const std::string case_id = case_of(wanted);
    if (failed_cases_.contains(case_id)) return std::nullopt;
    auto order = complete(wanted);
    if (!order) return std::move(order).error();
    if (!*order) return fault(item, case_id, {no_revision()}), std::nullopt;
    Decided part = decider_.decide({std::move(**order), command_.account, "", {}, command_.on_behalf_of},
                                   draft_, now_, next());
    if (part.error && !about_the_item(*part.error)) return std::move(part.error);
    if (part.error) return fault(item, case_id, {reason_of(*part.error)}), std::nullopt;
    if (part.entries.front().outcome == "refused") {
      Refusal refusal = refusal_from_json(object_at(part.entries.front().data, "refusal"));
      return fault(item, case_id, std::move(refusal.reasons)), std::nullopt;
    }
    if (decided_.entries.size() + part.entries.size() > kEntriesMax) return too_many_entries(item);
    acted_cases_.insert(part.entries.front().case_id);
    return happen(item, std::move(part.entries));
  }

  // With the revision that it follows; nothing when no item before it acted in its case.
  Result<std::optional<Order>> complete(const TogetherItem& wanted) {
    if (const auto* open = std::get_if<OpenCase>(&wanted.order)) return Order(*open);
    SubmitAct act = std::get<SubmitAct>(wanted.order);
    if (!wanted.follows) return Order(std::move(act));
    if (!acted_cases_.contains(act.case_id)) return std::nullopt;
    TRY(opened, draft_.find_case(act.case_id));
    act.revision = opened->state.revision;
    return Order(std::move(act));
  }

  // In the draft; the sequencer gives the entries the same place, moment and actor again.
  std::optional<Error> happen(std::size_t item, std::vector<Entry> entries) {
    for (Entry& entry : entries) {
      entry.position = next();
      entry.time = now_;
      entry.actor = command_.account;
      entry.on_behalf_of = command_.on_behalf_of;
      if (auto done = project_changes(entry, draft_, rows_of_draft_); !done) return std::move(done).error();
      decided_.entries.push_back(std::move(entry));
      decided_.fields.push_back(field_of(item));
    }
    return std::nullopt;
  }

  void fault(std::size_t item, const std::string& case_id, std::vector<Reason> reasons) {
    decided_.faults.push_back({item, std::move(reasons)});
    if (!case_id.empty()) failed_cases_.insert(case_id);
  }

  Decided written() {
    std::vector<Entry>& entries = decided_.entries;
    for (std::size_t part = 0; entries.size() > 1 && part < entries.size(); ++part) {
      entries[part].data["part"] = part;
      entries[part].data["parts"] = entries.size();
    }
    return std::move(decided_);
  }

  Decided refused(std::size_t items) {
    const std::string some = std::to_string(decided_.faults.size()), all = std::to_string(items);
    Decided decided = failed(
        ErrorCode::conflict,
        {some + " trong " + all + " hành vi bị từ chối nên không hành vi nào được ghi",
         "expected all " + all + " acts to be possible together; refused: " + some + ", written: none"},
        field_of(decided_.faults.front().item), "together.refused");
    decided.faults = std::move(decided_.faults);
    return decided;
  }

  static std::string field_of(std::size_t item) { return "/acts/" + std::to_string(item); }

  static Error too_many_entries(std::size_t item) {
    const std::string most = std::to_string(kEntriesMax);
    return {ErrorCode::invalid_argument,
            {"các hành vi trong một lần tạo tối đa " + most + " bản ghi, kể cả bản ghi kéo theo",
             "expected at most " + most + " entries of acts together, what they bring about included"},
            field_of(item),
            "together.entries"};
  }

  static std::string case_of(const TogetherItem& wanted) {
    const auto* act = std::get_if<SubmitAct>(&wanted.order);
    return act == nullptr ? std::string() : act->case_id;
  }

  Position next() const { return Position{first_.value + decided_.entries.size()}; }

  const Command& command_;
  const Decider& decider_;
  World draft_;
  ViewBatch rows_of_draft_;  // nobody reads them
  const Timestamp now_;
  const Position first_;
  Decided decided_;
  std::set<std::string> acted_cases_, failed_cases_;
};

}  // namespace

Decided decide_together(const SubmitTogether& order, const Command& command, const Decider& decider,
                        World& world, Timestamp now, Position first) {
  if (!order.items.empty() && order.items.size() <= kTogetherMax)
    return Together(command, decider, world, now, first).run(order);
  const std::string most = std::to_string(kTogetherMax), got = std::to_string(order.items.size());
  return failed(
      ErrorCode::invalid_argument,
      {"mỗi lần gửi từ 1 đến " + most + " hành vi", "expected 1 to " + most + " acts, but got " + got},
      "/acts", "together.count");
}

}  // namespace cadre
