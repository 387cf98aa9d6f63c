#include "api/sample/evaluation_rows.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kStaff[] = {"cadre", "civil-servant", "public-employee", "contract-worker"};

// In tenths, of which some are for common criteria.
constexpr int kPointsGood = 820, kPointsCompleted = 620, kPointsFailed = 420, kPointsCommon = 260;

int points_of(std::string_view grade) {
  return grade == "good" ? kPointsGood : grade == "completed" ? kPointsCompleted : kPointsFailed;
}

std::string_view level_of(std::string_view grade) {
  return grade == "good" ? "good" : grade == "completed" ? "average" : "poor";
}

json::object tasks() { return {{"assigned", 20}, {"done", 20}, {"late", 0}, {"beyond", 2}}; }

}  // namespace

json::object roster_row(std::string_view cadre, std::size_t index, Scale scale) {
  return {{"cadre", cadre},
          {"group", "Lãnh đạo đơn vị"},
          {"staff", scale == Scale::month ? kStaff[index % std::size(kStaff)] : kStaff[0]},
          {"leader", true},
          {"head", index == 0}};
}

json::object judged_row(json::object row, std::string_view grade, Scale scale) {
  row["grade"] = grade;
  if (scale == Scale::levels) {
    row["results"] = level_of(grade);
    row["lowest"] = level_of(grade);
    return row;
  }
  const int points = points_of(grade);
  row["points"] = {{"common", kPointsCommon}, {"results", points - kPointsCommon}};
  row["points_tenths"] = points;
  if (scale == Scale::points) row["tasks"] = tasks();
  return row;
}

json::object judged_unit(Scale scale) {
  json::object row{{"grade", "good"}, {"percent_tenths", 985}, {"main_targets_met", true}};
  if (scale == Scale::levels) {
    row["results"] = "good";
    row["lowest"] = "good";
  }
  if (scale == Scale::points) {
    row["points_tenths"] = 840;
    row["tasks"] = tasks();
  }
  return row;
}

}  // namespace cadre::sample
