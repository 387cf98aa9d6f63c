// How an answer looks on the wire.
#pragma once

#include <string>

#include "api/http_message.hpp"

namespace cadre {

struct WireOptions {
  bool keep_alive = true;
  bool head = false;  // the request was a HEAD: the length is told, the body is not sent
};

void append_response(std::string& out, const HttpResponse& response, WireOptions options);

}  // namespace cadre
