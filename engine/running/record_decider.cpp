#include <algorithm>
#include <array>

#include "engine/cases/authority.hpp"
#include "engine/running/corrections.hpp"
#include "engine/running/decider.hpp"
#include "engine/running/notes.hpp"

namespace cadre {
namespace {

// Who may have it recorded.
enum class By : std::uint8_t { anybody, administrator, system };

struct RecordType {
  std::string_view name, act;
  By by;
};

constexpr std::array kTypes{RecordType{"cadre.read.v1", "", By::anybody},
                            RecordType{"cadre.log.subjects.v1", "", By::system},
                            RecordType{"cadre.log.key-changed.v1", "", By::system},
                            RecordType{"cadre.backup.made.v1", "back-up", By::anybody},  // asked by the route
                            RecordType{kCorrectionType, "ask-correction", By::anybody},
                            RecordType{kNotedType, "", By::anybody},  // note_decider.cpp
                            RecordType{"cadre.account.signed-in.v1", "sign-in", By::anybody},
                            RecordType{"cadre.account.proved-again.v1", "prove-again", By::anybody},
                            RecordType{"cadre.account.signed-out.v1", "sign-out", By::anybody},
                            RecordType{"cadre.account.locked.v1", "lock", By::system},
                            RecordType{"cadre.account.password-set.v1", "set-password", By::administrator},
                            RecordType{"cadre.account.password-changed.v1", "change-password", By::anybody}};

const RecordType* type_of(std::string_view name) {
  const auto found = std::ranges::find(kTypes, name, &RecordType::name);
  return found == kTypes.end() ? nullptr : found;
}

void refuse(Entry& entry) {
  Reason reason;
  reason.rule = "actor.role";
  reason.figures = {{"needs", json::array{kAdministratorRole}}};
  reason.text = {"tài khoản không quản trị hệ thống", "expected an administrator, but the account is none"};
  entry.outcome = "refused";
  entry.data["refusal"] = to_json(Refusal{RefusalKind::not_authorised, {std::move(reason)}});
}

}  // namespace

bool keeps_record(std::string_view type) { return type_of(type) != nullptr; }

Decided decide_record(const KeepRecord& order, const Actor& actor) {
  const RecordType* type = type_of(order.type);
  INVARIANT(type != nullptr, "records are made by the program, of types it knows");
  if (type->by == By::system && actor.account != kSystemAccount)
    return failed(ErrorCode::forbidden,
                  {"chỉ hệ thống được ghi mục này", "expected the system: records like this are its own"}, {},
                  "record.system");
  if (order.type == kCorrectionType &&
      (!actor.on_behalf_of.empty() || actor.cadre.empty() || order.subject != "cadre/" + actor.cadre))
    return failed(ErrorCode::forbidden,
                  {"chỉ chính cán bộ được đề nghị sửa hồ sơ của mình",
                   "expected the person themselves: nobody else asks for a correction of their file"},
                  {}, "correction.own");
  Entry entry;
  entry.type = order.type;
  entry.subject = order.subject;
  entry.act = type->act;
  if (!type->act.empty()) entry.outcome = "accepted";
  entry.case_id = order.case_id;
  entry.cadre = order.cadre;
  entry.unit = order.unit;
  entry.role = order.role;
  entry.data = order.data;
  if (type->by == By::administrator && actor.account != kSystemAccount && !is_administrator(actor))
    refuse(entry);
  Decided decided;
  decided.entries.push_back(std::move(entry));
  return decided;
}

}  // namespace cadre
