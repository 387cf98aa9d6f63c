#include "engine/query/question_terms.hpp"

#include "engine/query/question.hpp"

namespace cadre {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

tl::unexpected<Error> too_long() {
  const std::string bytes = std::to_string(kQueryBytesMax);
  const std::string terms = std::to_string(kQueryTermsMax);
  return fail(ErrorCode::invalid_argument,
              {"câu hỏi dài nhất " + bytes + " byte và " + terms + " điều kiện",
               "expected a query of at most " + bytes + " bytes and " + terms + " terms"},
              "q", "query.size");
}

tl::unexpected<Error> open_quote(std::string_view term) {
  return fail(ErrorCode::invalid_argument,
              {"dấu ngoặc kép chưa đóng ở: " + std::string(term),
               "expected a closing quotation mark in: " + std::string(term)},
              "q", "query.quote");
}

// Reads terms from the front of a text.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  bool done() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    return at_ == text_.size();
  }

  Result<QuestionTerm> take() {
    const std::size_t begin = at_;
    QuestionTerm term;
    term.negated = text_[at_] == '-';
    if (term.negated) ++at_;
    CHECK(take_value(term, true));
    term.text = text_.substr(begin, at_ - begin);
    return term;
  }

 private:
  // Up to a blank, with quoted stretches; at the first colon outside quotes what came before is the key.
  Result<void> take_value(QuestionTerm& term, bool key_may_come) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(text_[at_])) {
      const char c = text_[at_++];
      if (c == '"') {
        term.quoted = true;
        key_may_come = false;
        if (!take_quoted(term.value)) return open_quote(text_.substr(begin, 60));
      } else if (c == ':' && key_may_come) {
        term.key = std::move(term.value);
        term.value.clear();
        key_may_come = false;
      } else {
        term.value += c;
      }
    }
    return {};
  }

  bool take_quoted(std::string& value) {
    while (at_ < text_.size()) {
      char c = text_[at_++];
      if (c == '"') return true;
      if (c == '\\' && at_ < text_.size()) c = text_[at_++];
      value += c;
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Result<std::vector<QuestionTerm>> cut_question(std::string_view text) {
  std::vector<QuestionTerm> terms;
  if (text.size() > kQueryBytesMax) return too_long();
  for (Cutter cutter(text); !cutter.done();) {
    if (terms.size() == kQueryTermsMax) return too_long();
    TRY(term, cutter.take());
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace cadre
