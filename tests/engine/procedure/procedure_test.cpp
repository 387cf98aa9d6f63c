#include "engine/procedure/procedure.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/loan_definition.hpp"

namespace cadre {
namespace {

class LoanProcedure : public ::testing::Test {
 protected:
  LoanProcedure() { compile(parsed(kLoan)); }
  void compile(const json::object& definition) {
    auto made = Procedure::compile(definition, rules_);
    if (!made) FAIL() << listed(made.error());
    procedure_ = *made;
  }
  NodeSet at(const std::string& leaf) const { return procedure_->chart().from_leaves({leaf}).value(); }
  std::vector<std::string> names(const NodeSet& configuration) const {
    std::vector<std::string> names;
    for (const ActSpec* act : procedure_->acts(configuration)) {
      names.push_back(procedure_->chart().node(act->node).id + " " + act->act);
    }
    return names;
  }
  const ActSpec& act(std::string_view name) const {
    const auto& all = procedure_->all_acts();
    return *std::find_if(all.begin(), all.end(), [&](const ActSpec& a) { return a.act == name; });
  }

  const Rules rules_ = loan_rules();
  std::shared_ptr<const Procedure> procedure_;
};

TEST_F(LoanProcedure, KnowsWhatItIsAndSinceWhen) {
  EXPECT_EQ(procedure_->id().id, "loan");
  EXPECT_EQ(procedure_->id().version, "v1-2024");
  EXPECT_EQ(procedure_->title().vi, "Mượn sách");
  EXPECT_EQ(procedure_->prefix(), "MS");
  ASSERT_EQ(procedure_->basis().size(), 1u);
  EXPECT_EQ(procedure_->basis()[0].text, "1-QC/TV");
  EXPECT_EQ(format_date(procedure_->basis()[0].signed_on.value()), "2023-12-01");
  EXPECT_EQ(procedure_->migrate_by(), std::vector<std::string>{"librarian"});
  EXPECT_FALSE(procedure_->in_force(*parse_date("2023-12-31")));
  EXPECT_TRUE(procedure_->in_force(*parse_date("2024-01-01")));
  EXPECT_TRUE(procedure_->in_force(*parse_date("2025-12-31")));
  EXPECT_FALSE(procedure_->in_force(*parse_date("2026-01-01")));
}

TEST_F(LoanProcedure, IsPinnedByTheHashOfItsCanonicalBytes) {
  EXPECT_EQ(procedure_->bytes(), canonical(parsed(kLoan)));
  EXPECT_EQ(procedure_->hash(), sha256(procedure_->bytes()));
  EXPECT_EQ(procedure_->reference(), "loan@v1-2024#" + to_hex(procedure_->hash()).substr(0, 16));
}

TEST_F(LoanProcedure, ReadsAllThatAnActSays) {
  const ActSpec& propose = act("propose");
  EXPECT_EQ(propose.title.en, "Propose");
  EXPECT_EQ(propose.by, std::vector<std::string>{"librarian"});
  EXPECT_EQ(propose.event, "proposed");
  EXPECT_EQ(propose.article, "8.1");
  EXPECT_EQ(propose.delay, "answer");
  EXPECT_EQ(propose.documents, std::vector<std::string>{"to-trinh"});
  EXPECT_TRUE(propose.evidence_required);
  ASSERT_EQ(propose.requires_all.size(), 2u);
  EXPECT_EQ(propose.requires_all[0].mark, Mark::verified);
  const RuleCall& copies = propose.requires_all[1];
  EXPECT_EQ(copies.rule, rules_.find("copies.left"));
  EXPECT_EQ(copies.params.at("at_least"), 1);
  EXPECT_EQ(copies.article, "5");
  EXPECT_EQ(copies.mark, Mark::recalled);
}

TEST_F(LoanProcedure, FillsInWhatAnActLeavesOut) {
  const ActSpec& vote = act("vote");
  EXPECT_EQ(vote.title.vi, "vote");
  EXPECT_EQ(vote.event, "vote");
  EXPECT_EQ(vote.different_from, (std::vector<std::string>{"propose", "open"}));
  EXPECT_FALSE(vote.evidence_required);
  EXPECT_TRUE(vote.form.validate(json::object{}).empty());
  EXPECT_FALSE(vote.form.validate(json::object{{"x", 1}}).empty());
}

TEST_F(LoanProcedure, OpensUnderItsOwnName) {
  const ActSpec& opening = procedure_->opening();
  EXPECT_EQ(opening.act, "open");
  EXPECT_EQ(opening.event, "opened");
  EXPECT_EQ(opening.by, std::vector<std::string>{"reader"});
  EXPECT_EQ(opening.requires_all.size(), 1u);
  EXPECT_TRUE(opening.form.validate(json::object{{"asked_on", "2024-02-01"}}).empty());
}

TEST_F(LoanProcedure, OffersInnerActsFirstAndHidesOuterOnesOfTheSameName) {
  EXPECT_EQ(names(at("loan.asking")), std::vector<std::string>{"loan.asking propose"});
  EXPECT_EQ(names(at("loan.deciding.voting")),
            (std::vector<std::string>{"loan.deciding.voting vote", "loan.deciding.voting withdraw"}));
  EXPECT_EQ(names(at("loan.deciding.agreed")), std::vector<std::string>{"loan.deciding withdraw"});
}

TEST_F(LoanProcedure, DoesNotOfferWhatAnInnerStateForbids) {
  json::object definition = parsed(kLoan);
  edit(definition, "/states/deciding/states/voting/on/withdraw", "{}");
  compile(definition);
  EXPECT_EQ(names(at("loan.deciding.voting")), std::vector<std::string>{"loan.deciding.voting vote"});
}

TEST_F(LoanProcedure, OffersTheSameActOncePerRegion) {
  json::object definition = parsed(kLoan);
  edit(definition, "/states/asking", R"({"type": "parallel", "onDone": "lent",
    "on": {"give-up": {"target": "refused", "meta": {"by": ["reader"]}}},
    "after": {"answer": {"actions": "alert"}},
    "states": {
      "first":  {"initial": "open", "states": {"open": {"on": {"sign": {"target": "done", "meta": {"by": ["head"]}}}},
                                               "done": {"type": "final"}}},
      "second": {"initial": "open", "states": {"open": {"on": {"sign": {"target": "done", "meta": {"by": ["head"]}},
                                                               "give-up": {"target": "#loan.deciding", "meta": {"by": ["head"]}}}},
                                               "done": {"type": "final"}}}}})");
  edit(definition, "/states/deciding/states/voting/on/vote",
       R"([{"target": "agreed", "meta": {"by": ["head"]}}])");
  compile(definition);
  const NodeSet both =
      procedure_->chart().from_leaves({"loan.asking.first.open", "loan.asking.second.open"}).value();
  EXPECT_EQ(names(both),
            (std::vector<std::string>{"loan.asking.first.open sign", "loan.asking.second.open sign",
                                      "loan.asking.second.open give-up"}));
  const NodeSet one =
      procedure_->chart().from_leaves({"loan.asking.first.open", "loan.asking.second.done"}).value();
  EXPECT_EQ(names(one), (std::vector<std::string>{"loan.asking.first.open sign", "loan.asking give-up"}));
}

TEST_F(LoanProcedure, OffersNothingAndNamesTheOutcomeOnceDone) {
  EXPECT_EQ(procedure_->outcome(at("loan.deciding.agreed")), "");
  EXPECT_FALSE(procedure_->done(at("loan.deciding.agreed")));
  EXPECT_EQ(procedure_->outcome(at("loan.refused")), "refused");
  EXPECT_TRUE(procedure_->done(at("loan.refused")));
  EXPECT_TRUE(names(at("loan.refused")).empty());
}

TEST_F(LoanProcedure, OfParallelRegionsIsDoneWhenAllAre) {
  json::object definition = parsed(kLoan);
  for (const char* key :
       {"/initial", "/states/deciding", "/states/lent", "/states/refused", "/states/withdrawn"}) {
    edit(definition, key, "");
  }
  edit(definition, "/type", R"("parallel")");
  edit(definition, "/meta/delays/decide", "");
  const char* region = R"({"initial": "wait", "states": {
    "wait": {"on": {"sign": {"target": "signed", "meta": {"by": ["head"], "delay": "answer"}}},
             "meta": {"no_deadline": {"vi": "không", "en": "none"}}},
    "signed": {"type": "final", "meta": {"outcome": "signed"}}}})";
  edit(definition, "/states/asking", region);
  edit(definition, "/states/other", region);
  compile(definition);
  const auto& chart = procedure_->chart();
  EXPECT_FALSE(procedure_->done(*chart.from_leaves({"loan.asking.signed", "loan.other.wait"})));
  const NodeSet both = *chart.from_leaves({"loan.asking.signed", "loan.other.signed"});
  EXPECT_TRUE(procedure_->done(both));
  EXPECT_EQ(procedure_->outcome(both), "signed+signed");
}

TEST_F(LoanProcedure, KnowsItsDelays) {
  const DelaySpec* answer = procedure_->delay("answer");
  ASSERT_NE(answer, nullptr);
  EXPECT_EQ(answer->period.span, Span::working_days);
  EXPECT_EQ(answer->period.count, 10);
  EXPECT_EQ(answer->from, "asked_on");
  EXPECT_EQ(answer->title.vi, "Trả lời");
  EXPECT_EQ(procedure_->delay("decide")->period.span, Span::months);
  EXPECT_EQ(procedure_->delay("decide")->mark, Mark::verified_indirectly);
  EXPECT_EQ(procedure_->delay("decide")->title.en, "decide");
  EXPECT_EQ(procedure_->delay("never"), nullptr);
}

TEST_F(LoanProcedure, FindsTheRuleBehindTheChartsOwnGuard) {
  const Node& voting = procedure_->chart().node(*procedure_->chart().find("loan.deciding.voting"));
  const Reference& guard = voting.on.front().guard.value();
  const RuleCall* call = procedure_->guard_call(guard);
  ASSERT_NE(call, nullptr);
  EXPECT_EQ(call->type, "ballot.passes");
  EXPECT_EQ(call->article, "6");
  EXPECT_EQ(call->rule, rules_.find("ballot.passes"));
  EXPECT_EQ(procedure_->guard_call(Reference{guard}), nullptr);  // a copy is a stranger
}

TEST_F(LoanProcedure, NamesStatesByTitleOrElseByKey) {
  const Chart& chart = procedure_->chart();
  EXPECT_EQ(procedure_->node_title(*chart.find("asking")).vi, "Đang hỏi");
  EXPECT_EQ(procedure_->node_title(*chart.find("deciding")).en, "deciding");
}

}  // namespace
}  // namespace cadre
