// Names of made-up people: a family name, one or two middle names and a given name, each drawn on its own
// from what is common. Text is NFC. Nobody real is meant.
#pragma once

#include <string>

#include "api/sample/chance.hpp"

namespace cadre::sample {

enum class Sex : std::uint8_t { female, male };

std::string made_up_name(Chance& chance, Sex sex);

}  // namespace cadre::sample
