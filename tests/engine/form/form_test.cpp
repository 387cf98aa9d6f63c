#include "engine/form/form.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace cadre {
namespace {

json::value parsed(std::string_view text) {
  std::string quoted(text);
  std::replace(quoted.begin(), quoted.end(), '\'', '"');
  return json::parse(quoted);
}

// Form of one required field "f" with this schema.
Result<Form> form_of(std::string_view field_schema) {
  return Form::compile(
      {{"type", "object"}, {"required", {"f"}}, {"properties", {{"f", parsed(field_schema)}}}});
}

// "/form/f form.minimum; ..." in order; "" when valid.
std::string faults(const Form& form, const json::value& value) {
  std::string text;
  for (const Error& error : form.validate(value))
    text += (text.empty() ? "" : "; ") + error.field + " " + error.rule;
  return text;
}

struct Row {
  const char* schema;
  const char* value;
  const char* faults;
};

const std::vector<Row> kRows{
    {"{'type':'string'}", "'chữ'", ""},
    {"{'type':'string'}", "7", "/form/f form.type"},
    {"{'type':'string'}", "null", "/form/f form.type"},
    {"{'type':'string','minLength':3}", "'ngà'", ""},  // code points, not bytes
    {"{'type':'string','minLength':3}", "'ng'", "/form/f form.minLength"},
    {"{'type':'string','maxLength':3}", "'ngày'", "/form/f form.maxLength"},
    {"{'type':'string','format':'date'}", "'2024-02-29'", ""},
    {"{'type':'string','format':'date'}", "'2026-02-29'", "/form/f format.date"},
    {"{'type':'string','format':'date'}", "'12/02/2026'", "/form/f format.date"},
    {"{'type':'string','pattern':'[A-Z]{2}-\\\\d+'}", "'MN-0017'", ""},
    {"{'type':'string','pattern':'[A-Z]{2}-\\\\d+'}", "'xMN-0017'",
     "/form/f form.pattern"},                                                             // the whole text
    {"{'type':'string','pattern':'[A-Z]{2}-\\\\d+'}", "'MN-٣'", "/form/f form.pattern"},  // \d is ASCII
    {"{'type':'string','pattern':'^a|b$'}", "'b'", ""},
    {"{'type':'string','pattern':'[À-ỹ ]+'}", "'ỷ ê'", ""},  // letters, not bytes
    {"{'type':'string','enum':['a','b']}", "'b'", ""},
    {"{'type':'string','enum':['a','b']}", "'c'", "/form/f form.enum"},
    {"{'const':true}", "true", ""},
    {"{'const':true}", "false", "/form/f form.const"},
    {"{'enum':['a',1]}", "1", ""},
    {"{'type':'integer'}", "0", ""},
    {"{'type':'integer'}", "1.5", "/form/f form.type"},
    {"{'type':'integer'}", "'1'", "/form/f form.type"},
    {"{'type':'integer','minimum':-1,'maximum':1}", "-1", ""},
    {"{'type':'integer','minimum':-1,'maximum':1}", "-2", "/form/f form.minimum"},
    {"{'type':'integer','minimum':-1,'maximum':1}", "2", "/form/f form.maximum"},
    {"{'type':'boolean'}", "false", ""},
    {"{'type':'boolean'}", "0", "/form/f form.type"},
    {"{'type':'array','items':{'type':'integer'}}", "[]", ""},
    {"{'type':'array','items':{'type':'integer'}}", "[1,'2',3,'4']",
     "/form/f/1 form.type; /form/f/3 form.type"},
    {"{'type':'array','items':{'type':'integer'},'minItems':1}", "[]", "/form/f form.minItems"},
    {"{'type':'array','items':{'type':'integer'},'maxItems':1}", "[1,2]", "/form/f form.maxItems"},
    {"{'type':'array','items':{'type':'integer'},'uniqueItems':true}", "[1,2,1]",
     "/form/f/2 form.uniqueItems"},
    {"{'type':'object','properties':{'a':{'type':'integer'}}}", "{}", ""},
    {"{'type':'object','properties':{'a':{'type':'integer'}}}", "{'b':1}",
     "/form/f/b form.additionalProperties"},
    {"{'type':'object','required':['a/b'],'properties':{'a/b':{'type':'integer'}}}", "{}",
     "/form/f/a~1b form.required"},
};

TEST(Form, FindsTheFaultsOfAValue) {
  for (const Row& row : kRows) {
    const auto form = form_of(row.schema);
    ASSERT_TRUE(form) << row.schema << ": " << form.error().message.en;
    EXPECT_EQ(faults(*form, json::object{{"f", parsed(row.value)}}), row.faults)
        << row.schema << " " << row.value;
  }
}

TEST(Form, TellsEveryFaultAtOnce) {
  const auto form =
      Form::compile(parsed("{'type':'object','required':['a','b'],'properties':{'a':{'type':'integer',"
                           "'minimum':5},'b':{'type':'string'}}}")
                        .as_object());
  ASSERT_TRUE(form);
  EXPECT_EQ(faults(*form, parsed("{'a':1,'c':2}")),
            "/form/a form.minimum; /form/c form.additionalProperties; /form/b form.required");
}

TEST(Form, SpeaksOfAFieldByItsTitleInBothLanguages) {
  const auto form = form_of("{'type':'integer','minimum':3,'title':{'vi':'Số phiếu','en':'Ballots'}}");
  ASSERT_TRUE(form);
  const std::vector<Error> found = form->validate(parsed("{'f':1}"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message.vi, "cần \"Số phiếu\" ít nhất là 3, nhưng là 1");
  EXPECT_EQ(found[0].message.en, "expected \"Ballots\" to be at least 3, but it is 1");
  EXPECT_EQ(found[0].code, ErrorCode::invalid_argument);
}

TEST(Form, PutsThePrefixBeforeTheField) {
  const auto form = form_of("{'type':'integer'}");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->validate(json::object(), "/facts/3/value").front().field, "/facts/3/value/f");
}

TEST(Form, WithoutASchemaTakesTheEmptyObjectOnly) {
  EXPECT_EQ(faults(Form(), json::object()), "");
  EXPECT_EQ(faults(Form(), parsed("{'a':1}")), "/form/a form.additionalProperties");
  EXPECT_EQ(faults(Form(), parsed("[]")), "/form form.type");
}

TEST(Form, HasLimitsOfItsOwn) {
  const auto text = form_of("{'type':'string'}");
  EXPECT_EQ(faults(*text, json::object{{"f", std::string(4000, 'a')}}), "");
  EXPECT_EQ(faults(*text, json::object{{"f", std::string(4001, 'a')}}), "/form/f form.maxLength");
  const auto list = form_of("{'type':'array','items':{'type':'integer'}}");
  EXPECT_EQ(faults(*list, json::object{{"f", json::array(501, json::value(1))}}), "/form/f form.maxItems");
}

TEST(Form, ShowsOnlyTheBeginningOfALongText) {
  const auto form = form_of("{'type':'string','pattern':'b'}");
  const std::string message = form->validate(json::object{{"f", std::string(3000, 'a')}}).front().message.en;
  EXPECT_LT(message.size(), 200u);
  EXPECT_NE(message.find("…"), std::string::npos);
}

TEST(FormPattern, ThatTakesForeverDoesNotMatch) {
  const auto form = form_of("{'type':'string','pattern':'(a+)+b'}");
  ASSERT_TRUE(form);
  EXPECT_EQ(faults(*form, json::object{{"f", std::string(4000, 'a')}}), "/form/f form.pattern");
}

struct BadSchema {
  const char* schema;
  const char* field;
};

const std::vector<BadSchema> kBadSchemas{
    {"{'type':'number'}", "/properties/f/type"},
    {"{}", "/properties/f/type"},
    {"7", "/properties/f"},
    {"{'type':'string','minimum':1}", "/properties/f/minimum"},
    {"{'type':'string','oneOf':[]}", "/properties/f/oneOf"},
    {"{'type':'string','minLength':-1}", "/properties/f/minLength"},
    {"{'type':'string','maxLength':4001}", "/properties/f/maxLength"},
    {"{'type':'string','minLength':2,'maxLength':1}", "/properties/f/maxLength"},
    {"{'type':'string','pattern':'('}", "/properties/f/pattern"},
    {"{'type':'string','pattern':'[[a]]'}", "/properties/f/pattern"},
    {"{'type':'string','format':'email'}", "/properties/f/format"},
    {"{'type':'integer','minimum':1.5}", "/properties/f/minimum"},
    {"{'type':'integer','minimum':2,'maximum':1}", "/properties/f/maximum"},
    {"{'type':'array'}", "/properties/f/items"},
    {"{'type':'array','items':{'type':'x'}}", "/properties/f/items/type"},
    {"{'type':'array','items':{'type':'integer'},'maxItems':501}", "/properties/f/maxItems"},
    {"{'type':'object','additionalProperties':true}", "/properties/f/additionalProperties"},
    {"{'type':'object','required':['a']}", "/properties/f/required"},
    {"{'enum':[]}", "/properties/f/enum"},
    {"{'type':'string','title':7}", "/properties/f/title"},
};

TEST(FormSchema, IsRefusedWithThePlaceOfTheFault) {
  for (const BadSchema& bad : kBadSchemas) {
    const auto form = form_of(bad.schema);
    ASSERT_FALSE(form) << bad.schema;
    EXPECT_EQ(form.error().field, bad.field) << bad.schema;
    EXPECT_EQ(form.error().rule, "form.schema");
  }
}

TEST(FormSchema, MustBeAnObjectAtTheTop) {
  EXPECT_FALSE(Form::compile({{"type", "string"}}));
  EXPECT_FALSE(Form::compile({}));
}

TEST(FormSchema, MayCarryKeysOfItsOwnAndDefaults) {
  const auto form = form_of("{'type':'string','x-widget':'long','default':'-','description':'mô tả'}");
  ASSERT_TRUE(form);
  EXPECT_EQ(faults(*form, json::object()), "/form/f form.required");  // a default is shown, not applied
  EXPECT_EQ(text_at(form->schema().at("properties").at("f").as_object(), "x-widget"), "long");
}

TEST(FormSchema, IsNestedEightDeepAtMost) {
  const auto nested = [](int depth) {
    json::object schema{{"type", "object"}};
    for (int i = 0; i < depth; ++i) schema = {{"type", "object"}, {"properties", {{"a", schema}}}};
    return Form::compile(schema);
  };
  EXPECT_TRUE(nested(8));
  EXPECT_FALSE(nested(9));
}

}  // namespace
}  // namespace cadre
