#include "api/sample/teller.hpp"

#include "api/sample/answers.hpp"
#include "api/sample/usual_acts.hpp"
#include "engine/base/date_text.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kNobody = "CB-9999";

const Story& story_of(const Telling& telling) { return *telling.role->story; }

tl::unexpected<Error> otherwise(const Telling& telling, const Step& step, const std::string& answer) {
  const std::string where = std::string(story_of(telling).title) + ", bước " +
                            std::to_string(telling.step + 1) + " (" + std::string(step.act) + ")";
  return fail(ErrorCode::invalid_argument,
              {"câu chuyện mẫu không diễn ra như đã viết: " + where + ": " + answer,
               "expected the story to go as written, but at '" + where + "' (expecting '" +
                   std::string(step.refused) + "') got " + answer});
}

// What the papers say, not what the story is there to show.
std::string reason_of(const Role& role) {
  const Story& story = *role.story;
  if (story.initiative != "application")
    return "Phát sinh căn cứ " + std::string(story.ground) + " ngày " + day_month_year(role.start) +
           "; đề nghị xem xét.";
  return story.ground == "R4" ? "Hoàn cảnh gia đình không cho phép tiếp tục giữ chức vụ."
                              : "Tự nhận thấy năng lực, uy tín không còn đáp ứng nhiệm vụ.";
}

std::string_view other_post(const City& city, const std::string& post, Date on) {
  const PostPlan* held = city.post(post, on);
  for (const PostPlan& other : city.posts)
    if (held != nullptr && other.unit == held->unit && other.id != held->id && other.stands_on(on))
      return other.id;
  return {};
}

json::object opening_form(const Role& role) {
  const Story& story = *role.story;
  json::object form{{"track", story.track},
                    {"ground", story.ground},
                    {"grounds_established_on", format_date(role.start)},
                    {"initiative", story.initiative}};
  if (story.initiative == "application") form["application_reason"] = reason_of(role);
  return form;
}

}  // namespace

Result<void> Teller::tell(Telling& telling, Date today) {
  const Step& step = story_of(telling).steps[telling.step];
  const std::string reason = reason_of(*telling.role);
  const Wording words{calendar_, today, papers_written_ + 1, reason, telling.received};
  TRY(request, request_for(telling, step, words));
  const HttpResponse response = office_.ask(request);
  const auto answer = expected_answer(response, step.refused);
  if (!answer) return otherwise(telling, step, response.body);
  if (step.refused.empty()) remember(telling, step, *answer, today);
  ++telling.step;
  if (telling.step < story_of(telling).steps.size())
    telling.next =
        calendar_.add(today, {Span::working_days, story_of(telling).steps[telling.step].after, false});
  return {};
}

void Teller::remember(Telling& telling, const Step& step, const json::object& answer, Date today) {
  if (step.act == "open") telling.case_id = text_at(answer, "case");
  if (step.act == "receive-proposal") telling.received = today;
  if (step.act == "issue-decision") telling.decided = today;
  if (step.act == "record-placement") telling.placed = true;
}

const AccountPlan* Teller::doer_of(const Telling& telling, const Step& step, Date today) const {
  const bool applied = step.act == "open" && story_of(telling).initiative == "application";
  const std::string_view usual = applied ? "using-agency" : usual_act(step.act).role;
  return staff_.find({step.role.empty() ? usual : step.role, city_.post(telling.role->post, today), today,
                      telling.role->person->id, step.doer, telling.number});
}

json::array Teller::papers(const Telling& telling, const Step& step, Date today) {
  std::string kinds(step.documents == "usual" ? usual_act(step.act).documents : step.documents);
  const bool applies = story_of(telling).track == "resignation" && step.act == "open";
  if (applies && step.documents == "usual") kinds += " don-tu-chuc";
  return sample::papers(kinds, papers_written_, today);
}

json::object Teller::submission(const Telling& telling, const Step& step, const Wording& words) {
  json::object form = filled_in_object(usual_act(step.act).form, words);
  if (step.act == "open") form = laid_over(std::move(form), opening_form(*telling.role));
  if (!step.form.empty()) form = laid_over(std::move(form), filled_in_object(step.form, words));
  return {{"effective", filled_in(step.effective, words)},
          {"form", std::move(form)},
          {"documents", papers(telling, step, words.today)},
          {"acknowledged", acknowledgements(step.acknowledged, words.number)}};
}

Result<Request> Teller::request_for(const Telling& telling, const Step& step, const Wording& words) {
  const AccountPlan* doer = doer_of(telling, step, words.today);
  if (doer == nullptr) return otherwise(telling, step, "nobody who could do it");
  Request request{doer->id, "POST", "/v1/cases", ""};
  if (step.slip == Slip::used_key) request.key = office_.last_accepted_key(doer->id);
  json::object body;
  if (step.act == "open") {
    body = submission(telling, step, words);
    body["procedure"] = "dismissal";
    body["cadre"] = step.slip == Slip::unknown_cadre ? kNobody : std::string_view(telling.role->person->id);
    body["post"] = step.slip == Slip::other_post ? other_post(city_, telling.role->post, words.today)
                                                 : std::string_view(telling.role->post);
    if (!step.version.empty()) body["version"] = step.version;
  } else {
    TRY(seen, office_.revision(telling.case_id));
    const bool migrates = step.act == "migrate";
    request.target += "/" + telling.case_id + (migrates ? "/migrations" : "/acts");
    if (migrates) {
      body = {{"version", step.version},
              {"reason", "Quy định mới thay thế quy định cũ."},
              {"document", std::to_string(words.number) + "-HD/BTC"}};
    } else {
      body = submission(telling, step, words);
      body["act"] = step.act;
    }
    body["revision"] = step.slip == Slip::stale_revision ? seen - 1 : seen;
  }
  request.body = canonical(body);
  return request;
}

}  // namespace cadre::sample
