// How an answer looks on the wire.
#pragma once

#include <string>

#include "api/http/message.hpp"

namespace cadre {

struct WireOptions {
  bool keep_alive = true;
  bool head = false;   // the request was a HEAD: the length is told, the body is not sent
  bool tls = false;    // browsers are told to come back over TLS only (HSTS)
  bool chunks = true;  // a body without a known end goes in chunks; else the end of the connection ends it
};

// Of a response with a source: its header only.
void append_response(std::string& out, const HttpResponse& response, WireOptions options);

// One piece of a body, written where it is sent from: begin_chunk, append to `out`, end_chunk with what the
// first one answered. An empty piece leaves no trace. `chunks` as in WireOptions.
std::size_t begin_chunk(std::string& out, bool chunks);
void end_chunk(std::string& out, std::size_t begin, bool chunks);
void append_last_chunk(std::string& out, bool chunks);

}  // namespace cadre
