#include "api/cli/entry_question.hpp"

#include "engine/query/question.hpp"

namespace cadre {

namespace {

std::string key_names() {
  std::string names;
  for (const QuestionKeyNames& key : question_keys())
    (names += names.empty() ? "" : ", ").append(key.en).append("/").append(key.vi);
  return names;
}

}  // namespace

std::string text_of(const EntryQuestion& question) {
  std::string text = question.oldest ? "order:oldest" : "";
  for (const std::string& part : question.words) (text += text.empty() ? "" : " ") += part;
  return text;
}

void add_question_options(CommandLine& command, EntryQuestion& question) {
  command
      .add_option(
          "query", question.words,
          "Câu hỏi: khóa:giá trị, -khóa:giá trị, từ ngữ / What to look for: key:value, -key:value, words. "
          "Keys: " +
              key_names())
      ->type_name("QUERY");
  command.add_flag("--oldest", question.oldest, "Cũ nhất trước / The oldest first");
}

}  // namespace cadre
