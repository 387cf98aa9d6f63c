#include <algorithm>
#include <array>

#include "engine/running/decider.hpp"

namespace cadre {
namespace {

constexpr std::array kTypes{std::string_view("cadre.read.v1"), std::string_view("cadre.log.subjects.v1"),
                            std::string_view("cadre.log.key-changed.v1")};

}  // namespace

bool keeps_record(std::string_view type) { return std::ranges::find(kTypes, type) != kTypes.end(); }

Decided decide_record(const KeepRecord& order, const Actor& actor) {
  INVARIANT(keeps_record(order.type), "records are made by the program, of types it knows");
  if (order.type.starts_with("cadre.log.") && actor.account != kSystemAccount)
    return failed(ErrorCode::forbidden,
                  {"chỉ hệ thống được ghi mục này", "expected the system: records of the log are its own"},
                  {}, "record.system");
  Entry entry;
  entry.type = order.type;
  entry.subject = order.subject;
  entry.case_id = order.case_id;
  entry.cadre = order.cadre;
  entry.unit = order.unit;
  entry.role = order.role;
  entry.data = order.data;
  Decided decided;
  decided.entries.push_back(std::move(entry));
  return decided;
}

}  // namespace cadre
