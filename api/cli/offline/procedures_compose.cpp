// cadre procedures compose FILE: the complete definition of a source that uses fragments or extends another.
#include <memory>

#include "api/cli/input.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/cli/offline/problems.hpp"
#include "api/cli/offline/source_folder.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {

namespace {

struct Options {
  std::string file, folder;
};

void run(Console& console, const Options& options) {
  const auto source = read_json_object(console, options.file);
  if (!source) return console.fail(source.error());
  const auto folder = options.folder.empty() ? Result<SourceFolder>() : SourceFolder::read(options.folder);
  if (!folder) return console.fail(folder.error());
  const auto definition =
      options.folder.empty() ? compose_with_shipped(*source) : compose(*source, folder->sources());
  if (!definition) return print_problems(console, definition.error());
  console.print(*definition);
}

}  // namespace

void add_procedures_compose_command(CommandLine& procedures, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_command(procedures, console, "compose",
                                     "In định nghĩa đầy đủ: thay các mảnh, áp các thay đổi / "
                                     "Print the complete definition: fragments put in, changes applied");
  command.add_option("FILE", options->file, "Nguồn định nghĩa (JSON) / The source; \"-\" is standard input")
      ->required();
  command.add_option("--from", options->folder,
                     "Thư mục có fragments/ và procedures/, thay cho những gì đi kèm chương trình / "
                     "A folder with fragments/ and procedures/, instead of what the program was built with");
  command.callback([options, &console] { run(console, *options); });
}

}  // namespace cadre
