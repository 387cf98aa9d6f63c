// What `cadre history CASE` prints of entries.
#include <gtest/gtest.h>

#include <sstream>

#include "api/cli/history_text.hpp"

namespace cadre {
namespace {

constexpr const char* kDefinition = R"({"id": "loan", "initial": "asked",
  "meta": {"title": {"vi": "Cho mượn", "en": "Loan"}, "delays": {"answer": {"title": {"vi": "trả lời", "en": "answer"}}}},
  "states": {
    "asked": {"meta": {"title": {"vi": "Đã hỏi", "en": "Asked"}},
              "on": {"decide": [{"target": "lent", "guard": {"type": "reader.known", "article": "7", "mark": "R"},
                              "meta": {"title": {"vi": "Quyết định", "en": "Decide"},
                                       "form": {"properties": {"days": {"type": "integer", "title": "Số ngày"},
                                         "to": {"type": "object", "title": "Cho", "properties": {"kind": {"type": "string",
                                           "title": "Loại", "x-labels": {"staff": {"vi": "Nhân viên", "en": "Staff"}}}}}}},
                                       "requires": [{"type": "shelf.has", "article": "9.2", "mark": "V"}]}}]}},
    "lent": {"meta": {"title": {"vi": "Đã cho mượn", "en": "Lent"}}, "type": "final"}}})";

std::string shown(std::initializer_list<const char*> entries, const std::string& language = "vi") {
  std::istringstream in;
  std::ostringstream out, err;
  Console console{.in = in, .out = out, .err = err};
  console.language = language;
  const DefinitionTitles titles(json::parse(kDefinition).as_object(), console);
  HistoryText text(console, [&](std::string_view) -> const DefinitionTitles& { return titles; });
  for (const char* entry : entries) text.print(json::parse(entry).as_object());
  return out.str();
}

constexpr const char* kOpened =
    R"({"sequence": "7", "time": "2026-02-12T17:30:00.000Z", "actor": "an.nv", "role": "using-agency",
  "act": "open", "outcome": "accepted", "effective": "2026-02-12", "revision": 0, "procedure": "loan@1#0",
  "data": {"state": ["loan.asked"], "timers": [{"delay": "answer", "state": "loan.asked", "due": "2026-03-05"}],
           "documents": [{"kind": "to-trinh", "number": "12-TTr/TU", "date": "2026-02-10", "name": "Tờ trình"}]}})";

TEST(HistoryText, ShowsTheTimeOfTheOfficeWhoActedAndTheDeadlineSet) {
  EXPECT_EQ(shown({kOpened}),
            "#7  13/02/2026 00:30:00 (GMT+7)  an.nv (cơ quan sử dụng cán bộ)\n"
            "  Mở hồ sơ, ngày thực hiện 12/02/2026, lần ghi 0\n"
            "  -> Đã hỏi\n"
            "  Văn bản: to-trinh 12-TTr/TU, ngày 10/02/2026, Tờ trình\n"
            "  Đặt hạn: trả lời, chậm nhất 05/03/2026\n\n");
}

TEST(HistoryText, ShowsWhereTheCaseCameFromAndTheVerdicts) {
  const std::string text =
      shown({kOpened, R"({"sequence": "8", "time": "2026-02-13T01:00:00.000Z", "actor": "an.nv",
    "act": "decide", "outcome": "accepted", "revision": 1, "data": {"state": ["loan.lent"], "done": true, "result": "lent",
    "form": {"days": 14, "to": {"kind": "staff"}, "till": "2026-03-05"}, "asked": [{"rule": "shelf.has", "figures": {"copies": 2}}, {"rule": "reader.known"}, {"rule": "days.few"},
      {"rule": "shelf.dry", "article": "9.4", "mark": "U", "holds": false}]}})"});

  EXPECT_NE(text.find("Đã hỏi -> Đã cho mượn"), std::string::npos) << text;
  EXPECT_NE(text.find("Quyết định"), std::string::npos) << text;
  EXPECT_NE(text.find("Kết thúc: Đã cho mượn (lent)"), std::string::npos) << text;
  EXPECT_NE(text.find("  Số ngày: 14\n  Cho: Loại = Nhân viên\n  till: 05/03/2026\n"), std::string::npos)
      << "fields by their titles, words by their labels, and what has none as it is: " << text;
  EXPECT_NE(text.find("Đạt: shelf.has, Điều 9.2 [V] (copies = 2)\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Đạt: reader.known, Điều 7 [R]\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Đạt: days.few\n"), std::string::npos) << "nobody says where it stands: " << text;
  EXPECT_NE(text.find("Không đạt: shelf.dry, Điều 9.4 [U]\n"), std::string::npos) << text;
}

TEST(HistoryText, ShowsEveryReasonOfARefusal) {
  const std::string text =
      shown({kOpened, R"({"sequence": "8", "time": "2026-02-13T01:00:00.000Z", "actor": "an.nv",
    "act": "decide", "outcome": "refused", "data": {"refusal": {"kind": "rules-failed", "reasons": [
      {"rule": "a", "article": "8.1", "mark": "V", "text": {"vi": "thiếu một", "en": "one is missing"}},
      {"rule": "b", "text": {"vi": "thiếu hai", "en": "two is missing"}}]}}})"},
            "en");

  EXPECT_NE(text.find("REFUSED: Decide"), std::string::npos) << text;
  EXPECT_NE(text.find("- Article 8.1 [V]: one is missing (a)\n  - two is missing (b)"), std::string::npos)
      << text;
  EXPECT_EQ(text.find("->", text.find("#8")), std::string::npos) << "a refusal moves nothing: " << text;
}

TEST(HistoryText, SurvivesEntriesThatLackEverything) {
  EXPECT_NE(shown({"{}"}).find('#'), std::string::npos);
  EXPECT_NE(
      shown(
          {R"({"data": {"documents": [1], "timers": [2], "asked": [3], "acknowledged": [4], "state": [5]}})"})
          .find("5"),
      std::string::npos);
}

}  // namespace
}  // namespace cadre
