// What a planned slate would change of the targets. Reads a body, writes nothing.
#include <algorithm>
#include <array>

#include "api/http/fields.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "api/targets/target_view.hpp"
#include "workflows/targets/slate.hpp"

namespace cadre {
namespace {

constexpr std::size_t kLinesMax = 200;
constexpr std::array<std::string_view, 6> kBodies = {"party-committee",        "standing-committee",
                                                     "party-standing-board",   "peoples-council",
                                                     "council-standing-board", "peoples-committee"};

struct Slate {
  TargetQuestion::Asked asked;
  std::vector<targets::SlateLine> lines;
};

void check_known(Fields& fields, const char* field, const std::string& subject, const Reading& reading) {
  if (subject.ends_with('/') || reading.find(subject) != nullptr) return;
  fields.fault(field, "reference.unknown",
               {"không có '" + subject + "'", "expected something known, but there is no '" + subject + "'"});
}

void read_body_line(Fields& fields, targets::SlateLine& line) {
  line.body = fields.text("body");
  line.unit = fields.text("unit");
  if (!line.body.empty() && std::find(kBodies.begin(), kBodies.end(), line.body) == kBodies.end())
    fields.fault("body", "slate.body",
                 {"không có tổ chức '" + line.body + "'",
                  "expected a known body, but there is no '" + line.body + "'"});
}

targets::SlateLine line_of(const json::value& value, std::string pointer, const Reading& reading,
                           Faults& faults) {
  // `null` stands for nobody, and `leaves` is true or false: both are read before the strict reading.
  json::value plain = value;
  targets::SlateLine line;
  bool vacant = false;
  if (json::object* object = plain.if_object()) {
    vacant = object->if_contains("cadre") != nullptr && object->at("cadre").is_null();
    if (vacant) object->erase("cadre");
    line.leaves = bool_at(*object, "leaves");
    if (const json::value* leaves = object->if_contains("leaves"); leaves && leaves->is_bool())
      object->erase("leaves");
  }
  Fields fields(plain, std::move(pointer), faults);
  line.post = fields.text("post", {.required = false});
  line.cadre = fields.text("cadre", {.required = !vacant || line.post.empty()});
  if (line.post.empty()) read_body_line(fields, line);
  check_known(fields, "post", "post/" + line.post, reading);
  check_known(fields, "cadre", "cadre/" + line.cadre, reading);
  check_known(fields, "unit", "unit/" + line.unit, reading);
  fields.no_more();
  return line;
}

Checked<Slate> slate_of(const Call& call, const Reading& reading) {
  auto parsed = parse_json(call.request->body);
  if (!parsed) return tl::make_unexpected(Faults{parsed.error()});
  Faults faults;
  Fields fields(*parsed, "", faults);
  Slate slate;
  slate.asked.level = fields.text("level", {.required = false});
  slate.asked.term = fields.text("term", {.required = false});
  slate.asked.unit_given = parsed->is_object() && parsed->as_object().contains("unit");
  slate.asked.unit = fields.text("unit", {.required = false});
  slate.asked.on = fields.optional_date("on");
  const json::array& lines = fields.array("slate", kLinesMax);
  for (std::size_t i = 0; i < lines.size(); ++i)
    slate.lines.push_back(line_of(lines[i], "/slate/" + std::to_string(i), reading, faults));
  fields.no_more();
  if (!faults.empty()) return tl::make_unexpected(std::move(faults));
  return slate;
}

json::object compared(const targets::Target& target, const TargetQuestion& question,
                      const targets::Census& planned) {
  const int age = targets::target_book().age;
  json::object before = measured_view(targets::measure(target, question.census(), age, question.on()));
  json::object after = measured_view(targets::measure(target, planned, age, question.on()));
  json::object row = target_head(target);
  row["changed"] = before != after;
  row["before"] = std::move(before);
  row["after"] = std::move(after);
  return row;
}

// Whoever asks what a person would change learns something of that person: only of people whose offices they
// may see.
bool may_plan_with(const Slate& slate, const Actor& actor, const Reading& reading) {
  return std::all_of(slate.lines.begin(), slate.lines.end(), [&](const targets::SlateLine& line) {
    return line.cadre.empty() || may_read_facts(actor, "cadre/" + line.cadre, "office", {}, reading);
  });
}

Result<HttpResponse> plan(const Call& call, const Reading& reading, const Service&) {
  auto slate = slate_of(call, reading);
  if (!slate) return problem(slate.error(), call.language);
  if (!may_plan_with(*slate, call.actor, reading)) return tl::make_unexpected(not_permitted());
  TRY(question,
      TargetQuestion::from(slate->asked, call.actor, reading, Position{reading.upto()}, reading.today()));
  const targets::SlatedFacts slated(question.facts(), question.census(), slate->lines, question.on());
  const targets::Census planned =
      targets::take_census(slated, question.registered(), question.unit(), question.on());
  json::array indicators;
  for (const targets::Target* target : question.targets())
    indicators.push_back(compared(*target, question, planned));
  return json_answer(
      {{"on", format_date(question.on())}, {"unit", question.unit()}, {"indicators", std::move(indicators)}});
}

}  // namespace

std::vector<Route> target_slate_routes() {
  return {{.method = "POST", .pattern = "/v1/targets/slate", .handler = plan, .body = Body::json}};
}

}  // namespace cadre
