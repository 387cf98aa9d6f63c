#include "api/sample/round_player.hpp"

#include "api/sample/evidence.hpp"
#include "api/sample/rounds_planning.hpp"
#include "api/sample/usual_acts.hpp"
#include "api/sample/wording.hpp"

namespace cadre::sample {
namespace {

void replace_all(std::string& text, std::string_view word, std::string_view by) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
    text.replace(at, word.size(), by);
}

std::string spoken(const Play& play, std::string_view form) {
  std::string text(form);
  for (const Snippet& snippet : planning_snippets()) replace_all(text, snippet.word, snippet.json);
  for (const auto& [name, value] : play.values) replace_all(text, "$" + name, value);
  return text;
}

tl::unexpected<Error> otherwise(const Play& play, const RoundStep& step, const std::string& answer) {
  const std::string where = std::string(play.round->procedure) + " " + play.values.find("post")->second +
                            ", bước " + std::string(step.act);
  return fail(ErrorCode::invalid_argument,
              {"việc mẫu không diễn ra như đã viết: " + where + ": " + answer,
               "expected the round to go as written, but at '" + where + "' got " + answer});
}

std::string value_of(const Play& play, std::string_view name) {
  const auto found = play.values.find(name);
  return found == play.values.end() ? std::string() : found->second;
}

}  // namespace

Result<void> RoundPlayer::go_on(Play& play, Date today) {
  while (play.step < play.round->steps.size() && play.next == today) {
    CHECK(take(play, play.round->steps[play.step], today));
    ++play.step;
    if (play.step < play.round->steps.size())
      play.next = calendar_.add(today, {Span::working_days, play.round->steps[play.step].after, false});
  }
  return {};
}

Result<void> RoundPlayer::take(Play& play, const RoundStep& step, Date today) {
  const Task task{step.role, city_.post(value_of(play, "post"), today),
                  today,     value_of(play, "cadre"),
                  step.doer, play.number};
  const AccountPlan* doer = staff_.find(task);
  if (doer == nullptr) return otherwise(play, step, "nobody who could do it");
  TRY(body, submission(play, step, today));
  const bool opens = step.act == "open";
  Request request{doer->id, "POST", opens ? "/v1/cases" : "/v1/cases/" + play.case_id + "/acts",
                  canonical(body)};
  const HttpResponse response = office_.ask(request);
  const auto answer = parse_json(response.body);
  const bool accepted = response.status == 200 || response.status == 201;
  if (!accepted || !answer || !answer->is_object()) return otherwise(play, step, response.body);
  if (opens) play.case_id = text_at(answer->get_object(), "case");
  return {};
}

Result<json::object> RoundPlayer::submission(const Play& play, const RoundStep& step, Date today) {
  json::array papers;
  for (const std::string_view kind : words_of(step.documents))
    papers.emplace_back(paper(kind, ++papers_written_, today));
  const Wording words{calendar_, today, papers_written_ + 1, {}, std::nullopt};
  json::object body{{"effective", format_date(today)},
                    {"form", filled_in_object(spoken(play, step.form), words)},
                    {"documents", std::move(papers)},
                    {"acknowledged", json::array{}}};
  if (step.act == "open") {
    body["procedure"] = play.round->procedure;
    if (play.round->about == "cadre") body["cadre"] = value_of(play, "cadre");
    if (play.round->about != "unit") body["post"] = value_of(play, "post");
    if (play.round->about == "unit") body["unit"] = value_of(play, "unit");
    return body;
  }
  TRY(shown, read_case(play));
  body["act"] = step.act;
  body["revision"] = int_at(shown, "revision");
  return body;
}

Result<json::object> RoundPlayer::read_case(const Play& play) {
  const HttpResponse response = office_.ask({"van-thu.1", "GET", "/v1/cases/" + play.case_id, ""});
  auto value = parse_json(response.body);
  if (response.status != 200 || !value || !value->is_object())
    return fail(ErrorCode::invalid_argument, {"không đọc được hồ sơ mẫu: " + response.body,
                                              "expected the sample's case, but got " + response.body});
  return std::move(value->get_object());
}

}  // namespace cadre::sample
