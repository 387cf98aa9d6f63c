#include "engine/running/opening_subject.hpp"

#include "engine/running/rows.hpp"

namespace cadre {
namespace {

Result<void> known(std::string_view type, const std::string& id, Text name, const Facts& facts) {
  if (id.empty() || facts.find(std::string(type) + "/" + id) != nullptr) return {};
  return fail(ErrorCode::not_found,
              {"không có " + name.vi + " '" + id + "'",
               "expected a known " + name.en + ", but there is no '" + id + "'"},
              "/" + std::string(type), "reference.unknown");
}

tl::unexpected<Error> missing(std::string_view subject) {
  const std::string word(subject);
  return fail(ErrorCode::invalid_argument,
              {"thủ tục này cần '" + word + "', nhưng không có",
               "expected a " + word + ", whom or what this procedure is about, but got none"},
              "/" + word, "subject.missing");
}

Result<void> nothing_but(std::string_view subject, std::string_view other, const std::string& given) {
  if (given.empty()) return {};
  return fail(ErrorCode::invalid_argument,
              {"thủ tục này chỉ nhận '" + std::string(subject) + "', không nhận '" + std::string(other) + "'",
               "expected a " + std::string(subject) + " alone, but got a " + std::string(other) + " too"},
              "/" + std::string(other), "subject.superfluous");
}

std::string post_held(const std::string& cadre, Date on, const Facts& facts) {
  const SubjectFacts* known = facts.find("cadre/" + cadre);
  const Fact* holds = known ? known->current("holds", on) : nullptr;
  return holds ? std::string(text_at(holds->value, "post")) : std::string();
}

std::string unit_of_post(const std::string& post, Date on, const Facts& facts) {
  const SubjectFacts* known = facts.find("post/" + post);
  const Fact* fact = known ? known->current("post", on) : nullptr;
  return fact ? std::string(text_at(fact->value, "unit")) : std::string();
}

Result<void> check_given(const OpenCase& order, CaseSubject subject) {
  const std::string_view word = to_string(subject);
  const std::string& wanted = subject == CaseSubject::cadre  ? order.cadre
                              : subject == CaseSubject::post ? order.post
                                                             : order.unit;
  if (wanted.empty()) return missing(word);
  if (subject != CaseSubject::cadre) CHECK(nothing_but(word, "cadre", order.cadre));
  if (subject == CaseSubject::unit) CHECK(nothing_but(word, "post", order.post));
  if (subject != CaseSubject::unit) CHECK(nothing_but(word, "unit", order.unit));
  return {};
}

}  // namespace

Result<void> check_known(const OpenCase& order, const Facts& facts) {
  CHECK(known("cadre", order.cadre, {"cán bộ", "cadre"}, facts));
  CHECK(known("post", order.post, {"chức vụ", "post"}, facts));
  return known("unit", order.unit, {"đơn vị", "unit"}, facts);
}

Result<void> put_subject(CaseState& state, const OpenCase& order, const Procedure& procedure,
                         const Facts& facts) {
  CHECK(check_given(order, procedure.subject()));
  const Date on = order.submission.effective;
  state.cadre = order.cadre;
  state.post = order.post;
  state.unit = order.unit;
  if (procedure.subject() == CaseSubject::unit) return {};
  if (state.post.empty()) state.post = post_held(state.cadre, on, facts);
  state.unit = unit_of_post(state.post, on, facts);
  return {};
}

Result<void> check_proposal(const OpenCase& order, const CaseState& state, const Procedure& procedure,
                            const World& world) {
  if (!order.proposal) return {};
  const auto row = world.get(Table::proposals, proposal_key(procedure.id().id, *order.proposal));
  const std::string at = std::to_string(order.proposal->value);
  if (!row)
    return fail(ErrorCode::invalid_argument,
                {"không có đề xuất nào của thủ tục này đang chờ ở vị trí " + at,
                 "expected a waiting proposal of this procedure, but there is none at " + at},
                "/proposal", "proposal.unknown");
  const json::value proposed = json::parse(*row);
  const std::string subject(text_at(proposed.get_object(), "subject"));
  if (subject == subject_of(state, procedure)) return {};
  return fail(ErrorCode::invalid_argument,
              {"đề xuất ở vị trí " + at + " là về '" + subject + "'",
               "expected the subject of the proposal, but that is about '" + subject + "'"},
              "/proposal", "proposal.other-subject");
}

std::string unit_of_subject(std::string_view subject, Date on, const Facts& facts) {
  const std::string id(subject.substr(subject.find('/') + 1));
  if (subject.starts_with("unit/")) return id;
  return unit_of_post(subject.starts_with("post/") ? id : post_held(id, on, facts), on, facts);
}

std::string subject_of(const CaseState& state, const Procedure& procedure) {
  switch (procedure.subject()) {
    case CaseSubject::cadre:
      return "cadre/" + state.cadre;
    case CaseSubject::post:
      return "post/" + state.post;
    case CaseSubject::unit:
      return "unit/" + state.unit;
  }
  INVARIANT(false, "every subject of cases is told above");
}

}  // namespace cadre
