// The shipped sources become complete, and the shipped fragments are whole.
#include <gtest/gtest.h>

#include <set>

#include "engine/procedure/compose.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {
namespace {

std::string listed(const std::vector<Error>& problems) {
  std::string out;
  for (const Error& one : problems) out += one.field + " " + one.rule + " " + one.message.en + "\n";
  return out;
}

TEST(ShippedSources, Compose) {
  for (const ShippedSource& shipped : shipped_sources()) {
    const auto complete = compose_with_shipped(shipped.source);
    EXPECT_TRUE(complete) << shipped.name << "\n"
                          << listed(complete ? std::vector<Error>{} : complete.error());
  }
}

TEST(ShippedSources, EachHaveAVersionOfTheirOwn) {
  std::set<std::string> references;
  for (const json::object& definition : shipped_definitions()) {
    const std::string reference =
        std::string(text_at(definition, "id")) + "@" + std::string(text_at(definition, "version"));
    EXPECT_TRUE(references.insert(reference).second) << reference;
  }
}

TEST(ShippedDefinitions, AreTheirOwnComposition) {
  for (const json::object& definition : shipped_definitions()) {
    const auto again = compose_with_shipped(definition);
    ASSERT_TRUE(again) << listed(again.error());
    EXPECT_EQ(json::serialize(*again), json::serialize(definition)) << text_at(definition, "version");
  }
}

TEST(ShippedFragments, AreTitledInBothLanguagesAndUseEveryParameter) {
  for (const json::object& fragment : shipped_fragments()) {
    const std::string name(text_at(fragment, "fragment"));
    EXPECT_FALSE(text_at(object_at(fragment, "title"), "vi").empty()) << name;
    EXPECT_FALSE(text_at(object_at(fragment, "title"), "en").empty()) << name;
    const std::string body = json::serialize(fragment.at("body"));
    for (const auto& parameter : object_at(fragment, "parameters")) {
      const std::string word(parameter.key());
      EXPECT_TRUE(body.find("{{" + word + "}}") != std::string::npos ||
                  body.find("{{..." + word + "}}") != std::string::npos)
          << name << " " << word;
    }
  }
}

TEST(ShippedFragments, UseNoFragmentAndNoParameterThatIsNotThere) {
  for (const json::object& fragment : shipped_fragments()) {
    json::object with;  // of any form: a fragment that wants another one says so, which is not asked here
    for (const auto& parameter : object_at(fragment, "parameters")) with[parameter.key()] = json::array{"x"};
    const auto complete =
        compose_with_shipped({{"x", {{"fragment", fragment.at("fragment")}, {"with", with}}}});
    if (complete) continue;
    for (const Error& problem : complete.error())
      EXPECT_EQ(problem.rule, "fragment.argument-type") << problem.message.en;
  }
}

TEST(Ballot, IsOneShapeWhateverItIsCalled) {
  const auto complete =
      compose_with_shipped({{"fragment", "ballot-agree"}, {"with", {{"title", "Kết quả"}}}});
  ASSERT_TRUE(complete) << listed(complete.error());
  EXPECT_EQ(json::serialize(complete->at("required")),
            R"(["summoned","present","issued","collected","valid","void","agree"])");
  EXPECT_EQ(object_at(*complete, "properties").size(), 7u);
  EXPECT_EQ(text_at(*complete, "title"), "Kết quả");
}

}  // namespace
}  // namespace cadre
