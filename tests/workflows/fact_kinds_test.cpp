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
    {"cadre", "identity",
     R"({"name":"Nguyễn Văn A","sex":"male","born":"1975-02-03","party_joined":"2000-02-03"})"},
    {"cadre", "holds",
     R"({"post":"P-1","appointed_on":"2020-01-01","term_until":"2025-01-01","term":"2020-2025"})"},
    {"cadre", "discipline", R"({"form":"reprimand","decision":"11-QĐ/UBKT","term":"2020-2025"})"},
    {"cadre", "rating", R"({"year":2024,"grade":"not-completed","force_majeure":false})"},
    {"cadre", "confidence",
     R"({"vote_date":"2023-12-07","high":20,"confidence":30,"low":8,"returned":58,"valid":58})"},
    {"cadre", "conclusion",
     R"({"subject":"unit-misconduct","gravity":"very-serious","document":"9-KL/UBKT"})"},
    {"cadre", "prestige", R"({"judgement":"fallen","document":"4-KL/TU"})"},
    {"cadre", "unit-result",
     R"({"year":2025,"percent_tenths":699,"basic_targets_met":true,"force_majeure":false})"},
    {"cadre", "bar", R"({"kind":"under-inspection","document":"3-QĐ/UBKT"})"},
    {"account", "account", R"({"name":"Trần Thị B","cadre":"CB-0002"})"},
    {"account", "mandate", R"({"role":"competent-level","unit":""})"},
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
    {"cadre", "rating", R"({"year":2024,"grade":"bad"})"},
    {"cadre", "confidence", R"({"vote_date":"2023-12-07","high":1,"confidence":1,"low":-1,"returned":1})"},
    {"cadre", "confidence", R"({"vote_date":"2023-02-30","high":1,"confidence":1,"low":1,"returned":3})"},
    {"cadre", "conclusion", R"({"subject":"unit-misconduct"})"},
    {"cadre", "unit-result", R"({"year":2025,"percent_tenths":69.9,"basic_targets_met":true})"},
    {"account", "mandate", R"({"role":"emperor"})"},
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
