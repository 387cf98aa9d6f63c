#include "engine/form/form_references.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace cadre {
namespace {

json::object parsed(std::string_view text) {
  std::string quoted(text);
  std::replace(quoted.begin(), quoted.end(), '\'', '"');
  return json::parse(quoted).as_object();
}

const char* const kList =
    "{'type':'object','properties':{'persons':{'type':'array','x-about':true,'items':{'type':'object',"
    "'properties':{'cadre':{'type':'string','x-refers':'cadre'},'post':{'type':'string','x-refers':'post'}}}}"
    ","
    "'by':{'type':'string','x-refers':'cadre'}}}";

TEST(FormReferences, AreFoundInListsAndObjects) {
  const auto found = form_references(parsed(kList));
  ASSERT_TRUE(found);
  const std::vector<FormReference> expected{{{"persons", "", "cadre"}, "cadre", true},
                                            {{"persons", "", "post"}, "post", false},
                                            {{"by"}, "cadre", false}};
  EXPECT_EQ(*found, expected);
}

TEST(FormReferences, NameTheirValuesAndWhereTheyStand) {
  const auto found = form_references(parsed(kList));
  std::string seen;
  const json::object form = parsed("{'persons':[{'cadre':'A'},7,{'post':'P'},{'cadre':'B'}],'by':'C'}");
  for (const FormReference& reference : *found)
    for_each_reference(reference, form, [&](std::string_view id, const std::string& pointer) {
      seen += std::string(id) + pointer + " ";
    });
  EXPECT_EQ(seen, "A/persons/0/cadre B/persons/3/cadre P/persons/2/post C/by ");
}

TEST(FormReferences, RefuseWhatTheyCannotMean) {
  struct Row {
    const char *field, *rule, *where;
  };
  const Row rows[] = {
      {"{'type':'string','x-refers':'person'}", "form.refers", "/properties/f/x-refers"},
      {"{'type':'integer','x-refers':'cadre'}", "form.refers", "/properties/f/x-refers"},
      {"{'type':'string','x-refers':'post','x-about':true}", "form.about", "/properties/f/x-about"},
      {"{'type':'string','x-refers':'cadre','x-about':'yes'}", "form.about", "/properties/f/x-about"},
      {"{'type':'array','x-about':true,'items':{'type':'string'}}", "form.about", "/properties/f/x-about"},
  };
  for (const Row& row : rows) {
    const auto found =
        form_references(json::object{{"type", "object"}, {"properties", {{"f", parsed(row.field)}}}});
    ASSERT_FALSE(found) << row.field;
    EXPECT_EQ(found.error().rule, row.rule) << row.field;
    EXPECT_EQ(found.error().field, row.where) << row.field;
  }
}

}  // namespace
}  // namespace cadre
