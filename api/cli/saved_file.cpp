#include "api/cli/saved_file.hpp"

#include <fstream>
#include <ostream>

namespace cadre {

void save_reply(Console& console, const Reply& reply, const std::string& path) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << reply.bytes;
  file.close();
  if (file.fail())
    return console.fail(Text{"không ghi được tệp \"" + path + "\"",
                             "expected to write '" + path + "', but it cannot be written"},
                        ExitCode::usage);
  if (console.json) return console.print(json::object{{"file", path}, {"bytes", reply.bytes.size()}});
  console.out << path << ", " << reply.bytes.size() << (console.vietnamese() ? " byte\n" : " bytes\n");
}

}  // namespace cadre
