#include "tests/support/workload.hpp"

#include "engine/base/sha256.hpp"

namespace cadre {
namespace {

constexpr std::size_t kFactsAtOnce = 500;

const std::vector<std::pair<std::string, std::string>> kAccounts{{"proposer", "personnel-body"},
                                                                 {"receiver", "records"},
                                                                 {"teller", "records"},
                                                                 {"decider", "competent-level"},
                                                                 {"inspector", "inspector"}};

json::object document(std::string_view kind, Date day) {
  return {{"kind", kind},
          {"number", "15-QĐ/TU"},
          {"date", format_date(day)},
          {"name", "Văn bản mẫu để đo tốc độ"}};
}

class FactList {
 public:
  explicit FactList(Date from) : from_(from) {}
  void add(std::string subject, std::string kind, json::object value, Date from) {
    if (commands.empty() || commands.back().size() == kFactsAtOnce) commands.emplace_back();
    commands.back().push_back(
        {std::move(subject), std::move(kind), from, std::nullopt, std::move(value), std::nullopt});
  }
  void add(std::string subject, std::string kind, json::object value) {
    add(std::move(subject), std::move(kind), std::move(value), from_);
  }
  std::vector<std::vector<FactInput>> commands;

 private:
  Date from_;
};

void add_cadre(FactList& facts, std::size_t number, Date day) {
  const std::string id = cadre_id(number);
  const std::string post = "P-" + id;
  facts.add("post/" + post, "post",
            {{"title", "Trưởng phòng"}, {"unit", "TU"}, {"managing_level", "province"}});
  facts.add("cadre/" + id, "identity", {{"name", "Nguyễn Văn Mẫu"}, {"sex", "male"}});
  facts.add("cadre/" + id, "holds", {{"post", post}, {"term", "2025-2030"}});
  for (int i = 1; i <= 2; ++i)
    facts.add("cadre/" + id, "discipline",
              {{"form", "reprimand"}, {"decision", std::to_string(i) + "-QĐ/UBKT"}, {"term", "2025-2030"}},
              day - std::chrono::days(90 * i));
}

}  // namespace

std::string token_of(const std::string& account) { return "workload-" + account + "-token"; }

std::string cadre_id(std::size_t number) { return "CB-" + std::to_string(100000 + number); }

std::vector<std::vector<FactInput>> workload_facts(std::size_t cadres, Date day) {
  FactList facts(day - std::chrono::days(400));
  facts.add("unit/TU", "unit",
            {{"name", "Thành ủy"}, {"level", "province"}, {"kind", "party-committee"}, {"party_body", true}});
  for (const auto& [account, role] : kAccounts) {
    facts.add("account/" + account, "account", {{"name", account}});
    facts.add("account/" + account, "mandate", {{"role", role}, {"unit", "TU"}});
    facts.add("account/" + account, "token", {{"sha256", to_hex(sha256(token_of(account)))}});
  }
  for (std::size_t i = 0; i < cadres; ++i) add_cadre(facts, i, day);
  return std::move(facts.commands);
}

std::vector<WorkStep> workload_steps(Date day) {
  const std::string on = format_date(day);
  // The post is held until then: the next case about the same cadre may be opened today.
  const std::string later = format_date(day + std::chrono::days(30));
  const auto paper = [&](std::initializer_list<std::string_view> kinds) {
    json::array list;
    for (const std::string_view kind : kinds) list.push_back(document(kind, day));
    return list;
  };
  const json::object ballot{{"summoned", 15}, {"present", 15}, {"issued", 15}, {"collected", 15},
                            {"valid", 15},    {"void", 0},     {"agree", 13}};
  return {
      {"proposer",
       "open",
       {{"track", "dismissal"}, {"ground", "M2"}, {"grounds_established_on", on}, {"initiative", "ground"}},
       paper({"van-ban-can-cu"})},
      {"proposer",
       "record-talk",
       {{"talk_date", on}, {"cadre_opinion", "agrees"}},
       paper({"bien-ban-trao-doi"})},
      {"proposer",
       "propose",
       {{"proposal_number", "21-TTr/BTC"}, {"proposal_date", on}},
       paper({"to-trinh", "van-ban-can-cu", "bien-ban-hoi-nghi", "bao-cao-de-nghi"})},
      {"receiver", "receive-proposal", {{"proposal_received_on", on}}, {}},
      {"teller",
       "record-ballot",
       {{"ballot_held_on", on}, {"ballot", ballot}},
       paper({"bien-ban-kiem-phieu"})},
      {"decider",
       "issue-decision",
       {{"decision_number", "88-QĐ/TU"}, {"decision_date", on}, {"decision_effective_on", later}},
       paper({"quyet-dinh"})},
      {"decider",
       "record-placement",
       {{"placement", {{"kind", "professional-work"}}}, {"placed_on", on}},
       paper({"quyet-dinh-bo-tri"})},
  };
}

Submission submission_of(const WorkStep& step, Date day) {
  if (step.act != "open" && step.act != "record-ballot") return {day, step.form, step.documents, {}};
  const std::vector<Acknowledgement> unverified{
      {"ground.confirmed", "Đã đối chiếu với hồ sơ gốc", "5-CV/BTC"},
      {"ballot.quorum", "Đã đối chiếu", "6-CV/BTC"}};
  return {day, step.form, step.documents, unverified};
}

}  // namespace cadre
