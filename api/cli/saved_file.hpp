// A command that leaves a file: what the server answered, written to the disk and told of.
#pragma once

#include "api/cli/client.hpp"

namespace cadre {

// Writes the bytes of a good answer to `path` and prints its name and length; tells the reader, and sets
// console.exit, when it cannot be written.
void save_reply(Console& console, const Reply& reply, const std::string& path);

}  // namespace cadre
