// The planning matrix: for each post who is planned for it, what the file says of them in a line, and the
// votes they had at each step. Shows personal data of many: reading it is an entry. Standards of posts.
#include <algorithm>

#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "api/targets/target_question.hpp"
#include "workflows/rules/months.hpp"

namespace cadre {
namespace {

constexpr std::int64_t kPlannedMax = 3;  // 377-QĐ/TW: of one post in one term
constexpr std::size_t kPostsLookedAt = 2000;

const json::object& current_value(const SubjectFacts& known, std::string_view kind, Date on) {
  static const json::object kNothing;
  const Fact* fact = known.current(kind, on);
  return fact ? fact->value : kNothing;
}

struct PostLine {
  std::string id, title, unit, unit_name;
};

std::optional<PostLine> post_line(const std::string& id, const Reading& reading) {
  const SubjectFacts* known = reading.find("post/" + id);
  const Fact* post = known ? known->current("post", reading.today()) : nullptr;
  if (post == nullptr) return std::nullopt;
  PostLine line{id, std::string(text_at(post->value, "title")), std::string(text_at(post->value, "unit")),
                ""};
  if (const SubjectFacts* unit = reading.find("unit/" + line.unit))
    line.unit_name = text_at(current_value(*unit, "unit", reading.today()), "name");
  return line;
}

// The steps of a planning case at which ballots were counted, in their order, with the field of the day.
struct Step {
  const char *name, *results, *held, *vi, *en;
};
constexpr Step kSteps[] = {
    {"expanded", "expanded_results", "expanded_held_on", "Hội nghị mở rộng", "Expanded conference"},
    {"leaders-2", "leaders_2_results", "leaders_2_held_on", "Lãnh đạo lần 2", "Leaders, second time"},
    {"key-cadres", "key_cadres_results", "key_cadres_held_on", "Cán bộ chủ chốt", "Key cadres"},
    {"final", "final_results", "final_held_on", "Hội nghị lần cuối", "Final conference"}};

std::optional<std::int64_t> votes_for(const json::object& ballot, const std::string& cadre) {
  for (const json::value& row : array_at(ballot, "votes"))
    if (row.is_object() && text_at(row.get_object(), "cadre") == cadre)
      return int_at(row.get_object(), "votes");
  return std::nullopt;
}

json::array votes_view(const CaseState& state, const std::string& cadre, const std::string& post) {
  json::array out;
  for (const Step& step : kSteps)
    for (const json::value& item : array_at(state.data, step.results)) {
      const json::object& result = item.as_object();
      const auto votes = votes_for(object_at(result, "ballot"), cadre);
      if (text_at(result, "post") != post || !votes) continue;
      out.push_back({{"step", step.name},
                     {"title", {{"vi", step.vi}, {"en", step.en}}},
                     {"held_on", text_at(state.data, step.held)},
                     {"votes", *votes},
                     {"of", int_at(object_at(result, "ballot"), "summoned")}});
    }
  return out;
}

// One page for one reader.
class Matrix {
 public:
  Matrix(const Actor& actor, const Reading& reading, std::string term)
      : actor_(actor), reading_(reading), term_(std::move(term)) {}

  std::vector<std::string> whose;  // of whom something was shown
  std::uint64_t hidden = 0;

  // nullopt: nobody is planned for it.
  Result<std::optional<json::object>> row(const PostLine& post) {
    json::array planned;
    for (const std::string& cadre : reading_.cadres_with("plan-entry", post.id)) {
      const SubjectFacts* known = reading_.find("cadre/" + cadre);
      if (known == nullptr) continue;
      for (const Fact* entry : known->all("plan-entry", reading_.today())) {
        if (!names_post(*entry, "plan-entry", post.id) || !of_term(*entry)) continue;
        if (!may_read_facts(actor_, "cadre/" + cadre, "file", {}, reading_)) {
          ++hidden;
          continue;
        }
        TRY(person, person_view(cadre, *known, *entry, post));
        planned.push_back(std::move(person));
        if (std::find(whose.begin(), whose.end(), cadre) == whose.end()) whose.push_back(cadre);
      }
    }
    if (planned.empty()) return std::optional<json::object>();
    return std::optional<json::object>(json::object{{"post", post.id},
                                                    {"title", post.title},
                                                    {"unit", post.unit},
                                                    {"unit_name", post.unit_name},
                                                    {"at_most", kPlannedMax},
                                                    {"planned", std::move(planned)}});
  }

 private:
  bool of_term(const Fact& entry) const { return term_.empty() || text_at(entry.value, "term") == term_; }

  void put_identity(const std::string& cadre, const SubjectFacts& known, json::object& out,
                    json::array& withheld) const {
    const Date today = reading_.today();
    const json::object& identity = current_value(known, "identity", today);
    out["name"] = text_at(identity, "name");
    out["sex"] = text_at(identity, "sex");
    static const std::vector<std::string> kRecorders{"personnel-body", "records"};
    if (!may_read_facts(actor_, "cadre/" + cadre, "identity", kRecorders, reading_)) {
      for (const char* field : {"born", "ethnicity"}) withheld.emplace_back(field);
      return;
    }
    out["ethnicity"] = text_at(identity, "ethnicity");
    out["born"] = text_at(identity, "born");
    if (const auto born = parse_date(text_at(identity, "born")))
      out["age"] = rules::whole_months(*born, today) / 12;
  }

  void put_training(const SubjectFacts& known, json::object& out) const {
    const Date today = reading_.today();
    out["political_theory"] = text_at(current_value(known, "political-theory", today), "level");
    out["management_certificate"] = text_at(current_value(known, "management-certificate", today), "grade");
    json::array degrees;
    for (const Fact* degree : known.all("qualification", today)) degrees.push_back(degree->value);
    out["qualifications"] = std::move(degrees);
  }

  void put_post_held(const SubjectFacts& known, json::object& out) const {
    const std::string held(text_at(current_value(known, "holds", reading_.today()), "post"));
    const auto line = post_line(held, reading_);
    out["current_post"] = held;
    out["current_post_title"] = line ? line->title : std::string();
  }

  // The case that brought the entry about: its cause.
  Result<void> put_votes(const std::string& cadre, const Fact& entry, const PostLine& post, json::object& out,
                         json::array& withheld) const {
    out["case"] = nullptr;
    out["votes"] = json::array();
    TRY(recorded, reading_.entry(entry.position));
    if (recorded.case_id.empty()) return {};
    TRY(state, reading_.case_state(recorded.case_id));
    const CaseSight sight(actor_, state, reading_);
    if (sight.may("case-header")) out["case"] = state.id;
    static const std::vector<std::string> kCounters{"using-agency", "personnel-body"};
    if (sight.may("vote-totals", kCounters))
      out["votes"] = votes_view(state, cadre, post.id);
    else
      withheld.emplace_back("votes");
    return {};
  }

  Result<json::object> person_view(const std::string& cadre, const SubjectFacts& known, const Fact& entry,
                                   const PostLine& post) const {
    json::object out{{"cadre", cadre}};
    json::array withheld;
    put_identity(cadre, known, out, withheld);
    put_training(known, out);
    put_post_held(known, out);
    for (const char* field : {"term", "class", "approved_on", "decision"})
      if (const json::value* value = entry.value.if_contains(field)) out[field] = *value;
    CHECK(put_votes(cadre, entry, post, out, withheld));
    out["withheld"] = std::move(withheld);
    return out;
  }

  const Actor& actor_;
  const Reading& reading_;
  const std::string term_;
};

Result<RecordedAnswer> matrix(const Call& call, const Reading& reading, const Service&) {
  TRY(limit, call.query.limit());
  const std::string unit = call.query.text("unit"), only = call.query.text("post");
  Matrix made(call.actor, reading, call.query.text("term"));
  json::array posts;
  json::value next = nullptr;
  std::string last = call.query.text("cursor");
  const std::vector<std::string> ids =
      only.empty() ? reading.subjects("post", last, kPostsLookedAt) : std::vector<std::string>{only};
  for (const std::string& id : ids) {
    if (posts.size() == limit) {
      next = json::value(last);
      break;
    }
    last = id;
    const auto line = post_line(id, reading);
    if (!line || !covers(reading, unit, line->unit, reading.today())) continue;
    TRY(row, made.row(*line));
    if (row) posts.push_back(std::move(*row));
  }
  if (next.is_null() && ids.size() == kPostsLookedAt) next = json::value(ids.back());
  GivenRead read{"log/planning", "file", made.whose, unit, {}, made.whose.size(), true};
  for (const char* name : {"term", "unit", "post"})
    if (call.query.has(name)) read.query[name] = call.query.text(name);
  return RecordedAnswer{json_answer({{"on", format_date(reading.today())},
                                     {"posts", std::move(posts)},
                                     {"hidden", made.hidden},
                                     {"next", std::move(next)}}),
                        std::move(read)};
}

Result<HttpResponse> standards(const Call& call, const Reading& reading, const Service&) {
  TRY(limit, call.query.limit());
  const std::string unit = call.query.text("unit");
  const std::vector<std::string> ids = reading.subjects("post", call.query.text("after"), limit);
  json::array items;
  for (const std::string& id : ids) {
    const auto line = post_line(id, reading);
    if (!line || !covers(reading, unit, line->unit, reading.today())) continue;
    const json::object& standard = current_value(*reading.find("post/" + id), "standard", reading.today());
    items.push_back({{"post", id},
                     {"title", line->title},
                     {"unit", line->unit},
                     {"unit_name", line->unit_name},
                     {"standard", standard.empty() ? json::value(nullptr) : json::value(standard)}});
  }
  const json::value next = ids.size() == limit ? json::value(ids.back()) : json::value(nullptr);
  return json_answer({{"items", std::move(items)}, {"next", next}});
}

}  // namespace

std::vector<Route> planning_routes() {
  return {{.method = "GET",
           .pattern = "/v1/planning",
           .handler = RecordedHandler{matrix},
           .query = {"term", "unit", "post", "purpose", "cursor", "limit"}},
          {.method = "GET",
           .pattern = "/v1/standards",
           .handler = standards,
           .query = {"unit", "after", "limit"}}};
}

}  // namespace cadre
