#include "api/cli/offline/source_folder.hpp"

#include <fstream>
#include <sstream>

namespace cadre {
namespace {

constexpr std::size_t kFilesMax = 10'000;

tl::unexpected<Error> unreadable(const std::filesystem::path& path) {
  return fail(
      ErrorCode::invalid_argument,
      {"không đọc được '" + path.string() + "'", "expected to read '" + path.string() + "', but could not"},
      path.string(), "input.unreadable");
}

Result<json::object> read_object(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return unreadable(path);
  auto value = parse_json(text.view());
  if (!value) {
    value.error().field = path.string() + value.error().field;
    return tl::make_unexpected(std::move(value).error());
  }
  if (value->is_object()) return std::move(value->get_object());
  return fail(ErrorCode::invalid_argument, {"phải là một đối tượng JSON", "expected a JSON object"},
              path.string(), "json.object");
}

}  // namespace

Result<SourceFolder::Files> SourceFolder::read_below(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  Files files;
  std::error_code error;
  if (!fs::exists(folder, error)) return files;
  fs::recursive_directory_iterator at(folder, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    if (!at->is_regular_file(error) || at->path().extension() != ".json") continue;
    if (files.size() == kFilesMax) return unreadable(folder);
    TRY(object, read_object(at->path()));
    files.emplace(at->path().lexically_relative(folder).replace_extension().generic_string(),
                  std::move(object));
  }
  if (error) return unreadable(folder);
  return files;
}

Result<SourceFolder> SourceFolder::read(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) return unreadable(folder);
  SourceFolder made;
  TRY(fragments, read_below(folder / "fragments"));
  TRY(procedures, read_below(folder / "procedures"));
  made.fragments_ = std::move(fragments);
  made.procedures_ = std::move(procedures);
  return made;
}

CompositionSources SourceFolder::sources() const {
  const auto in = [](const Files& files) {
    return [&files](std::string_view name) -> const json::object* {
      const auto found = files.find(name);
      return found == files.end() ? nullptr : &found->second;
    };
  };
  return {.fragment = in(fragments_), .definition = in(procedures_)};
}

}  // namespace cadre
