#include "api/sample/round_player.hpp"

#include "api/sample/answers.hpp"
#include "api/sample/usual_acts.hpp"
#include "api/sample/wording.hpp"

namespace cadre::sample {
namespace {

// "usual": as acts of the dismissal family are usually done.
constexpr std::string_view kUsual = "usual";

std::string spoken(const Play& play, const RoundStep& step) {
  std::string text(step.form == kUsual ? usual_act(step.act).form : step.form);
  for (const Snippet& snippet : snippets()) replace_all(text, snippet.word, snippet.json);
  for (const auto& [name, value] : play.values) replace_all(text, "$" + name, value);
  return text;
}

const RoundStep& step_of(const Play& play) { return play.round->steps[play.step]; }

bool due(const Play& play, Date today) { return play.step < play.round->steps.size() && play.next == today; }

std::string value_of(const Play& play, std::string_view name) {
  const auto found = play.values.find(name);
  return found == play.values.end() ? std::string() : found->second;
}

tl::unexpected<Error> otherwise(const Play& play, const std::string& answer) {
  const std::string where = std::string(play.round->procedure) + " " + value_of(play, "post") + " " +
                            format_date(play.next) + ", bước " + std::string(step_of(play).act);
  return fail(ErrorCode::invalid_argument,
              {"việc mẫu không diễn ra như đã viết: " + where + ": " + answer,
               "expected the round to go as written, but at '" + where + "' (expecting '" +
                   std::string(step_of(play).refused) + "') got " + answer});
}

}  // namespace

Result<void> RoundPlayer::go_on(std::vector<Play>& plays, Date today) {
  while (true) {
    std::vector<Play*> asking;
    std::vector<Request> requests;
    for (Play& play : plays) {
      if (!due(play, today)) continue;
      TRY(request, request_for(play, today));
      asking.push_back(&play);
      requests.push_back(std::move(request));
    }
    if (asking.empty()) return {};
    const std::vector<HttpResponse> responses = office_.ask_all(requests);
    for (std::size_t i = 0; i < asking.size(); ++i) CHECK(take(*asking[i], responses[i], today));
  }
}

Result<void> RoundPlayer::take(Play& play, const HttpResponse& response, Date today) {
  const auto answer = expected_answer(response, step_of(play).refused);
  if (!answer) return otherwise(play, response.body);
  if (step_of(play).act == "open" && step_of(play).refused.empty()) play.case_id = text_at(*answer, "case");
  ++play.step;
  if (play.step < play.round->steps.size())
    play.next = calendar_.add(today, {Span::working_days, step_of(play).after, false});
  return {};
}

Result<Request> RoundPlayer::request_for(const Play& play, Date today) {
  const RoundStep& step = step_of(play);
  const AccountPlan* doer = staff_.find({step.role, city_.post(value_of(play, "post"), today), today,
                                         value_of(play, "cadre"), step.doer, play.number});
  if (doer == nullptr) return otherwise(play, "nobody who could do it");
  TRY(body, body_of(play, step, *doer, today));
  const std::string_view what = step.act == "migrate" ? "/migrations" : "/acts";
  const std::string target =
      step.act == "open" ? "/v1/cases" : "/v1/cases/" + play.case_id + std::string(what);
  return Request{doer->id, "POST", target, canonical(body)};
}

Result<json::object> RoundPlayer::body_of(const Play& play, const RoundStep& step, const AccountPlan& doer,
                                          Date today) {
  const std::string_view kinds = step.documents == kUsual ? usual_act(step.act).documents : step.documents;
  json::array documents = papers(kinds, papers_written_, today);
  const std::string reason = value_of(play, "reason");
  const Wording words{calendar_, today, papers_written_ + 1, reason, std::nullopt};
  json::object body;
  if (step.act == "migrate") {
    body = {{"version", step.version},
            {"reason", "Quy định mới thay thế quy định cũ."},
            {"document", std::to_string(words.number) + "-HD/BTC"}};
  } else {
    body = {{"effective", format_date(today)},
            {"form", filled_in_object(spoken(play, step), words)},
            {"documents", std::move(documents)},
            {"acknowledged", acknowledgements(step.acknowledged, words.number)}};
  }
  if (step.act == "open") {
    CHECK(open_for(play, step, doer, body));
    return body;
  }
  if (step.act != "migrate") body["act"] = step.act;
  TRY(revision, office_.revision(play.case_id));
  body["revision"] = revision;
  return body;
}

Result<void> RoundPlayer::open_for(const Play& play, const RoundStep& step, const AccountPlan& doer,
                                   json::object& body) {
  const Round& round = *play.round;
  body["procedure"] = round.procedure;
  if (!step.version.empty()) body["version"] = step.version;
  if (round.about == "cadre") body["cadre"] = value_of(play, "cadre");
  if (round.about != "unit") body["post"] = value_of(play, "post");
  if (round.about == "unit") body["unit"] = value_of(play, "unit");
  if (!step.proposed) return {};
  const std::string asked = "/v1/proposals?procedure=" + std::string(round.procedure);
  const auto answer = expected_answer(office_.ask({doer.id, "GET", asked, ""}), "");
  if (!answer) return otherwise(play, "no list of proposals");
  for (const json::value& item : array_at(*answer, "items"))
    if (text_at(item.as_object(), "subject") == "cadre/" + value_of(play, "cadre")) {
      body["proposal"] = item.at("position");
      return {};
    }
  return otherwise(play, "no proposal of this case");
}

}  // namespace cadre::sample
