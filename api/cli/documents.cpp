// cadre documents put, get: files beside the log, known by their SHA-256.
#include <fstream>
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/input.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/readers.hpp"
#include "api/cli/target.hpp"
#include "engine/base/sha256.hpp"

namespace cadre {

namespace {

struct GetOptions {
  std::string hash, out = "-", purpose;
};

void put(Client& client, const std::string& path) {
  Console& console = client.console();
  auto bytes = read_input(console, path);
  if (!bytes) return console.fail(bytes.error());
  const auto answer = client.body_of(client.send({.method = "POST",
                                                  .target = "/v1/documents",
                                                  .body = std::move(*bytes),
                                                  .content_type = "application/octet-stream"}));
  if (!answer) return;
  if (console.json) return console.print(*answer);
  console.out << text_at(*answer, "sha256") << '\n';
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << bytes;
  file.close();
  return !file.fail();
}

// What arrives is checked against its name: a changed document is not handed on.
void get(Client& client, const GetOptions& options) {
  Console& console = client.console();
  const auto reply = client.send({.target = RequestTarget("/v1/documents/" + percent_encode(options.hash))
                                                .with("purpose", options.purpose)
                                                .text()});
  if (!reply || !reply->ok()) return client.tell(reply);
  if (to_hex(sha256(reply->bytes)) != options.hash) {
    return console.fail(Text{"văn bản nhận được không đúng mã băm; không ghi ra",
                             "expected the document of that hash, but other bytes came; nothing was written"},
                        ExitCode::refused);
  }
  if (options.out == "-") {
    console.out << reply->bytes;
  } else if (!write_file(options.out, reply->bytes)) {
    console.fail(Text{"không ghi được tệp \"" + options.out + "\"",
                      "expected to write '" + options.out + "', but it cannot be written"},
                 ExitCode::usage);
  }
}

}  // namespace

void add_documents_commands(CommandLine& app, Console& console) {
  CommandLine& documents = add_group(app, "documents", "Văn bản / Documents kept beside the log");
  const auto file = std::make_shared<std::string>();
  add_client_command(documents, console, ClientAccess::writes, "put",
                     "Lưu một văn bản, in mã băm / Keep a file; prints its SHA-256",
                     [file](Client& client) { put(client, *file); })
      .add_option("FILE", *file, "Tệp / The file; \"-\" is standard input")
      ->required();
  const auto options = std::make_shared<GetOptions>();
  CommandLine& command =
      add_client_command(documents, console, ClientAccess::reads, "get", "Lấy một văn bản / Fetch a document",
                         [options](Client& client) { get(client, *options); });
  command.add_option("SHA256", options->hash, "Mã băm / Its SHA-256, 64 hexadecimal digits")->required();
  command.add_option("--purpose", options->purpose, purpose_help())->type_name("KIND:NUMBER");
  command.add_option("--out", options->out, "Ghi vào tệp / The file to write")
      ->type_name("FILE")
      ->capture_default_str();
}

}  // namespace cadre
