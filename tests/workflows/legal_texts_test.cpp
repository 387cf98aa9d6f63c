// Whatever a definition or a finding cites is a text of workflows/texts.json, and no definition passes off as
// law of its day what had been replaced before, or was made only later.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "engine/base/json.hpp"
#include "engine/calendar/calendar.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/embedded.hpp"

namespace cadre {
namespace {

struct LegalText {
  std::string text;
  std::vector<std::string> names;  // itself too
  std::optional<Date> from, until;
  std::string carried_into;
  std::set<std::string> mirrors;
  std::set<std::string> articles;  // read under that very number
};

std::vector<LegalText> legal_texts() {
  std::vector<LegalText> texts;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path != "texts.json") continue;
    const json::value table = json::parse(file.text);
    for (const json::value& item : array_at(table.as_object(), "texts")) {
      const json::object& row = item.as_object();
      LegalText one{std::string(text_at(row, "text")),
                    {std::string(text_at(row, "text"))},
                    {},
                    {},
                    std::string(text_at(row, "carried_into")),
                    {},
                    {}};
      for (const json::value& name : array_at(row, "names")) one.names.emplace_back(name.as_string());
      for (const json::value& name : array_at(row, "mirrors")) one.mirrors.emplace(name.as_string());
      for (const json::value& name : array_at(row, "articles")) one.articles.emplace(name.as_string());
      if (const auto from = parse_date(text_at(row, "from"))) one.from = *from;
      if (const auto until = parse_date(text_at(row, "until"))) one.until = *until;
      EXPECT_TRUE(parse_mark(text_at(row, "mark"))) << one.text;
      texts.push_back(std::move(one));
    }
  }
  return texts;
}

void collect_articles(const json::value& value, std::set<std::string>& articles) {
  if (const json::array* items = value.if_array())
    for (const json::value& item : *items) collect_articles(item, articles);
  const json::object* object = value.if_object();
  if (object == nullptr) return;
  for (const auto& [key, member] : *object) {
    if (key == "article" && member.is_string() && !member.get_string().empty())
      articles.emplace(member.get_string());
    collect_articles(member, articles);
  }
}

class LegalTexts : public ::testing::Test {
 protected:
  // The texts that an article names, which it then no longer has.
  std::vector<const LegalText*> cited(std::string& article) const {
    std::vector<const LegalText*> out;
    for (const LegalText& text : texts)
      for (const std::string& name : text.names)
        for (std::size_t at = article.find(name); at != std::string::npos; at = article.find(name)) {
          article.replace(at, name.size(), "#");
          if (std::find(out.begin(), out.end(), &text) == out.end()) out.push_back(&text);
        }
    return out;
  }
  const LegalText* named(std::string_view name) const {
    for (const LegalText& text : texts)
      if (std::find(text.names.begin(), text.names.end(), name) != text.names.end()) return &text;
    return nullptr;
  }

  std::vector<LegalText> texts = legal_texts();
};

// What looks like the number of a text: 41-QĐ/TW, 138/2020, Luật …
bool names_something_else(const std::string& rest) {
  static const std::regex kNumber("[0-9]+-(QĐ|CT|KL|HD|TB|NQ)|(QĐ|CT|KL|HD|NĐ|TB) [0-9]+|Luật |Nghị quyết");
  return std::regex_search(rest, kNumber);
}

TEST_F(LegalTexts, KnowEveryTextThatADefinitionCites) {
  ASSERT_FALSE(texts.empty());
  for (const json::object& definition : shipped_definitions()) {
    const std::string where =
        std::string(text_at(definition, "id")) + "@" + std::string(text_at(definition, "version"));
    const json::array& basis = array_at(object_at(definition, "meta"), "basis");
    for (const json::value& item : basis) {
      std::string text(text_at(item.as_object(), "text"));
      EXPECT_FALSE(cited(text).empty()) << where << ": " << text;
    }
    std::set<std::string> articles;
    collect_articles(definition, articles);
    EXPECT_FALSE(articles.empty()) << where;
    for (const std::string& article : articles) {
      std::string rest = article;
      cited(rest);
      EXPECT_FALSE(names_something_else(rest)) << where << ": " << article;
    }
  }
}

// A text that ended before a definition begins is cited only beside what replaced it; one that came later
// only as the mirror of a text of that time.
TEST_F(LegalTexts, AreInForceWhileADefinitionCitesThem) {
  for (const json::object& definition : shipped_definitions()) {
    const json::object& meta = object_at(definition, "meta");
    const std::string where =
        std::string(text_at(definition, "id")) + "@" + std::string(text_at(definition, "version"));
    const auto from = parse_date(text_at(object_at(meta, "effective"), "from"));
    const auto until = parse_date(text_at(object_at(meta, "effective"), "until"));
    ASSERT_TRUE(from) << where;
    std::set<std::string> bases;
    for (const json::value& item : array_at(meta, "basis")) {
      std::string text(text_at(item.as_object(), "text"));
      for (const LegalText* one : cited(text)) bases.insert(one->text);
    }
    std::set<std::string> articles;
    collect_articles(meta, articles);
    collect_articles(definition.at("states"), articles);
    for (const std::string& article : articles) {
      std::string rest = article;
      const auto texts_cited = cited(rest);
      for (const LegalText* text : texts_cited) {
        const auto beside = [&](const std::string& name) {
          return bases.contains(name) || std::any_of(texts_cited.begin(), texts_cited.end(),
                                                     [&](auto* one) { return one->text == name; });
        };
        const bool ends_within =
            text->until && !text->carried_into.empty() && (!until || *text->until < *until);
        EXPECT_TRUE(!ends_within || beside(text->carried_into))
            << where << ": '" << article << "' goes on after " << text->text;
        const bool comes_after = text->from && until && *until < *text->from;
        const bool told = article.find("đối chiếu") != std::string::npos;
        EXPECT_TRUE(!comes_after || told || std::any_of(text->mirrors.begin(), text->mirrors.end(), beside))
            << where << ": '" << article << "' ends before " << text->text << " begins";
      }
    }
  }
}

// "16, 18 QĐ 80-QĐ/TW" -> 16, 18; "48.1" -> 48; "65-QĐ/TW Điều 8" -> 8.
std::vector<std::string> numbers_in(const std::string& rest) {
  static const std::regex kList(
      "^ *(?:#? *Điều )?([0-9]+(?:[.][0-9]+)*(?:(?:, |-| và )[0-9]+(?:[.][0-9]+)*)*)");
  static const std::regex kNumber("([0-9]+)(?:[.][0-9]+)*");
  std::vector<std::string> numbers;
  std::smatch list;
  if (!std::regex_search(rest, list, kList)) return numbers;
  const std::string all = list[1];
  for (std::sregex_iterator it(all.begin(), all.end(), kNumber), end; it != end; ++it)
    numbers.push_back((*it)[1]);
  return numbers;
}

std::vector<std::string> parts_of(const std::string& article) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= article.size();) {
    const std::size_t end = std::min(article.find("; ", at), article.size());
    parts.push_back(article.substr(at, end - at));
    at = end + 2;
  }
  return parts;
}

// Whoever reads "17" beside V believes that article 17 was read.
TEST_F(LegalTexts, GiveNoNumberOfAnArticleThatWasNotReadUnderIt) {
  std::size_t numbers = 0;
  const auto look_at = [&](const std::string& part, const LegalText* own, const std::string& where) {
    std::string rest = part;
    const auto texts_cited = cited(rest);
    const LegalText* text = texts_cited.empty() ? own : texts_cited.front();
    if (text == nullptr || part.find("đối chiếu") != std::string::npos) return;
    for (const std::string& number : numbers_in(rest)) {
      ++numbers;
      EXPECT_TRUE(text->articles.contains(number)) << where << ": '" << part << "' of " << text->text;
    }
  };
  for (const json::object& definition : shipped_definitions()) {
    const json::object& meta = object_at(definition, "meta");
    const std::string where =
        std::string(text_at(definition, "id")) + "@" + std::string(text_at(definition, "version"));
    const LegalText* own = named(text_at(array_at(meta, "basis").front().as_object(), "text"));
    std::set<std::string> articles;
    json::object rest_of_meta = meta;
    rest_of_meta.erase("basis");
    collect_articles(rest_of_meta, articles);
    for (const json::value& item : array_at(meta, "basis"))
      if (const std::string_view article = text_at(item.as_object(), "article"); !article.empty())
        articles.insert(std::string(article) + " " + std::string(text_at(item.as_object(), "text")));
    collect_articles(definition.at("states"), articles);
    for (const std::string& article : articles)
      for (const std::string& part : parts_of(article)) look_at(part, own, where);
  }
  EXPECT_GT(numbers, 100u);
}

TEST_F(LegalTexts, AreReplacedByTextsThatAreKnownWithoutAGap) {
  for (const LegalText& text : texts) {
    if (text.carried_into.empty()) continue;
    const LegalText* next = named(text.carried_into);
    ASSERT_NE(next, nullptr) << text.text;
    ASSERT_TRUE(text.until) << text.text;
    ASSERT_TRUE(next->from) << next->text;
    EXPECT_EQ(*text.until + std::chrono::days{1}, *next->from) << text.text << " " << next->text;
  }
}

TEST_F(LegalTexts, KnowEveryTextThatAFindingCites) {
  std::set<std::string> articles;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == "findings/findings.json") collect_articles(json::parse(file.text), articles);
  ASSERT_FALSE(articles.empty());
  for (const std::string& article : articles) {
    std::string rest = article;
    cited(rest);
    EXPECT_FALSE(names_something_else(rest)) << article;
  }
}

}  // namespace
}  // namespace cadre
