// Entries as NDJSON, CSV, XLSX, XES and OCEL, each opened by a parser that is not ours.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "api/exports/markup.hpp"
#include "api/exports/mining.hpp"
#include "api/exports/table.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RawClient;
using test::RunningServer;

constexpr std::string_view kInspector = "token-of-inspector";
constexpr const char* kEvil = "=HYPERLINK(\"http://x\",\"y\")";

class Exports : public ::testing::Test {
 protected:
  Exports() {
    server.furnish();
    const RawAnswer opened =
        server.ask_as("token-of-personnel", "POST", "/v1/cases", RunningServer::opening("CB-1"), "open-1");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    id = std::string(text_at(opened.json(), "case"));
    server.ask_as("token-of-personnel", "POST", "/v1/cases/" + id + "/acts",
                  R"({"act":"propose","revision":0})", "refused-1");
  }
  RawAnswer exported(std::string_view format, std::string_view token = kInspector,
                     const std::string& q = "") {
    return server.ask_as(
        token, "GET", "/v1/entries/export?purpose=request:12-CV&format=" + std::string(format) + "&q=" + q);
  }
  std::string saved(const RawAnswer& answer, const std::string& name) {
    const auto path = server.folder().path() / name;
    std::ofstream(path, std::ios::binary) << answer.body;
    return path.string();
  }
  // The entry that tells of the last export. A deadline that passes meanwhile writes entries too.
  json::object own_entry() {
    const RawAnswer page = server.ask_as(kInspector, "GET", "/v1/entries?limit=1&q=type:cadre.read.v1");
    return array_at(page.json(), "entries").at(0).as_object();
  }
  std::int64_t upto() {
    const json::object own = own_entry();
    return int_at(object_at(object_at(own, "data"), "query"), "upto");
  }
  static int run(const std::string& command) { return std::system((command + " >&2").c_str()); }

  RunningServer server;
  std::string id;
};

TEST_F(Exports, NdjsonIsTheStoredBytesOfEveryEntry) {
  const RawAnswer answer = exported("ndjson", kInspector, "order:oldest");
  ASSERT_EQ(answer.status, 200u) << answer.body;
  EXPECT_EQ(answer.headers.at("content-type"), "application/x-ndjson");
  const std::int64_t end = upto();
  std::istringstream lines(answer.body);
  std::int64_t at = 0;
  for (std::string line; std::getline(lines, line); ++at)
    EXPECT_EQ(line, server.ask_as(kInspector, "GET", "/v1/entries/" + std::to_string(at)).body);
  EXPECT_EQ(at, end) << "all that there were";
}

TEST_F(Exports, AreAsManyEntriesAsTheirOwnEntrySaysAndCanBeAskedAgainByIt) {
  for (const std::string q : {"", "act:open", "type:cadre.fact.recorded.v1%20order:oldest"}) {
    const RawAnswer answer = exported("ndjson", kInspector, q);
    const json::object own = own_entry();
    const json::object& data = object_at(own, "data");
    EXPECT_EQ(int_at(data, "count"), std::count(answer.body.begin(), answer.body.end(), '\n')) << q;
    EXPECT_LE(upto(), std::stoll(std::string(text_at(own, "sequence")))) << q;
    EXPECT_EQ(answer.body.find("\"sequence\":\"" + std::string(text_at(own, "sequence")) + "\""),
              std::string::npos)
        << q << ": not itself";
  }
}

TEST_F(Exports, NewestFirstIsTheSameTheOtherWayRound) {
  std::istringstream forward(exported("ndjson", kInspector, "order:oldest%20-type:cadre.read.v1").body),
      backward(exported("ndjson", kInspector, "-type:cadre.read.v1").body);
  std::vector<std::string> one, other;
  for (std::string line; std::getline(forward, line);) one.push_back(line);
  for (std::string line; std::getline(backward, line);) other.insert(other.begin(), line);
  EXPECT_EQ(one, other);
}

TEST_F(Exports, GiveEachReaderTheirOwnAndCountTheRest) {
  const RawAnswer south = exported("ndjson", "token-of-south", "case:" + id);
  EXPECT_EQ(south.status, 200u);
  EXPECT_EQ(south.body.find(id), std::string::npos);
  const RawAnswer supervisor = exported("ndjson", "token-of-supervisor", "act:open");
  EXPECT_EQ(supervisor.body, "{\"hidden\":1}\n");
}

TEST_F(Exports, NameEverybodyOfWhoseFileTheyHoldSomething) {
  const auto whose = [&](std::string_view format, std::string_view token, const std::string& q) {
    EXPECT_EQ(exported(format, token, q).status, 200u) << q;
    const json::object own = own_entry();
    std::vector<std::string> people;
    for (const json::value& one : array_at(object_at(own, "data"), "whose"))
      people.emplace_back(one.get_string());
    return people;
  };
  const std::vector<std::string> both{"CB-1", "CB-2"};
  for (const char* format : {"ndjson", "csv", "xlsx", "xes", "ocel"})
    EXPECT_EQ(whose(format, kInspector, ""), both) << format;
  EXPECT_EQ(whose("ndjson", kInspector, "type:cadre.fact.recorded.v1"), both);
  EXPECT_EQ(whose("ndjson", "token-of-south", "type:cadre.fact.recorded.v1"),
            std::vector<std::string>{"CB-2"})
      << "of the other it is shown nothing";
  EXPECT_EQ(whose("ndjson", kInspector, "act:propose"), std::vector<std::string>{}) << "no file is in it";
  const json::object readers = server.ask_as(kInspector, "GET", "/v1/cadres/CB-2/readers").json();
  EXPECT_EQ(array_at(readers, "items").size(), 7u) << "whoever took it away has read it";
}

TEST_F(Exports, OfManyPeopleRaiseTheAlarm) {
  const RawAnswer set = server.ask(
      "POST", "/v1/facts",
      R"({"facts":[{"subject":"setting/reading","kind":"reading-limits","from":"2024-01-01","value":{"per_day_max":500,"alarm_at":2,"document":"8-QĐ/VP"}}]})",
      "limits");
  ASSERT_EQ(set.status, 201u) << set.body;
  exported("ndjson", kInspector, "act:propose");
  EXPECT_EQ(own_entry().at("act"), "read");
  exported("ndjson", "token-of-personnel", "");
  EXPECT_EQ(own_entry().at("act"), "mass-read");
}

TEST_F(Exports, CsvHasAByteOrderMarkAndNoCellThatIsAProgram) {
  server.ask_as("token-of-personnel", "POST", "/v1/cases/" + id + "/acts", R"({"act":"=1+1","revision":0})",
                "evil");
  const RawAnswer answer = exported("csv");
  ASSERT_EQ(answer.status, 200u);
  EXPECT_TRUE(
      answer.body.starts_with("\xEF\xBB\xBF"
                              "Vị trí,Thời gian (GMT+7),"));
  EXPECT_NE(answer.body.find("act.unknown"), std::string::npos) << "the refusal names its rule";
  EXPECT_NE(answer.body.find(",'=1+1,"), std::string::npos) << "an act that was typed so";
  EXPECT_EQ(answer.body.find(",=1+1"), std::string::npos);
  std::size_t rows = 0;
  for (const char c : answer.body) rows += c == '\n';
  EXPECT_EQ(rows, static_cast<std::size_t>(upto()) + 1) << "and the names of the columns";
}

TEST(ExportTable, DefusesWhatASpreadsheetWouldRun) {
  for (const char* cell : {kEvil, "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    EXPECT_EQ(defused(cell), std::string("'") + cell);
  for (const char* cell : {"", "an.nv", "12-TTr", "a=b", "'=x"}) EXPECT_EQ(defused(cell), cell);
}

TEST_F(Exports, XlsxOpensAsAZipOfWellFormedXmlWithoutFormulas) {
  const RawAnswer answer = exported("xlsx", kInspector, "case:" + id);
  ASSERT_EQ(answer.status, 200u) << answer.body;
  const std::string path = saved(answer, "entries.xlsx");
  EXPECT_EQ(run("unzip -tq " + path), 0);
  for (const char* part :
       {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml"})
    EXPECT_EQ(run("unzip -p " + path + " " + part + " | xmllint --noout -"), 0) << part;
  EXPECT_NE(run("unzip -p " + path + " 'xl/worksheets/*' | grep -q '<f>'"), 0);
  EXPECT_EQ(run("unzip -p " + path + " xl/sharedStrings.xml | grep -q " + id), 0);
}

TEST(Markup, WritesOutEverythingThatCouldBeMarkupInTextAndInAttributes) {
  EXPECT_EQ(markup_of("<b a=\"1\" c='2'>&</b>"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;");
  EXPECT_EQ(markup_of("một\r\n\thai"), "một&#13;&#10;&#9;hai");
}

TEST(Markup, ShowsWhereThereWasWhatXmlHasNoPlaceFor) {
  const std::string_view gone = "\xEF\xBF\xBD";
  for (char c = 0; c < 0x20; ++c) {
    if (c == '\t' || c == '\n' || c == '\r') continue;
    EXPECT_EQ(markup_of(std::string_view(&c, 1)), gone) << int(c);
  }
  EXPECT_EQ(markup_of("\xEF\xBF\xBE"), gone);
  EXPECT_EQ(markup_of("\xEF\xBF\xBF"), gone);
  EXPECT_EQ(markup_of("ế\xEF\xBF\xBC"), "ế\xEF\xBF\xBC") << "its neighbour is a character";
  EXPECT_EQ(markup_of("\xEF\xBF"), "\xEF\xBF") << "and nothing is read behind the end";
}

TEST_F(Exports, XesIsValidByItsPublishedSchema) {
  const RawAnswer answer = exported("xes");
  ASSERT_EQ(answer.status, 200u) << answer.body;
  const std::string path = saved(answer, "entries.xes");
  EXPECT_EQ(run("xmllint --noout --schema " CADRE_SOURCE_DIR "/tests/schemas/xes.xsd " + path), 0)
      << answer.body;
  EXPECT_EQ(run("xmllint --xpath 'count(//*[local-name()=\"event\"])=2' " + path + " | grep -q true"), 0)
      << "the opening and the refusal";
}

TEST_F(Exports, OcelIsValidByItsPublishedSchema) {
  const RawAnswer answer = exported("ocel");
  ASSERT_EQ(answer.status, 200u) << answer.body;
  EXPECT_EQ(run("node " CADRE_SOURCE_DIR "/tests/api/validate_ocel.mjs " + saved(answer, "entries.json")), 0);
  EXPECT_EQ(array_at(answer.json(), "events").size(), static_cast<std::size_t>(upto()));
}

// The administrator sees that files are read, and not why.
TEST_F(Exports, NameInEveryFormatWhatTheyWithheld) {
  server.ask_as("token-of-personnel", "GET", "/v1/cadres/CB-1?purpose=case:" + id);
  const auto of_reads = [&](std::string_view format) {
    return exported(format, server.administrator(), "type:cadre.read.v1");
  };
  EXPECT_NE(of_reads("ndjson").body.find(R"("withheld":[{"article")"), std::string::npos);
  const RawAnswer csv = of_reads("csv");
  EXPECT_NE(csv.body.find(",Phần không hiển thị\r\n"), std::string::npos) << csv.body;
  EXPECT_NE(csv.body.find("/data/purpose ("), std::string::npos) << csv.body;
  const std::string xlsx = saved(of_reads("xlsx"), "reads.xlsx");
  EXPECT_EQ(run("unzip -p " + xlsx + " xl/sharedStrings.xml | grep -q /data/purpose"), 0);
  const RawAnswer ocel = of_reads("ocel");
  EXPECT_NE(ocel.body.find(R"({"name":"withheld","value":"/data/purpose)"), std::string::npos) << ocel.body;
  EXPECT_EQ(run("node " CADRE_SOURCE_DIR "/tests/api/validate_ocel.mjs " + saved(ocel, "reads.json")), 0);
  EXPECT_EQ(exported("csv", kInspector, "case:" + id).body.find("/data/"), std::string::npos)
      << "nothing is withheld from inspectors";
}

TEST_F(Exports, NameWhatIsWithheldOfAnEventOfACase) {
  Entry entry;
  entry.position = Position{5}, entry.case_id = "MN-1", entry.type = "cadre.case.act-accepted.v1";
  entry.data["withheld"] = json::array{{{"field", "/data/form/ballot"}}, {{"field", "/data/documents/0"}}};
  ExportNote note;
  note.hidden = 4;
  const std::string xes = xes_of({entry}, note);
  EXPECT_NE(xes.find(R"(<string key="cadre:withheld" value="/data/form/ballot; /data/documents/0"/>)"),
            std::string::npos)
      << xes;
  EXPECT_NE(xes.find(R"(<int key="cadre:hidden" value="4"/>)"), std::string::npos);
  EXPECT_NE(ocel_of({entry}, note).find(R"("name":"hidden","value":"4")"), std::string::npos);
}

TEST_F(Exports, ComeInTheFormatThatTheClientAccepts) {
  const auto accepting = [&](const std::string& accept, const std::string& more = "") {
    RawClient client(server.port());
    client.send("GET /v1/entries/export?purpose=request:12-CV&q=act:open" + more +
                " HTTP/1.1\r\nHost: x\r\nAccept: " + accept + "\r\nAuthorization: Bearer " +
                std::string(kInspector) + "\r\n\r\n");
    const auto head = client.answer();
    return head ? head->headers.at("content-type") + " " + std::to_string(head->status) : std::string();
  };
  EXPECT_EQ(accepting("text/csv"), "text/csv; charset=utf-8 200");
  EXPECT_EQ(accepting("application/xml;q=0.5, text/csv;q=0.4"), "application/xml 200");
  EXPECT_EQ(accepting("application/json"), "application/json 200");
  EXPECT_EQ(accepting("*/*"), "application/x-ndjson 200");
  EXPECT_EQ(accepting("*/*", "&format=xes"), "application/xml 200") << "what is asked by name goes first";
  EXPECT_TRUE(accepting("text/html").ends_with(" 406"));
}

TEST_F(Exports, AnHttp10ReaderGetsTheBodyWithoutChunks) {
  RawClient client(server.port());
  client.send("GET /v1/entries/export?purpose=request:12-CV&q=act:open HTTP/1.0\r\nAuthorization: Bearer " +
              std::string(kInspector) + "\r\n\r\n");
  const auto head = client.answer(true);
  ASSERT_TRUE(head);
  EXPECT_FALSE(head->headers.contains("transfer-encoding"));
}

TEST_F(Exports, NothingMoreIsGivenToATokenThatWasRevoked) {
  EXPECT_EQ(exported("ndjson", "token-of-nobody").status, 401u);
  for (const char* bad : {"format=pdf", "q=who:x", "color=1"})
    EXPECT_EQ(server.ask_as(kInspector, "GET", std::string("/v1/entries/export?purpose=request:12-CV&") + bad)
                  .status,
              400u)
        << bad;
}

}  // namespace
}  // namespace cadre
