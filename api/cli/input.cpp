#include "api/cli/input.hpp"

#include <fstream>
#include <istream>

namespace cadre {

namespace {

tl::unexpected<Error> unreadable(const std::string& path) {
  return fail(
      ErrorCode::invalid_argument,
      {"không đọc được tệp \"" + path + "\"", "expected a file that can be read, but '" + path + "' cannot"},
      path, "input.unreadable");
}

tl::unexpected<Error> too_long(const std::string& path, std::size_t bytes_max) {
  const std::string limit = std::to_string(bytes_max);
  return fail(
      ErrorCode::invalid_argument,
      {"dữ liệu vào dài quá " + limit + " byte", "expected at most " + limit + " bytes, but there are more"},
      path, "input.size");
}

Result<std::string> read_all(std::istream& in, const std::string& path, std::size_t bytes_max) {
  std::string text;
  char block[1 << 16];
  while (in.read(block, sizeof block), in.gcount() > 0) {
    text.append(block, static_cast<std::size_t>(in.gcount()));
    if (text.size() > bytes_max) return too_long(path, bytes_max);
  }
  if (in.bad()) return unreadable(path);
  return text;
}

Result<json::object> parse_object(std::string_view text, std::size_t bytes_max) {
  TRY(value, parse_json(text, {.bytes_max = bytes_max}));
  if (!value.is_object()) {
    return fail(ErrorCode::invalid_argument,
                {"cần một đối tượng JSON", "expected a JSON object, but this is none"}, {}, "json.object");
  }
  return std::move(value.as_object());
}

bool blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

Result<std::string> read_input(const Console& console, const std::string& path, std::size_t bytes_max) {
  if (path == "-") return read_all(console.in, path, bytes_max);
  std::ifstream file(path, std::ios::binary);
  // A folder opens, but a byte cannot be read from it.
  if (!file || (file.peek(), file.bad())) return unreadable(path);
  file.clear();
  return read_all(file, path, bytes_max);
}

Result<json::object> read_json_object(const Console& console, const std::string& path) {
  TRY(text, read_input(console, path));
  auto object = parse_object(text, kInputBytesMax);
  if (!object && object.error().field.empty()) object.error().field = path;
  return object;
}

Result<void> read_ndjson(const Console& console, const std::string& path, const EachLine& each) {
  TRY(text, read_input(console, path));
  std::size_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    ++number;
    if (!blank(line)) CHECK(each(number, parse_object(line, kInputLineBytesMax)));
  }
  return {};
}

Error at_line(std::size_t line, Error error) {
  const std::string number = std::to_string(line);
  error.message.vi = "dòng " + number + ": " + error.message.vi;
  error.message.en = "line " + number + ": " + error.message.en;
  return error;
}

}  // namespace cadre
