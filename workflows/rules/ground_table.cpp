#include "workflows/rules/ground_table.hpp"

#include "workflows/rules/ground_tests.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

std::optional<Ground> ground_from(const json::value& item) {
  const json::object* row = item.if_object();
  if (row == nullptr) return std::nullopt;
  const auto mark = parse_mark(text_at(*row, "mark"));
  const json::object& title = object_at(*row, "title");
  Ground ground{text_at(*row, "code"),        text_at(*row, "track"), text_at(*row, "article"),
                mark ? *mark : Mark::unknown, text_at(title, "vi"),   text_at(title, "en"),
                &array_at(*row, "tests")};
  const bool whole = mark && !ground.code.empty() && !ground.track.empty() && !ground.tests->empty();
  return whole ? std::optional(ground) : std::nullopt;
}

}  // namespace

std::vector<Ground> grounds_of(const json::object& parameters) {
  std::vector<Ground> grounds;
  for (const json::value& item : array_at(parameters, "grounds"))
    if (const auto ground = ground_from(item)) grounds.push_back(*ground);
  return grounds;
}

std::optional<Ground> find_ground(const json::object& parameters, std::string_view code) {
  for (const json::value& item : array_at(parameters, "grounds")) {
    const auto ground = ground_from(item);
    if (ground && ground->code == code) return ground;
  }
  return std::nullopt;
}

Verdict check_ground(const RuleContext& context, const Ground& ground) {
  Verdict whole = holds({{"ground", ground.code}, {"article", ground.article}});
  json::array tests;
  for (const json::value& item : *ground.tests) {
    const json::object* call = item.if_object();
    const Check check = call ? ground_test(text_at(*call, "type")) : nullptr;
    if (check == nullptr) return broken_parameter("grounds");
    Verdict verdict = check(context, object_at(*call, "params"));
    if (!holding(verdict) && whole.finding != Finding::fails) whole.finding = verdict.finding;
    whole.text.vi += (whole.text.vi.empty() ? "" : "; ") + verdict.text.vi;
    whole.text.en += (whole.text.en.empty() ? "" : "; ") + verdict.text.en;
    verdict.figures["test"] = text_at(*call, "type");
    verdict.figures["holds"] = holding(verdict);
    tests.emplace_back(std::move(verdict.figures));
  }
  whole.figures["tests"] = std::move(tests);
  return whole;
}

Text name_of(const Ground& ground) {
  return {say(ground.code, " (", ground.title_vi, "; Điều ", ground.article, ")"),
          say(ground.code, " (", ground.title_en, "; Article ", ground.article, ")")};
}

}  // namespace cadre::rules
