// What the personnel files of the city say of everybody besides identity and posts: degrees, political
// theory, certificates, use of computers; and who sits in committees and councils. Some of it is missing, as
// in every archive. Pure; drawn from the seed.
#pragma once

#include "api/sample/records.hpp"

namespace cadre::sample {

// Recorded when the log begins, and at the reorganisation: by then committees are elected anew.
std::vector<Recording> make_profiles(const City& city, const std::vector<Person>& people, const Cast& cast,
                                     std::uint64_t seed);

}  // namespace cadre::sample
