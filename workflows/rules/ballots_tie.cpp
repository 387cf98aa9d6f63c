#include "workflows/rules/ballots_tie.hpp"

#include <algorithm>

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct Half {
  const Base* base = nullptr;
  std::int64_t of = 0;
  std::vector<std::string_view> at_half;  // people, or "agree"
  std::vector<std::string_view> choices;  // what the head may say then
};

bool is_half(std::int64_t votes, std::int64_t of) { return of > 0 && votes * 2 == of; }

// nullopt: the ballot lacks what is asked for.
std::optional<Half> half_of(const json::object& ballot, const Base& base) {
  const auto of = count_of(ballot, base.name);
  if (!of || !(ballot.contains("votes") || ballot.contains("agree"))) return std::nullopt;
  Half half{&base, *of, {}, {}};
  if (!ballot.contains("votes")) {
    if (is_half(int_at(ballot, "agree"), *of)) half.at_half = {"agree"};
    half.choices = {"agree", "disagree"};
    return half;
  }
  for (const PersonVotes& person : votes_of(ballot))
    if (is_half(person.votes, *of)) half.at_half.push_back(person.cadre);
  half.choices = half.at_half;
  half.choices.push_back("none");
  return half;
}

bool among(const std::vector<std::string_view>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::string_view choice_of(const RuleContext& context, const json::object& params) {
  return text_at(beside(context, text_at(params, "field")), text_at(params, "choice"));
}

json::object figures(const Half& half, std::string_view choice) {
  return {{"at_half", as_json(half.at_half)}, {"choice", choice}, {std::string(half.base->name), half.of}};
}

}  // namespace

Verdict ballot_tie_head_decides(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const Base* base = base_named(text_at(params, "base"));
  if (base == nullptr) return broken_parameter("base");
  const auto half = half_of(object_field(context, name), *base);
  if (!half) return missing_field(context, name);
  const std::string_view choice = choice_of(context, params);
  const std::string_view who = text_at(params, "who");
  const bool meant = who.empty() || text_field(context, who) == choice;
  return found(meant && among(half->at_half, choice), figures(*half, choice),
               {say("Đúng 1/2 ", base->vi, " (", half->of, "): ", joined(half->at_half),
                    "; người đứng đầu chọn: ", choice.empty() ? "–" : choice, "."),
                say("At exactly 1/2 of ", base->en, " (", half->of, "): ", joined(half->at_half),
                    "; the head chose: ", choice.empty() ? "–" : choice, ".")});
}

Verdict ballot_choice_only_at_half(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const Base* base = base_named(text_at(params, "base"));
  if (base == nullptr) return broken_parameter("base");
  const auto half = half_of(object_field(context, name), *base);
  if (!half) return missing_field(context, name);
  const std::string_view choice = choice_of(context, params);
  if (half->at_half.empty())
    return found(
        choice.empty(), figures(*half, choice),
        {say("Không ai đạt đúng 1/2 ", base->vi, " nên người đứng đầu không có quyền chọn."),
         say("Nobody stands at exactly 1/2 of ", base->en, ": there is nothing for the head to choose.")});
  return found(
      among(half->choices, choice), figures(*half, choice),
      {say("Đúng 1/2 ", base->vi, ": người đứng đầu phải chọn một trong: ", joined(half->choices), "."),
       say("At exactly 1/2 of ", base->en, " the head must choose one of: ", joined(half->choices), ".")});
}

}  // namespace cadre::rules
