#include "workflows/rules/planning.hpp"

#include "workflows/rules/people.hpp"
#include "workflows/rules/plan_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

enum class Titles : std::uint8_t { this_one, equal_or_higher, any };

std::optional<Titles> titles_of(const json::object& params) {
  const std::string_view word = text_at(params, "titles");
  if (word == "this") return Titles::this_one;
  if (word == "equal-or-higher") return Titles::equal_or_higher;
  if (word == "any") return Titles::any;
  return std::nullopt;
}

bool at_least_as_high(const RuleContext& context, std::string_view post, std::string_view than) {
  const std::int64_t rank = rank_of(context, post);
  return rank >= 1 && rank <= rank_of(context, than);
}

bool counts(const RuleContext& context, Titles titles, std::string_view planned) {
  if (titles == Titles::any || planned == context.state.post) return true;
  return titles == Titles::equal_or_higher && at_least_as_high(context, planned, context.state.post);
}

// The entry that the case is about: of its cadre, for its post, in the term that the case names.
const Fact* entry_of_case(const RuleContext& context) {
  return plan_entry(context, context.state.cadre, context.state.post, text_field(context, "plan_term"));
}

Verdict member(const RuleContext& context, const Person& person, const json::object& params) {
  const Titles titles = titles_of(params).value_or(Titles::this_one);
  for (const Fact* entry : plan_entries(context, person.cadre))
    if (counts(context, titles, text_at(entry->value, "post")))
      return holds({{"post", text_at(entry->value, "post")},
                    {"term", text_at(entry->value, "term")},
                    {"decision", text_at(entry->value, "decision")},
                    {"entries", json::array{entry->position.value}}});
  return fails({say("Cán bộ ", person.cadre, " không trong quy hoạch chức danh phù hợp vào ngày ",
                    day_month_year(context.effective), "."),
                say("Expected cadre ", person.cadre, " to be planned for a fitting title on ",
                    format_date(context.effective), ", but no such entry holds.")},
               {{"cadre", person.cadre}, {"post", context.state.post}});
}

}  // namespace

Verdict plan_member(const RuleContext& context, const json::object& params) {
  if (!titles_of(params)) return broken_parameter("titles");
  return about_people(context, params, member);
}

Verdict plan_entry_held(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "term");
  const std::string_view term = text_field(context, name);
  if (term.empty()) return missing_field(context, name);
  const Fact* entry = plan_entry(context, context.state.cadre, context.state.post, term);
  if (entry != nullptr)
    return holds({{"approved_on", text_at(entry->value, "approved_on")},
                  {"entries", json::array{entry->position.value}}});
  return fails({say("Cán bộ ", context.state.cadre, " không trong quy hoạch ", context.state.post,
                    " nhiệm kỳ ", term, "."),
                say("Expected cadre ", context.state.cadre, " to be planned for ", context.state.post,
                    " in the term ", term, ", but is not.")},
               {{"post", context.state.post}, {"term", term}});
}

Verdict plan_entry_new(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "term");
  const std::string_view term = text_field(context, name);
  if (term.empty()) return missing_field(context, name);
  const Fact* entry = plan_entry(context, context.state.cadre, context.state.post, term);
  if (entry == nullptr) return holds();
  return fails({say("đã trong quy hoạch ", context.state.post, " nhiệm kỳ ", term, " theo ",
                    text_at(entry->value, "decision"), "."),
                say("is planned for ", context.state.post, " in the term ", term, " by ",
                    text_at(entry->value, "decision"), " already.")},
               {{"entries", json::array{entry->position.value}}});
}

Verdict plan_higher_title(const RuleContext& context, const json::object&) {
  for (const Fact* held : cadre_facts_of_kind(context, "holds")) {
    const std::string_view post = text_at(held->value, "post");
    const std::int64_t rank = rank_of(context, post);
    const std::int64_t planned = rank_of(context, context.state.post);
    if (planned >= 1 && (rank < 1 || planned < rank)) continue;
    return fails({say("Chức danh quy hoạch ", context.state.post, " (bậc ", planned,
                      ") phải cao hơn chức vụ đang giữ ", post, " (bậc ", rank, "; bậc 1 là cao nhất)."),
                  say("Expected the planned title ", context.state.post, " (rank ", planned, ") to be above ",
                      post, " (rank ", rank, "; 1 is the highest).")},
                 {{"post", post}, {"rank_held", rank}, {"rank_planned", planned}});
  }
  return holds();
}

Verdict plan_not_barred(const RuleContext& context, const json::object&) {
  for (const Fact* removal : cadre_facts_of_kind(context, "plan-removal")) {
    const auto until = parse_date(text_at(removal->value, "barred_until"));
    if (!until || *until <= context.effective) continue;
    return fails({say("Không đưa vào quy hoạch trước ngày ", day_month_year(*until), " theo ",
                      text_at(removal->value, "decision"), "."),
                  say("Expected nobody barred, but this cadre is kept out of the plan until ",
                      format_date(*until), " by ", text_at(removal->value, "decision"), ".")},
                 {{"barred_until", format_date(*until)}, {"entries", json::array{removal->position.value}}});
  }
  return holds();
}

Verdict plan_disciplined(const RuleContext& context, const json::object& params) {
  const json::array& forms = array_at(params, "forms");
  if (forms.empty()) return broken_parameter("forms");
  const Fact* entry = entry_of_case(context);
  const auto approved = entry ? parse_date(text_at(entry->value, "approved_on")) : Result<Date>(Date::min());
  const Date since = approved ? *approved : entry->from;
  for (const Fact* discipline : cadre_facts_of_kind(context, "discipline")) {
    const std::string_view form = text_at(discipline->value, "form");
    if (discipline->from < since || !lists(forms, form)) continue;
    return holds({{"form", form}, {"entries", json::array{discipline->position.value}}},
                 {say("Bị kỷ luật theo ", text_at(discipline->value, "decision"), " ngày ",
                      day_month_year(discipline->from)),
                  say("Disciplined by ", text_at(discipline->value, "decision"), " of ",
                      format_date(discipline->from))});
  }
  return fails({"Không bị kỷ luật từ khi được phê duyệt quy hoạch", "Not disciplined since planned"});
}

Verdict plan_reached(const RuleContext& context, const json::object&) {
  for (const Fact* held : cadre_facts_of_kind(context, "holds")) {
    const std::string_view post = text_at(held->value, "post");
    if (post != context.state.post && !at_least_as_high(context, post, context.state.post)) continue;
    return holds({{"post", post}, {"entries", json::array{held->position.value}}},
                 {say("Đang giữ ", post, ", tương đương hoặc cao hơn chức danh quy hoạch"),
                  say("Holds ", post, ", equal to the planned title or above it")});
  }
  return fails({"Không giữ chức vụ tương đương hoặc cao hơn chức danh quy hoạch",
                "Holds no post equal to the planned title or above it"});
}

Verdict plan_standard_not_met(const RuleContext& context, const json::object&) {
  const Fact* latest = cadre_facts(context).current("political-standard", context.effective);
  if (latest == nullptr || bool_at(latest->value, "meets"))
    return fails({"Không có kết luận không đủ tiêu chuẩn chính trị",
                  "No conclusion says that the political standards are not met"});
  const std::string_view document = text_at(latest->value, "document");
  return holds({{"document", document}, {"entries", json::array{latest->position.value}}},
               {say("Kết luận số ", document, ": không đủ tiêu chuẩn chính trị"),
                say("Conclusion ", document, ": the political standards are not met")});
}

Verdict plan_titles_over(const RuleContext& context, const json::object& params) {
  const std::int64_t at_most = int_at(params, "at_most");
  if (at_most < 1) return broken_parameter("at_most");
  const std::string_view level = text_at(post_value(context, context.state.post), "managing_level");
  const std::string_view term = text_field(context, "plan_term");
  json::array posts;
  for (const Fact* entry : plan_entries(context, context.state.cadre)) {
    const std::string_view post = text_at(entry->value, "post");
    if (text_at(entry->value, "term") == term &&
        text_at(post_value(context, post), "managing_level") == level)
      posts.emplace_back(post);
  }
  const auto titles = static_cast<std::int64_t>(posts.size());
  return found(titles > at_most, {{"posts", std::move(posts)}, {"at_most", at_most}},
               {say("Quy hoạch ", titles, " chức danh cùng cấp (tối đa ", at_most, ")"),
                say("Planned for ", titles, " titles of one level (at most ", at_most, ")")});
}

}  // namespace cadre::rules
