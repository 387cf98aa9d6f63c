// Whoever reads the page in English reads the fields of every form in English.
#include <gtest/gtest.h>

#include <set>

#include "workflows/catalogue.hpp"
#include "workflows/embedded.hpp"

namespace cadre {
namespace {

json::value file(std::string_view path) {
  for (const EmbeddedFile& one : embedded_files())
    if (one.path == path) return json::parse(one.text);
  return nullptr;
}

// Titles of fields, in their only language, unless the field brings both.
void collect_titles(const json::value& form, std::set<std::string>& titles) {
  if (const json::array* items = form.if_array())
    for (const json::value& item : *items) collect_titles(item, titles);
  const json::object* object = form.if_object();
  if (object == nullptr) return;
  if (const json::value* title = object->if_contains("title"))
    if (title->is_string() && !object->contains("x-title")) titles.emplace(title->as_string());
  for (const auto& [key, member] : *object) collect_titles(member, titles);
}

void collect_forms(const json::value& value, std::set<std::string>& titles) {
  if (const json::array* items = value.if_array())
    for (const json::value& item : *items) collect_forms(item, titles);
  const json::object* object = value.if_object();
  if (object == nullptr) return;
  for (const auto& [key, member] : *object) {
    if (key == "form")
      collect_titles(member, titles);
    else
      collect_forms(member, titles);
  }
}

TEST(FormTitles, AreAllInEnglishToo) {
  const json::value words = file("words/form_titles.json");
  ASSERT_TRUE(words.is_object());
  std::set<std::string> titles;
  for (const json::object& definition : shipped_definitions()) collect_forms(definition, titles);
  collect_forms(file("facts/kinds.json"), titles);
  ASSERT_GT(titles.size(), 300U) << "the forms were found";
  for (const std::string& title : titles)
    EXPECT_FALSE(text_at(words.as_object(), title).empty()) << "no English for the field \"" << title << '"';
}

}  // namespace
}  // namespace cadre
