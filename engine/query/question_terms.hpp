// The text of a question cut into its terms. Part of question.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace cadre {

struct QuestionTerm {
  std::string text;   // as it was typed
  std::string key;    // "" for words
  std::string value;  // without its quotes
  bool negated = false;
  bool quoted = false;
};

// Errors: invalid_argument "query.size", "query.quote".
Result<std::vector<QuestionTerm>> cut_question(std::string_view text);

}  // namespace cadre
