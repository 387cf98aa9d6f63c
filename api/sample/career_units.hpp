// The units in which careers are told (careers.hpp): agencies, Party committees and boards of the council of
// the province, which outlive the reorganisation. No story of stories_*.cpp and no plan of plan_plays.cpp
// takes place there. Each has the posts "truong", "pho-1", "pho-2", "phong-1" and "phong-2".
#pragma once

#include "api/sample/city.hpp"

namespace cadre::sample {

void add_career_units(City& city);  // after the units above them

}  // namespace cadre::sample
