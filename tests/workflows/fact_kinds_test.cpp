// What may be recorded: one good value of every shipped kind, and values that must not get in.
#include <gtest/gtest.h>

#include "workflows/catalogue.hpp"

namespace cadre {
namespace {

struct Value {
  const char* subject;
  const char* kind;
  const char* value;
};

constexpr Value kGood[] = {
    {"unit", "unit",
     R"({"name":"Phường Bến Nghé","parent":"thanh-uy","level":"commune","kind":"ward","party_body":false})"},
    {"post", "post",
     R"({"title":"Bí thư","unit":"thanh-uy","managing_level":"province","elected":true,"head":true,"rank":3})"},
    {"post", "planned", R"({"cadre":"CB-0001","term":"2025-2030"})"},
    {"unit", "freeze", R"({"families":["appointment"],"document":"1-KL/TU"})"},
    {"post", "standard",
     R"({"qualification":"university","political_theory":"advanced","document":"214-QĐ/TW"})"},
    {"post", "held-by", R"({"cadre":"CB-0001","decision":"7-QĐ/TU"})"},
    {"cadre", "identity",
     R"({"name":"Nguyễn Văn A","sex":"male","born":"1975-02-03","ethnicity":"Kinh","religion":"Phật giáo"})"},
    {"cadre", "holds",
     R"({"post":"P-1","appointed_on":"2020-01-01","term_until":"2025-01-01","term":"2020-2025"})"},
    {"cadre", "membership", R"({"body":"standing-committee","unit":"thanh-uy","term":"2025-2030"})"},
    {"cadre", "it-use", R"({"effective":true,"document":"3-BC/BTC"})"},
    {"cadre", "discipline", R"({"form":"reprimand","decision":"11-QĐ/UBKT","term":"2020-2025"})"},
    {"cadre", "rating", R"({"year":2024,"grade":"not-completed","force_majeure":false})"},
    {"cadre", "confidence",
     R"({"vote_date":"2023-12-07","high":20,"confidence":30,"low":8,"returned":58,"valid":58})"},
    {"cadre", "conclusion",
     R"({"subject":"unit-misconduct","gravity":"very-serious","document":"9-KL/UBKT"})"},
    {"cadre", "prestige", R"({"judgement":"fallen","document":"4-KL/TU"})"},
    {"cadre", "unit-result",
     R"({"year":2025,"percent_tenths":699,"basic_targets_met":true,"force_majeure":false})"},
    {"cadre", "rating-quarter", R"({"year":2026,"quarter":1,"grade":"good","points_tenths":845})"},
    {"cadre", "rating-month", R"({"year":2026,"month":12,"grade":"completed","points_tenths":600})"},
    {"cadre", "term-rating", R"({"term":"2020-2025","grade":"good","document":"4-TB/TU"})"},
    {"unit", "unit-rating", R"({"year":2025,"grade":"excellent","percent_tenths":1004})"},
    {"cadre", "exemption", R"({"reason":"retirement-notice","document":"12-TB/BTC"})"},
    {"cadre", "complaint", R"({"case":"DG-2026-0001","outcome":"pending"})"},
    {"cadre", "bar", R"({"kind":"under-inspection","document":"3-QĐ/UBKT"})"},
    {"cadre", "qualification", R"({"level":"master","field":"Quản lý đô thị","mode":"full-time"})"},
    {"cadre", "political-theory", R"({"level":"advanced","awarded_on":"2019-06-30"})"},
    {"cadre", "management-certificate", R"({"grade":"principal-specialist"})"},
    {"cadre", "language", R"({"name":"Tiếng Anh","level":"4","converses":true})"},
    {"cadre", "kinship", R"({"relation":"sibling","cadre":"CB-0002","unit":"thanh-uy"})"},
    {"cadre", "plan-entry",
     R"({"post":"P-2","term":"2025-2030","class":1,"approved_on":"2024-06-30","decision":"9-QĐ/TU"})"},
    {"cadre", "plan-removal", R"({"post":"P-2","term":"2025-2030","ground":"A2","decision":"10-QĐ/TU"})"},
    {"cadre", "serving",
     R"({"kind":"rotation","unit":"phuong-1","planned_months":36,"decision":"11-QĐ/TU"})"},
    {"cadre", "political-standard", R"({"meets":true,"level":"province","document":"5-KL/TU"})"},
    {"cadre", "decision-evaluation", R"({"grade":"good","purpose":"appointment","document":"6-NX"})"},
    {"cadre", "scrutiny", R"({"kind":"discipline","document":"3-TB/UBKT"})"},
    {"cadre", "suspension", R"({"post":"P-2","ground":"N1","last_day":"2024-07-03","decision":"30-QD"})"},
    {"cadre", "declaration", R"({"untrue":false,"document":"KK-12"})"},
    {"cadre", "health", R"({"fit":true,"facility":"Bệnh viện tỉnh","document":"SK-12"})"},
    {"cadre", "introduced", R"({"by":"CB-0002","post":"P-2"})"},
    {"account", "account", R"({"name":"Trần Thị B","cadre":"CB-0002"})"},
    {"account", "mandate", R"({"role":"competent-level","unit":""})"},
    {"account", "delegation",
     R"({"to":"be.tc","roles":["personnel-body","records"],"unit":"","document":"12-UQ/BTC"})"},
    {"setting", "reading-limits", R"({"per_day_max":200,"alarm_at":50,"document":"8-QĐ/VP"})"},
    {"account", "token", R"({"sha256":"0000000000000000000000000000000000000000000000000000000000000000"})"},
    {"calendar", "calendar",
     R"({"version":"vn-1","days":[{"date":"2026-01-01","kind":"holiday","name":"Tết Dương lịch","source":"x","mark":"V"}]})"},
};

constexpr Value kBad[] = {
    {"unit", "unit", R"({"name":"X","level":"village","kind":"y"})"},
    {"post", "post", R"({"title":"X","unit":"u","managing_level":"province","rank":0})"},
    {"cadre", "identity", R"({"name":"X","sex":"male","national_id":"001"})"},
    {"cadre", "holds", R"({"post":"a b"})"},
    {"cadre", "discipline", R"({"form":"scolding","decision":"1"})"},
    {"cadre", "membership", R"({"body":"chess-club","unit":"thanh-uy"})"},
    {"cadre", "it-use", R"({"effective":"rather"})"},
    {"post", "standard", R"({"political_theory":"advanced"})"},
    {"cadre", "rating", R"({"year":2024,"grade":"bad"})"},
    {"cadre", "confidence", R"({"vote_date":"2023-12-07","high":1,"confidence":1,"low":-1,"returned":1})"},
    {"cadre", "confidence", R"({"vote_date":"2023-02-30","high":1,"confidence":1,"low":1,"returned":3})"},
    {"cadre", "conclusion", R"({"subject":"unit-misconduct"})"},
    {"cadre", "unit-result", R"({"year":2025,"percent_tenths":69.9,"basic_targets_met":true})"},
    {"cadre", "kinship", R"({"relation":"sibling","name":"Trần Thị B"})"},
    {"cadre", "plan-entry", R"({"post":"P-2","term":"2025","approved_on":"2024-06-30","decision":"9"})"},
    {"cadre", "plan-entry",
     R"({"post":"P-2","term":"2025-2030","class":3,"approved_on":"2024-06-30","decision":"9"})"},
    {"cadre", "plan-removal", R"({"ground":"disliked","decision":"10-QĐ/TU"})"},
    {"cadre", "serving", R"({"kind":"holiday","unit":"phuong-1","planned_months":36,"decision":"11-QĐ/TU"})"},
    {"cadre", "political-standard", R"({"meets":"yes","level":"province","document":"5-KL/TU"})"},
    {"cadre", "health", R"({"fit":true,"document":"SK-12","diagnosis":"x"})"},
    {"cadre", "scrutiny", R"({"kind":"gossip","document":"1"})"},
    {"cadre", "rating-month", R"({"year":2026,"month":13,"grade":"good"})"},
    {"cadre", "rating-quarter", R"({"year":2026,"quarter":1,"grade":"good","points_tenths":84.5})"},
    {"unit", "unit-rating", R"({"year":2025})"},
    {"cadre", "exemption", R"({"reason":"holiday","document":"1"})"},
    {"cadre", "complaint", R"({"case":"DG-2026-0001","outcome":"ignored"})"},
    {"account", "mandate", R"({"role":"emperor"})"},
    {"account", "delegation", R"({"to":"be.tc","roles":["administrator"],"document":"12-UQ/BTC"})"},
    {"account", "delegation", R"({"to":"be.tc","roles":["records","records"],"document":"12-UQ/BTC"})"},
    {"account", "token", R"({"sha256":"secret"})"},
};

const FactKinds& kinds() {
  static const FactKinds kKinds = shipped_fact_kinds();
  return kKinds;
}

std::size_t faults(const Value& sample) {
  const FactKind* kind = kinds().find(sample.subject, sample.kind);
  EXPECT_NE(kind, nullptr) << sample.kind;
  return kind ? kind->form.validate(json::parse(sample.value)).size() : 0;
}

TEST(ShippedFactKinds, TakeAGoodValueOfEveryKind) {
  for (const Value& sample : kGood) EXPECT_EQ(faults(sample), 0u) << sample.kind;
  EXPECT_EQ(std::size(kGood), kinds().all().size());
}

TEST(ShippedFactKinds, RefuseWhatTheRulesCouldNotRead) {
  for (const Value& sample : kBad) EXPECT_GT(faults(sample), 0u) << sample.kind << " " << sample.value;
}

TEST(ShippedFactKinds, AreRecordedBySomebody) {
  for (const FactKind& kind : kinds().all()) EXPECT_FALSE(kind.by.empty()) << kind.name;
}

}  // namespace
}  // namespace cadre
