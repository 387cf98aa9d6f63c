// Problem details: one status per ErrorCode, both languages, nothing of the inside.
#include "api/http/problem.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

json::object body_of(const HttpResponse& response) { return json::parse(response.body).as_object(); }

TEST(Problem, HasOneStatusAndOneTypeForEachErrorCode) {
  const std::pair<ErrorCode, std::pair<unsigned, std::string>> rows[] = {
      {ErrorCode::invalid_argument, {400, "invalid-argument"}},
      {ErrorCode::unauthenticated, {401, "unauthenticated"}},
      {ErrorCode::forbidden, {403, "forbidden"}},
      {ErrorCode::not_found, {404, "not-found"}},
      {ErrorCode::conflict, {409, "conflict"}},
      {ErrorCode::overloaded, {503, "overloaded"}},
      {ErrorCode::unavailable, {503, "unavailable"}},
      {ErrorCode::corruption, {500, "corruption"}},
  };
  for (const auto& [code, expected] : rows) {
    const HttpResponse response = problem(Error{code, {"sai", "wrong"}, "/a", "b"}, Language::en);
    EXPECT_EQ(response.status, expected.first);
    const json::object body = body_of(response);
    EXPECT_EQ(text_at(body, "type"), "urn:cadre:problem:" + expected.second);
    EXPECT_EQ(response.content_type, "application/problem+json");
  }
}

TEST(Problem, SpeaksOneLanguageAndCarriesBoth) {
  const Error error{ErrorCode::invalid_argument, {"ngày sai", "a wrong day"}, "/effective", "format.date"};
  const json::object vietnamese = body_of(problem(error, Language::vi)),
                     english = body_of(problem(error, Language::en));
  EXPECT_EQ(text_at(vietnamese, "detail"), "ngày sai");
  EXPECT_EQ(text_at(english, "detail"), "a wrong day");
  EXPECT_EQ(object_at(vietnamese, "text"), object_at(english, "text"));
  EXPECT_EQ(text_at(english, "field"), "/effective");
  EXPECT_EQ(text_at(english, "rule"), "format.date");
}

TEST(Problem, NeverTellsWhatTheMachineSaidToItself) {
  for (const ErrorCode code : {ErrorCode::unavailable, ErrorCode::corruption}) {
    const Error inner{code, {"mdb: tệp /srv/secret", "mdb: file /srv/secret"}};
    EXPECT_EQ(problem(inner, Language::en).body.find("secret"), std::string::npos);
    EXPECT_EQ(problem(Faults{inner}, Language::en).body.find("secret"), std::string::npos);
  }
}

TEST(Problem, AsksToRetryWhenTheQueueIsFull) {
  const HttpResponse response = problem(Error{ErrorCode::overloaded, {"bận", "busy"}}, Language::vi);
  ASSERT_EQ(response.headers.size(), 1u);
  EXPECT_EQ(response.headers[0].first, "Retry-After");
}

TEST(Language, IsVietnameseUnlessEnglishIsPreferred) {
  EXPECT_EQ(choose_language("", ""), Language::vi);
  EXPECT_EQ(choose_language("", "en"), Language::en);
  EXPECT_EQ(choose_language("", "en-GB,vi;q=0.5"), Language::en);
  EXPECT_EQ(choose_language("", "vi-VN,en;q=0.5"), Language::vi);
  EXPECT_EQ(choose_language("", "fr"), Language::vi);
  EXPECT_EQ(choose_language("vi", "en"), Language::vi);
  EXPECT_EQ(choose_language("en", "vi"), Language::en);
}

}  // namespace
}  // namespace cadre
