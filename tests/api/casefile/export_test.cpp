// The file of a case as a server makes it: what it rests on is in it, and what is withheld says why.
#include <gtest/gtest.h>

#include <algorithm>

#include "api/casefile/case_file_check.hpp"
#include "api/casefile/stored_zip.hpp"
#include "tests/api/signing_server.hpp"

namespace cadre::test {
namespace {

class CaseFileExport : public SigningServer {
 protected:
  CaseFileExport() {
    server.furnish();
    const RawAnswer opened =
        server.ask_as("token-of-personnel", "POST", "/v1/cases", RunningServer::opening("CB-1"), "open-1");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    id = std::string(text_at(opened.json(), "case"));
  }

  std::string exported(const std::string& account, const std::string& purpose) {
    const RawAnswer answer = server.ask_as("token-of-" + account, "POST", "/v1/casefiles?purpose=" + purpose,
                                           R"({"subject":"case/)" + id + R"("})");
    EXPECT_EQ(answer.status, 201u) << answer.body;
    return answer.body;
  }
  static std::map<std::string, std::string> files_of(const std::string& archive) {
    const auto files = parse_archive(archive);
    EXPECT_TRUE(files);
    return files ? std::map<std::string, std::string>(files->begin(), files->end())
                 : std::map<std::string, std::string>();
  }
  static json::array listed(const std::map<std::string, std::string>& files) {
    return array_at(parse_json(files.at("manifest.json"))->as_object(), "entries");
  }
  // Whether an entry about this subject, of this kind of fact, is in it byte for byte.
  static bool holds(const std::map<std::string, std::string>& files, std::string_view subject,
                    std::string_view kind) {
    return std::ranges::any_of(files, [&](const auto& file) {
      if (!file.first.starts_with("entries/")) return false;
      const json::object entry = parse_json(file.second)->as_object();
      return text_at(entry, "subject") == subject && text_at(object_at(entry, "data"), "kind") == kind;
    });
  }

  std::string id;
};

TEST_F(CaseFileExport, HoldsTheFactsThatItsRulesLookedAtAndTheUnitsThatMandatesCover) {
  const std::string archive = exported("inspector", "assignment:7-QD");
  Trust trust;
  trust.log = signing_key(kOrigin).verifier();
  const CaseFileReport report = check_case_file(archive, trust);
  EXPECT_TRUE(report.problems.empty()) << report.problems.front().what.en;
  const auto files = files_of(archive);
  EXPECT_TRUE(holds(files, "cadre/CB-1", "discipline")) << "the ground of the case";
  for (const char* unit : {"unit/north", "unit/city"})
    EXPECT_TRUE(holds(files, unit, "unit")) << unit << ": a mandate covers what is below its unit";
  for (const char* account : {"account/personnel", "account/inspector"})
    EXPECT_TRUE(holds(files, account, "mandate")) << account;
}

TEST_F(CaseFileExport, SaysOfWhatIsWithheldOfWhatClassItIsButNotWhoseReadingItIs) {
  exported("inspector", "assignment:7-QD");
  const auto files = files_of(exported("personnel", "case:" + id));
  std::vector<std::string> reasons;
  for (const json::value& entry : listed(files))
    if (entry.as_object().contains("withheld"))
      reasons.emplace_back(text_at(object_at(entry.as_object(), "withheld"), "vi"));
  EXPECT_TRUE(std::ranges::any_of(reasons, [](const std::string& why) {
    return why.starts_with("thuộc loại ") || why.starts_with("có ");
  })) << "an account of somebody else";
  EXPECT_EQ(std::ranges::count(reasons, "không thuộc quyền xem của người xuất"), 1)
      << "the inspector's export";
  for (const std::string& why : reasons) {
    EXPECT_EQ(why.find("kiểm tra"), std::string::npos) << why;
    EXPECT_NE(files.at("ho-so.html").find(why.substr(0, 12)), std::string::npos)
        << "on the page too: " << why;
  }
}

TEST_F(CaseFileExport, IsWrittenInVietnameseWithTheFieldsOfItsForms) {
  const std::string page = files_of(exported("inspector", "assignment:7-QD")).at("ho-so.html");
  EXPECT_NE(page.find("Ngày đủ căn cứ: 01/03/2024"), std::string::npos);
  EXPECT_EQ(page.find("grounds_established_on:"), std::string::npos);
}

TEST_F(CaseFileExport, NamesEverybodyOfWhoseFileItHoldsSomething) {
  exported("inspector", "assignment:7-QD");
  const json::object readers = server.ask_as("token-of-inspector", "GET", "/v1/cadres/CB-1/readers").json();
  const json::object& read = array_at(readers, "items").at(0).as_object();
  EXPECT_EQ(text_at(read, "what"), "export");
  EXPECT_EQ(text_at(read, "reader"), "inspector");
}

}  // namespace
}  // namespace cadre::test
