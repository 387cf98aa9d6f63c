#include "engine/query/question.hpp"

#include <algorithm>

#include "engine/query/fold.hpp"
#include "engine/query/question_terms.hpp"
#include "engine/query/time_range.hpp"

namespace cadre {
namespace {

constexpr std::size_t kWordsMax = 8;

struct Names {
  std::string_view of_value, vi;
};
constexpr Names kOutcomes[] = {{"accepted", "chấp-nhận"}, {"refused", "từ-chối"}};
constexpr Names kOrders[] = {{"newest", "mới-nhất"}, {"oldest", "cũ-nhất"}};

tl::unexpected<Error> unknown_key(const QuestionTerm& term) {
  std::string vi, en;
  for (const QuestionKeyNames& names : question_keys()) {
    (en += en.empty() ? "" : ", ") += names.en;
    (vi += vi.empty() ? "" : ", ") += names.vi;
  }
  return fail(ErrorCode::invalid_argument,
              {"không có từ khóa của '" + term.text + "'; các từ khóa là: " + vi + " (hoặc " + en +
                   "). Muốn tìm đúng các chữ ấy thì đặt trong ngoặc kép",
               "expected one of the keys " + en + ", but got '" + term.text +
                   "'. To look for these very words put them in quotes"},
              "q", "query.key");
}

tl::unexpected<Error> no_value(const QuestionTerm& term, const std::string& known) {
  return fail(ErrorCode::invalid_argument,
              {"'" + term.text + "' cần một giá trị" + (known.empty() ? "" : ": " + known),
               "expected a value" + (known.empty() ? "" : " (" + known + ")") + " in '" + term.text + "'"},
              "q", "query.value");
}

tl::unexpected<Error> bad_word(const QuestionTerm& term) {
  return fail(ErrorCode::invalid_argument,
              {"'" + term.text + "': tối đa " + std::to_string(kWordsMax) +
                   " từ, có chữ hoặc số, và không loại trừ được; muốn loại trừ hãy dùng -từ-khóa:giá-trị",
               "expected at most " + std::to_string(kWordsMax) +
                   " words of letters or digits, which cannot be excluded (use -key:value), but got '" +
                   term.text + "'"},
              "q", "query.word");
}

const QuestionKeyNames* find_key(std::string_view typed) {
  const std::string folded = fold(typed);
  const auto& all = question_keys();
  const auto found = std::find_if(all.begin(), all.end(), [&](const QuestionKeyNames& names) {
    return folded == names.en || folded == fold(names.vi);
  });
  return found == all.end() ? nullptr : &*found;
}

template <std::size_t N>
Result<std::string> one_of(const Names (&names)[N], const QuestionTerm& term) {
  const std::string folded = fold(term.value);
  std::string known;
  for (const Names& name : names) {
    if (folded == name.of_value || folded == fold(name.vi)) return std::string(name.of_value);
    (known += known.empty() ? "" : ", ").append(name.of_value).append(" / ").append(name.vi);
  }
  return no_value(term, known);
}

// Gathers terms; what is negated is kept apart until all have been seen.
class QuestionMaker {
 public:
  Result<void> add(const QuestionTerm& term) {
    if (term.key.empty() && term.text.find(':') != 0) return add_words(term);
    const QuestionKeyNames* names = find_key(term.key);
    if (names == nullptr) return unknown_key(term);
    if (term.value.empty()) return no_value(term, {});
    return add_condition(names->key, term);
  }

  Question finish() {
    const auto joined = [](std::vector<Interval>& wanted, std::vector<Interval>& not_wanted) {
      const Intervals in = wanted.empty() ? Intervals::everything() : Intervals(std::move(wanted));
      return in.both(Intervals(std::move(not_wanted)).outside());
    };
    query_.recorded = joined(recorded_[0], recorded_[1]);
    query_.effective = joined(effective_[0], effective_[1]);
    std::ranges::sort(query_.conditions, [](const Condition& a, const Condition& b) {
      return std::pair(a.key, a.negated) < std::pair(b.key, b.negated);
    });
    return std::move(query_);
  }

 private:
  Result<void> add_words(const QuestionTerm& term) {
    std::vector<std::string> words = words_of(term.value, kWordsMax + 1);
    if (term.negated || words.empty() || words.size() + query_.words.size() > kWordsMax)
      return bad_word(term);
    for (std::string& word : words) query_.words.push_back(std::move(word));
    return {};
  }

  Result<void> add_condition(QuestionKey key, const QuestionTerm& term) {
    if (key == QuestionKey::recorded) {
      TRY(range, parse_time_range(term.value, term.text));
      recorded_[term.negated].push_back(range);
    } else if (key == QuestionKey::effective) {
      TRY(range, parse_day_range(term.value, term.text));
      effective_[term.negated].push_back(range);
      query_.asks_effective = true;
    } else if (key == QuestionKey::order) {
      TRY(order, one_of(kOrders, term));
      query_.newest_first = (order == "newest") != term.negated;
    } else if (key == QuestionKey::outcome) {
      TRY(outcome, one_of(kOutcomes, term));
      add_value(key, term.negated, std::move(outcome));
    } else {
      add_value(key, term.negated, term.value);
    }
    return {};
  }

  void add_value(QuestionKey key, bool negated, std::string value) {
    auto& all = query_.conditions;
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const Condition& c) { return c.key == key && c.negated == negated; });
    if (found == all.end()) found = all.insert(all.end(), Condition{key, negated, {}});
    if (std::ranges::find(found->values, value) == found->values.end())
      found->values.push_back(std::move(value));
  }

  Question query_;
  std::vector<Interval> recorded_[2], effective_[2];  // plain, negated
};

}  // namespace

const std::vector<QuestionKeyNames>& question_keys() {
  static const std::vector<QuestionKeyNames> kKeys{
      {QuestionKey::actor, "actor", "người-làm"},
      {QuestionKey::on_behalf_of, "onbehalfof", "thay-mặt"},
      {QuestionKey::role, "role", "vai-trò"},
      {QuestionKey::act, "act", "việc"},
      {QuestionKey::type, "type", "loại"},
      {QuestionKey::procedure, "procedure", "quy-trình"},
      {QuestionKey::step, "step", "bước"},
      {QuestionKey::outcome, "outcome", "kết-quả"},
      {QuestionKey::rule, "rule", "quy-tắc"},
      {QuestionKey::cadre, "cadre", "cán-bộ"},
      {QuestionKey::case_id, "case", "hồ-sơ"},
      {QuestionKey::unit, "unit", "đơn-vị"},
      {QuestionKey::only_unit, "only-unit", "riêng-đơn-vị"},
      {QuestionKey::subject, "subject", "đối-tượng"},
      {QuestionKey::document, "document", "văn-bản"},
      {QuestionKey::recorded, "recorded", "ghi-ngày"},
      {QuestionKey::effective, "effective", "hiệu-lực"},
      {QuestionKey::order, "order", "thứ-tự"},
  };
  return kKeys;
}

Result<Question> parse_question(std::string_view text) {
  TRY(terms, cut_question(text));
  QuestionMaker maker;
  for (const QuestionTerm& term : terms) CHECK(maker.add(term));
  return maker.finish();
}

}  // namespace cadre
