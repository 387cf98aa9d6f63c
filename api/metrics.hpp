// Figures for monitoring, in the text format of Prometheus (0.0.4).
#pragma once

#include <string>

#include "api/evidence/evidence.hpp"
#include "api/sign_in/sign_in.hpp"
#include "engine/running/engine.hpp"

namespace cadre {

std::string metrics_text(const EngineFigures& figures, const EvidenceFigures& evidence,
                         const SignInFigures& sign_in, std::size_t connections);

}  // namespace cadre
