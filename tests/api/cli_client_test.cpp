// The commands that ask a server, against a whole one in the process.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "tests/api/cli_support.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre::test {
namespace {

class ClientCommands : public ::testing::Test {
 protected:
  void SetUp() override { server_.furnish(); }

  CommandRun as(const std::string& account, std::vector<std::string> arguments,
                const std::string& input = "") {
    const std::string token = account == "administrator" ? server_.administrator() : "token-of-" + account;
    arguments.insert(arguments.end(),
                     {"--server", "http://127.0.0.1:" + std::to_string(server_.port()), "--token", token});
    return run_command(arguments, input);
  }

  // A dismissal case of that cadre, opened as a line of a file of acts.
  CommandRun open(const std::string& cadre) {
    return as("personnel", {"acts", "import", "-", "--json"}, RunningServer::opening(cadre) + "\n");
  }

  std::string first_case() {
    const CommandRun list = as("personnel", {"cases", "list", "--json"});
    const json::array cases = list.list("cases");
    return cases.empty() ? "no case: " + list.err : std::string(text_at(cases[0].as_object(), "id"));
  }

  RunningServer server_;
};

TEST_F(ClientCommands, SayWhoIAm) {
  const CommandRun run = as("personnel", {"me"});

  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_NE(run.out.find("cơ quan tham mưu về cán bộ"), std::string::npos) << run.out;
}

TEST_F(ClientCommands, TellAWrongTokenInTheReadersLanguageAndHowToGiveOne) {
  const CommandRun run = as("nobody", {"me", "--lang", "en"});

  EXPECT_EQ(run.exit, 1);
  EXPECT_NE(run.err.find("CADRE_TOKEN"), std::string::npos) << run.err;
  EXPECT_EQ(run.out, "");
}

TEST_F(ClientCommands, GiveUseAndEndADelegation) {
  const CommandRun given =
      as("administrator", {"delegations", "give", "personnel", "--to", "south", "--role", "personnel-body",
                           "--document", "12-UQ/BTC", "--from", "2024-03-01", "--until", "2024-06-01"});
  ASSERT_EQ(given.exit, 0) << given.err;
  EXPECT_NE(as("south", {"delegations", "list"}).out.find("personnel"), std::string::npos);
  const CommandRun listed = as("personnel", {"delegations", "list", "--lang", "en"});
  EXPECT_NE(listed.out.find("12-UQ/BTC"), std::string::npos) << listed.out << listed.err;
  const CommandRun opened = as("south", {"acts", "import", "-", "--json", "--on-behalf-of", "personnel"},
                               RunningServer::opening("CB-1") + "\n");
  ASSERT_EQ(opened.exit, 0) << opened.out << opened.err;
  EXPECT_NE(as("personnel", {"history", first_case()}).out.find("south thay mặt personnel"),
            std::string::npos);

  std::string number = given.out.substr(given.out.find_last_of(' ') + 1);
  number.pop_back();  // the end of the line
  EXPECT_NE(as("administrator", {"delegations", "end", "personnel", "0", "--until", "2024-03-10"}).exit, 0);
  const CommandRun ended =
      as("administrator", {"delegations", "end", "personnel", number, "--until", "2024-03-10"});
  EXPECT_EQ(ended.exit, 0) << ended.err;
  const CommandRun late = as("south", {"worklist", "--on-behalf-of", "personnel", "--lang", "en"});
  EXPECT_EQ(late.exit, 1);
  EXPECT_NE(late.err.find("expected a delegation"), std::string::npos) << late.err;
  EXPECT_NE(as("south", {"me", "--on-behalf-of", "a b"}).exit, 0);
}

TEST_F(ClientCommands, ReceiveCasesAndRemindOthers) {
  ASSERT_EQ(open("CB-1").exit, 0);
  const std::string id = first_case();
  EXPECT_EQ(as("personnel", {"cases", "receive", id}).exit, 0);
  EXPECT_EQ(as("personnel", {"cases", "receive", id}).exit, 1) << "it has been";
  EXPECT_NE(as("personnel", {"cases", "remind", id}).exit, 0) << "without a word";
  const CommandRun reminded = as("personnel", {"cases", "remind", id, "--reason", "Đề nghị trao đổi"});
  EXPECT_EQ(reminded.exit, 0) << reminded.err;
  const CommandRun history = as("personnel", {"history", id});
  EXPECT_NE(history.out.find("Tiếp nhận"), std::string::npos) << history.out;
  EXPECT_NE(history.out.find("Đôn đốc"), std::string::npos) << history.out;
  EXPECT_NE(history.out.find("Đề nghị trao đổi"), std::string::npos) << history.out;
}

TEST_F(ClientCommands, ListUnitsPostsAndCadres) {
  for (const auto& [noun, id] : {std::pair{"units", "north"}, {"posts", "P-1"}, {"cadres", "CB-1"}})
    EXPECT_NE(as("personnel", {noun, "list"}).out.find(id), std::string::npos) << noun;
  for (const auto& [noun, id] : {std::pair{"units", "north"}, {"posts", "P-1"}})
    EXPECT_NE(as("personnel", {noun, "show", id}).out.find(id), std::string::npos) << noun;
}

TEST_F(ClientCommands, ReadAFileForAPurposeAndTellWhoDid) {
  EXPECT_NE(as("personnel", {"cadres", "show", "CB-1"}).exit, 0) << "no purpose";
  const CommandRun file = as("personnel", {"cadres", "show", "CB-1", "--purpose", "request:1-CV/BTC"});
  EXPECT_EQ(file.exit, 0) << file.err;
  EXPECT_NE(file.out.find("cadre/CB-1"), std::string::npos) << file.out;
  const CommandRun readers = as("inspector", {"cadres", "readers", "CB-1"});
  EXPECT_NE(readers.out.find("request:1-CV/BTC"), std::string::npos) << readers.out << readers.err;
}

TEST_F(ClientCommands, TellHowFarTargetsAreMetAndWhoIsBehindThem) {
  const CommandRun list = as("personnel", {"targets", "list", "--level", "city", "--term", "2025-2030"});
  EXPECT_EQ(list.exit, 0) << list.err;
  EXPECT_NE(list.out.find("women_party_committee"), std::string::npos) << list.out;
  EXPECT_NE(list.out.find(">= 18 %"), std::string::npos) << list.out;
  const CommandRun people = as("inspector", {"targets", "people", "women_party_committee", "--level", "city",
                                             "--term", "2025-2030", "--json"});
  EXPECT_TRUE(people.json().contains("people")) << people.out << people.err;
  const CommandRun wrong = as("personnel", {"targets", "list", "--on", "31/02/2026"});
  EXPECT_NE(wrong.exit, 0);
  EXPECT_NE(wrong.err.find("on"), std::string::npos) << wrong.err;
}

TEST_F(ClientCommands, ShowThePlansForAPurposeOnly) {
  const CommandRun without = as("personnel", {"planning"});
  EXPECT_EQ(without.exit, 2) << without.out;
  EXPECT_NE(without.err.find("purpose"), std::string::npos) << without.err;
  const CommandRun run = as("personnel", {"planning", "--purpose", "request:1-CV/BTC"});
  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_NE(run.out.find("Không có chức danh nào"), std::string::npos) << run.out;
}

TEST_F(ClientCommands, ListRecommendationsAndSayThereAreNone) {
  const CommandRun run = as("inspector", {"recommendations", "--overdue"});
  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_NE(run.out.find("Không có kiến nghị nào"), std::string::npos) << run.out;
  EXPECT_TRUE(as("inspector", {"recommendations", "--json"}).list("items").empty());
}

TEST_F(ClientCommands, ExportWhatTheyFoundAsAFile) {
  open("CB-1");
  const std::string file = (server_.folder().path() / "opened.csv").string();
  EXPECT_NE(as("inspector", {"entries", "export", "act:open", "--out", file}).exit, 0) << "no purpose";
  const CommandRun run = as("inspector", {"entries", "export", "act:open", "--format", "csv", "--purpose",
                                          "assignment:1-QD/UBKT", "--out", file});
  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_TRUE(run.out.starts_with(file + ", ")) << "and nothing of the question it belongs to: " << run.out;
  std::ifstream in(file);
  std::string heading, row;
  std::getline(in, heading), std::getline(in, row);
  EXPECT_NE(heading.find("Vị trí,"), std::string::npos) << heading;
  EXPECT_NE(row.find(",open,accepted,"), std::string::npos) << row;
}

TEST_F(ClientCommands, OpenACaseAndReadItsHistory) {
  const CommandRun opened = open("CB-1");
  ASSERT_EQ(opened.exit, 0) << opened.out << opened.err;
  EXPECT_EQ(opened.number("recorded"), 1);

  const std::string id = first_case();
  const CommandRun history = as("personnel", {"history", id});
  EXPECT_EQ(history.exit, 0) << history.err;
  EXPECT_NE(history.out.find(id), std::string::npos) << history.out;
  EXPECT_NE(history.out.find("GMT+7"), std::string::npos) << history.out;
  EXPECT_NE(history.out.find("personnel"), std::string::npos) << history.out;
  EXPECT_EQ(history.out.find("dismissal."), std::string::npos) << "states are told by title:\n"
                                                               << history.out;

  const CommandRun next = as("personnel", {"next", id, "--json"});
  EXPECT_FALSE(next.list("acts").empty()) << next.out << next.err;
  EXPECT_EQ(as("personnel", {"cases", "show", id}).exit, 0);
  EXPECT_EQ(as("personnel", {"cases", "show", id, "--as-of", "2100-01-01"}).exit, 0) << "a day will do";
}

TEST_F(ClientCommands, ShowInTheWorklistWhatCanBeDoneAndHowToAskForMore) {
  ASSERT_EQ(open("CB-1").exit, 0);
  const CommandRun one = as("personnel", {"worklist", "--limit", "1", "--json"});
  const json::array items = one.list("items");
  ASSERT_EQ(items.size(), 1U) << one.out;
  const json::array& acts = array_at(items[0].as_object(), "acts");
  ASSERT_FALSE(acts.empty()) << one.out;

  const CommandRun list = as("personnel", {"worklist", "--limit", "1"});
  for (const json::value& act : acts) {
    EXPECT_NE(list.out.find(std::string(act.as_string())), std::string::npos) << list.out;
  }

  // A cursor holds characters that a shell would take for its own.
  const std::string cursor = as("personnel", {"units", "list", "--limit", "1", "--json"}).text("next");
  ASSERT_FALSE(cursor.empty());
  EXPECT_NE(as("personnel", {"units", "list", "--limit", "1"}).out.find("--cursor '" + cursor + "'"),
            std::string::npos);
}

TEST_F(ClientCommands, TryAnActWithoutRecordingItAndTellARefusal) {
  std::string opening = RunningServer::opening("CB-1");  // of today: no deadline ends while we look
  for (const char* day : {"2024-03-04", "2024-03-01"}) opening.replace(opening.find(day), 10, "2024-03-19");
  ASSERT_EQ(as("personnel", {"acts", "import", "-", "--json"}, opening + "\n").exit, 0);
  const std::string id = first_case();
  const auto entries = [&] {
    return as("inspector", {"entries", "case:" + id, "--json"}).list("entries").size();
  };
  const std::size_t before = entries();

  const CommandRun tried = as("personnel", {"cases", "try", id, "no-such-act", "--lang", "en"});
  EXPECT_EQ(tried.exit, 1) << tried.out << tried.err;
  EXPECT_NE(tried.out.find("It would be refused"), std::string::npos) << tried.out << tried.err;
  EXPECT_EQ(entries(), before);

  const CommandRun done = as("personnel", {"cases", "act", id, "no-such-act"});
  EXPECT_EQ(done.exit, 1);
  EXPECT_NE(done.err.find("(act.unknown)"), std::string::npos) << done.err;
  EXPECT_EQ(std::count(done.err.begin(), done.err.end(), '\n'), 1) << "one reason is told once:\n"
                                                                   << done.err;
  EXPECT_EQ(entries(), before + 1) << "a refusal is a fact too";
}

TEST_F(ClientCommands, RecordNothingTwiceUnderOneKey) {
  const std::vector<std::string> import{"units", "import", "-", "--key", "units-of-2026", "--json"};
  const std::string sheet =
      "id,from,name,level,kind,parent\neast,2026-01-01,Đơn vị Đông,commune,phường,city\n";
  const auto facts = [&] {
    return as("inspector", {"entries", "type:cadre.fact.recorded.v1", "--limit", "500", "--json"})
        .list("entries")
        .size();
  };

  ASSERT_EQ(as("administrator", import, sheet).exit, 0);
  const std::size_t once = facts();
  const CommandRun again = as("administrator", import, sheet);
  EXPECT_EQ(again.exit, 0) << again.out << again.err;
  EXPECT_EQ(facts(), once);
}

TEST_F(ClientCommands, ReportFaultyRowsAndRecordTheOthersUnlessAllOrNothing) {
  const std::string sheet =
      "id,from,name,level,kind,parent\n"
      "east,2026-01-01,Đơn vị Đông,commune,phường,city\n"
      "west,2026-13-01,Đơn vị Tây,commune,phường,city\n"
      "lost,2026-01-01,Đơn vị Lạc,commune,phường,nowhere\n";
  const CommandRun nothing =
      as("administrator", {"units", "import", "-", "--all-or-nothing", "--json"}, sheet);
  EXPECT_EQ(nothing.exit, 1);
  EXPECT_EQ(nothing.number("recorded"), 0) << nothing.out;
  EXPECT_EQ(as("administrator", {"units", "show", "east"}).exit, 1);

  const CommandRun some = as("administrator", {"units", "import", "-", "--json"}, sheet);
  EXPECT_EQ(some.exit, 1);
  EXPECT_EQ(some.number("recorded"), 1) << some.out;
  const json::array faults = some.list("faults");
  ASSERT_EQ(faults.size(), 2U) << some.out;
  EXPECT_EQ(int_at(faults[0].as_object(), "line"), 3);
  EXPECT_EQ(text_at(faults[0].as_object(), "rule"), "format.date");
  EXPECT_EQ(int_at(faults[1].as_object(), "line"), 4);
  EXPECT_EQ(text_at(faults[1].as_object(), "rule"), "reference.unknown");
  EXPECT_EQ(text_at(faults[1].as_object(), "column"), "parent");
}

TEST_F(ClientCommands, DoAnActOnceUnderOneKeyAndAskForTheRevisionThatGoesWithIt) {
  ASSERT_EQ(open("CB-1").exit, 0);
  std::vector<std::string> talk{"cases",      "act",
                                first_case(), "record-talk",
                                "--field",    "talk_date=2024-03-20",
                                "--field",    "cadre_opinion=agrees",
                                "--key",      "talk-of-today",
                                "--json"};
  const CommandRun vague = as("personnel", talk);
  EXPECT_EQ(vague.exit, 2);
  EXPECT_NE(vague.err.find("--revision"), std::string::npos) << vague.err;

  talk.insert(talk.end(), {"--revision", "0"});
  const CommandRun done = as("personnel", talk), again = as("personnel", talk);
  ASSERT_EQ(done.exit, 0) << done.out << done.err;
  ASSERT_EQ(again.exit, 0) << again.out << again.err;
  EXPECT_EQ(again.number("position"), done.number("position"));
  const json::object answer = done.json();
  EXPECT_EQ(text_at(object_at(answer, "entry"), "effective"), "2024-03-20") << "the server's today";
}

TEST_F(ClientCommands, NameWhatWasAbolishedAndSinceWhen) {
  const std::string over = R"({"subject":"unit/old","kind":"unit","from":"2015-01-01","until":"2023-07-01",)"
                           R"("value":{"name":"Phòng đã giải thể","level":"district","kind":"phòng"}})";
  ASSERT_EQ(as("administrator", {"facts", "record", "-"}, over).exit, 0);
  const std::string list = as("personnel", {"units", "list"}).out;
  const std::string line = list.substr(list.find("old"), 80);
  EXPECT_NE(line.find("Phòng đã giải thể"), std::string::npos) << list;
  EXPECT_NE(line.find("01/07/2023"), std::string::npos) << list;
}

std::string units_sheet(std::size_t rows) {
  std::string sheet = "id,from,name,level,kind,parent\n";
  for (std::size_t i = 0; i < rows; ++i)
    sheet += "u" + std::to_string(i) + ",2026-01-01,Đơn vị " + std::to_string(i) + ",commune,phường,north\n";
  return sheet;
}

// A fault that only the server can find, far behind what one request of a patient import holds.
TEST_F(ClientCommands, RecordNothingOfALargeSheetWhoseLastRowIsWrongWhenToldSo) {
  const std::vector<std::string> all{"units", "import", "-", "--all-or-nothing", "--json"};
  const std::string below_itself = "city,2026-01-01,Thành ủy,province,committee,north\n";
  const CommandRun nothing = as("administrator", all, units_sheet(600) + below_itself);
  EXPECT_EQ(nothing.exit, 1);
  EXPECT_EQ(nothing.number("recorded"), 0) << nothing.out;
  const json::array faults = nothing.list("faults");
  ASSERT_EQ(faults.size(), 1U) << nothing.out;
  EXPECT_EQ(int_at(faults[0].as_object(), "line"), 602);
  EXPECT_EQ(text_at(faults[0].as_object(), "rule"), "unit.circle");
  EXPECT_EQ(as("administrator", {"units", "show", "u0"}).exit, 1);
  EXPECT_EQ(as("administrator", all, units_sheet(600)).number("recorded"), 600);
}

TEST_F(ClientCommands, RefuseASheetThatIsTooLargeForOneRequestWhenAllOrNothing) {
  const CommandRun run =
      as("administrator", {"units", "import", "-", "--all-or-nothing", "--json"}, units_sheet(kFactsMax + 1));
  EXPECT_EQ(run.number("recorded"), 0) << run.out;
  const json::array faults = run.list("faults");
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(text_at(faults[0].as_object(), "rule"), "import.too-many");
}

TEST_F(ClientCommands, ReportFaultyActsByLineAndApplyNoneWhenToldSo) {
  const std::string acts =
      RunningServer::opening("CB-1") +
      "\nnot json\n{\"case\":\"MN-2026-9999\",\"act\":\"propose\",\"effective\":\"2026-03-01\"}\n";
  const CommandRun nothing = as("personnel", {"acts", "import", "-", "--all-or-nothing", "--json"}, acts);
  EXPECT_EQ(nothing.exit, 1);
  EXPECT_EQ(nothing.number("recorded"), 0) << nothing.out;

  const CommandRun some = as("personnel", {"acts", "import", "-", "--json"}, acts);
  EXPECT_EQ(some.number("recorded"), 1) << some.out;
  const json::array faults = some.list("faults");
  ASSERT_EQ(faults.size(), 2U) << some.out;
  EXPECT_EQ(int_at(faults[0].as_object(), "line"), 2);
  EXPECT_EQ(int_at(faults[1].as_object(), "line"), 3);
}

TEST_F(ClientCommands, KeepADocumentAndShowProcedures) {
  const CommandRun put = as("personnel", {"documents", "put", "-"}, "biên bản");
  EXPECT_EQ(put.exit, 0) << put.err;
  EXPECT_EQ(put.out.size(), 65U) << put.out;

  EXPECT_NE(as("personnel", {"procedures", "list"}).out.find("41-qd-tw-2021"), std::string::npos);
  EXPECT_EQ(
      as("personnel", {"procedures", "show", "dismissal", "41-qd-tw-2021", "--definition"}).json().at("id"),
      "dismissal");
  EXPECT_EQ(as("personnel", {"procedures", "versions", "dismissal"}).exit, 0);
  EXPECT_EQ(as("personnel", {"worklist"}).exit, 0);
}

TEST_F(ClientCommands, BackUpARunningServerAndRestoreItsLog) {
  const std::string backup = (server_.folder().path() / "backup").string();
  const std::string restored = (server_.folder().path() / "restored").string();

  const CommandRun made = as("administrator", {"backup", backup});
  ASSERT_EQ(made.exit, 0) << made.err;
  const CommandRun back = run_command({"restore", backup, "--data", restored, "--json"});
  ASSERT_EQ(back.exit, 0) << back.err;
  const CommandRun verified = run_command({"audit", "verify", "--data", restored, "--json"});
  EXPECT_EQ(verified.text("root"), back.text("root")) << verified.err;
  const CommandRun too_early = run_command({"rebuild", "--data", restored, "--check", "--lang", "en"});
  EXPECT_EQ(too_early.exit, 1);
  EXPECT_NE(too_early.err.find("this folder has none yet"), std::string::npos)
      << too_early.out << too_early.err;
  EXPECT_EQ(run_command({"rebuild", "--data", restored}).exit, 0);
  EXPECT_EQ(run_command({"rebuild", "--data", restored, "--check"}).exit, 0);
  EXPECT_EQ(run_command({"restore", backup, "--data", restored}).exit, 2)
      << "the folder is not empty any more";
}

TEST(OfflineCommands, RefuseAFolderWithoutALog) {
  for (std::vector<std::string> command : {std::vector<std::string>{"audit", "rejudge"}, {"rebuild"}}) {
    command.insert(command.end(), {"--data", "/does/not/exist"});
    const CommandRun run = run_command(command);
    EXPECT_EQ(run.exit, 2) << command.front();
    EXPECT_NE(run.err.find("data.none"), std::string::npos) << run.err;
  }
}

}  // namespace
}  // namespace cadre::test
