// The rounds of a term that ends: "$cadre" in "$post", whose term runs until "$term-until", is reappointed,
// kept until retirement on "$retires", or leaves. Tables.
#pragma once

#include "api/sample/round.hpp"

namespace cadre::sample {

extern const Round kReappointed, kReappointedLate, kNotReappointed, kReappointmentLapsed,
    kReappointmentCancelled;
extern const Round kKeptToRetirement, kExtensionNotCarried, kExtensionRefused, kExtensionLapsed,
    kExtensionCancelled;

}  // namespace cadre::sample
