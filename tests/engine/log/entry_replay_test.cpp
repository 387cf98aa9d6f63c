// Reading for replay is reading: only what tells readers why and how is left out.
#include <gtest/gtest.h>

#include "engine/log/entry.hpp"

namespace cadre {
namespace {

constexpr std::string_view kText =
    R"({"act":"examine","actor":"bo","cadre":"R-1","case":"LN-2024-0001","cause":"3","commandid":"key-1",)"
    R"("data":{"acknowledged":[{"rule":"x"}],"actions":[{"type":"a"}],"asked":[{"rule":"}\"]{"}],)"
    R"("entered":["e"],"event":"e","form":{"a":"đã xem \"một\" {lần}","b":1.5,"c":[[],{},true,null]},)"
    R"("refusal":{"reasons":[]},"state":["loan.examining"]},"effective":"2024-02-29",)"
    R"("id":"018df8f0-0000-7000-8000-000000000007","onbehalfof":"chi","outcome":"accepted",)"
    R"("procedure":"loan@1-2024#0123456789abcdef","revision":1,"role":"librarian","sequence":"7",)"
    R"("source":"urn:cadre:log","specversion":"1.0","subject":"case/LN-2024-0001",)"
    R"("time":"2024-03-01T05:00:00.120Z","type":"cadre.case.act-accepted.v1","unit":"a"})";

std::string with(std::string_view part, std::string_view instead) {
  std::string text(kText);
  return text.replace(text.find(part), part.size(), instead);
}

TEST(EntryReplay, LeavesOutWhatOnlyReadersLookAt) {
  Entry whole = *decode(kText);
  for (const char* for_readers : {"actions", "asked", "entered", "event"})
    ASSERT_EQ(whole.data.erase(for_readers), 1u) << for_readers;
  EXPECT_EQ(*decode_for_replay(kText), whole);
}

TEST(EntryReplay, ReadsAttributesWithEscapes) {
  const std::string text = with(R"("commandid":"key-1")", R"("commandid":"key\"-\\1")");
  EXPECT_EQ(decode_for_replay(text)->command_id, R"(key"-\1)");
}

TEST(EntryReplay, ReadsAnEntryWithoutData) {
  const std::size_t from = kText.find("\"data\""), to = kText.find("\"effective\"");
  const std::string text = std::string(kText.substr(0, from)) + std::string(kText.substr(to));
  EXPECT_EQ(*decode_for_replay(text), *decode(text));
}

TEST(EntryReplay, IntoAnEntryThatWasUsedLeavesNothingOfWhatWasThere) {
  Entry bare;
  bare.id = bare.type = bare.subject = bare.actor = "bare";
  json::monotonic_resource arena;
  Entry used;
  for (const std::string& text :
       {std::string(kText), encode(bare, "urn:log"), std::string(kText),
        with(R"("commandid":"key-1")", R"("commandid":"key\"-\\1")"), encode(bare, "urn:log")}) {
    ASSERT_TRUE(decode_for_replay(text, &arena, used));
    EXPECT_EQ(used, *decode_for_replay(text));
  }
  forget_data(used);
  EXPECT_TRUE(used.data.empty());
}

TEST(EntryReplay, RefusesWhatIsNoEntryInTheSameWords) {
  for (const std::string& text :
       {std::string(), std::string("{}"), std::string("[]"), std::string(R"({"not":"an entry"})"),
        with(R"("sequence":"7")", R"("sequence":"7x")"), with(R"("sequence":"7",)", ""),
        with("2024-02-29", "2024-02-30"), with(R"("actor":"bo",)", ""),
        with(R"("revision":1)", R"("revision":-1)"), with(R"("id":"018)", R"("id":["018)"),
        with("\"time\"", "\"times\"")}) {
    const auto read = decode_for_replay(text);
    const auto whole = decode(text);
    ASSERT_EQ(read.has_value(), whole.has_value()) << text;
    EXPECT_EQ(read ? "" : read.error().message.en, whole ? "" : whole.error().message.en);
  }
}

TEST(EntryReplay, OfATextCutShortIsAnErrorAndReadsNothingBehindIt) {
  for (std::size_t length = 0; length < kText.size(); ++length) {
    const std::string cut(kText.substr(0, length));
    EXPECT_FALSE(decode_for_replay(cut)) << length;
  }
}

}  // namespace
}  // namespace cadre
