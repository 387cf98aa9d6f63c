// cadre key new, cadre key show: the keys that sign checkpoints, and those of witnesses.
#include <memory>
#include <ostream>

#include "api/cli/offline/offline_commands.hpp"
#include "api/evidence/key_file.hpp"

namespace cadre {

namespace {

struct Options {
  std::string file, name;
  bool witness = false;
};

void print_key(Console& console, const SigningKey& key) {
  const VerifierKey verifier = key.verifier();
  if (console.json)
    return console.print(json::object{{"name", verifier.name},
                                      {"kind", verifier.kind == KeyKind::note ? "log" : "witness"},
                                      {"key", verifier.text()}});
  console.out << verifier.text() << '\n';
}

Result<SigningKey> make(const Options& options) {
  CHECK(check_key_name(options.name));
  const SigningKey key =
      new_signing_key(options.name, options.witness ? KeyKind::cosignature : KeyKind::note);
  CHECK(write_key(options.file, key));
  return key;
}

void show(Console& console, const Result<SigningKey>& key) {
  if (!key) return console.fail(key.error());
  print_key(console, *key);
}

}  // namespace

void add_key_commands(CommandLine& app, Console& console) {
  CommandLine& group = add_group(app, "key", "Khóa ký mốc kiểm tra / Keys that sign checkpoints");
  const auto options = std::make_shared<Options>();
  CommandLine& made = add_command(
      group, console, "new", "Tạo khóa mới và in khóa công khai / Make a key, and print its public half");
  made.add_option("--out", options->file,
                  "Tệp sẽ tạo, chỉ chủ tệp đọc được / File to be made; its owner's only")
      ->required()
      ->type_name("FILE");
  made.add_option(
          "--name", options->name,
          "Tên của nhật ký, không đổi mãi về sau / Name of the log, for ever: a domain and a path, such as "
          "example.vn/cadre")
      ->required()
      ->type_name("NAME");
  made.add_flag("--witness", options->witness, "Khóa của một nhân chứng / The key of a witness");
  made.callback([options, &console] { show(console, make(*options)); });
  CommandLine& shown =
      add_command(group, console, "show", "In khóa công khai / Print the public half of a key");
  shown.add_option("file", options->file, "Tệp khóa / File of the key")->required()->type_name("FILE");
  shown.callback([options, &console] { show(console, read_key(options->file)); });
}

}  // namespace cadre
