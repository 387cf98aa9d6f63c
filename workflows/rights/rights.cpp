#include "workflows/rights/rights.hpp"

#include <algorithm>

#include "workflows/embedded.hpp"

namespace cadre {
namespace {

constexpr std::string_view kEverybody = "everybody", kSubject = "subject";

tl::unexpected<Error> wrong(std::string pointer, std::string rule, const std::string& vi,
                            const std::string& en) {
  return fail(ErrorCode::invalid_argument, {vi, en}, std::move(pointer), "rights." + std::move(rule));
}

Result<Reach> parse_reach(std::string_view word, const std::string& at) {
  constexpr std::pair<std::string_view, Reach> kWords[] = {{"all", Reach::all},
                                                           {"unit", Reach::unit},
                                                           {"agenda", Reach::agenda},
                                                           {"recorder", Reach::recorder},
                                                           {"own", Reach::own}};
  for (const auto& [known, reach] : kWords)
    if (known == word) return reach;
  return wrong(at + "/scope", "scope", "scope là all, unit, agenda, recorder hoặc own",
               "expected scope to be all, unit, agenda, recorder or own");
}

struct Basis {
  std::string article;
  Mark mark = Mark::verified;
};

Result<Basis> basis_of(const json::object& row, const std::string& at) {
  const auto mark = parse_mark(text_at(row, "mark"));
  if (!mark || text_at(row, "article").empty())
    return wrong(at + "/article", "article", "mỗi ô phải có điều khoản (article) và dấu kiểm chứng (mark)",
                 "expected an article and a mark");
  return Basis{std::string(text_at(row, "article")), *mark};
}

const json::object& object_of(const json::value& value) {
  static const json::object kNothing;
  return value.is_object() ? value.get_object() : kNothing;
}

json::object embedded(std::string_view path) {
  auto value = parse_json(shipped_rights_text(path));
  return value && value->is_object() ? std::move(value->get_object()) : json::object();
}

}  // namespace

bool is_like(std::string_view pattern, std::string_view text) {
  std::size_t star = std::string_view::npos, behind = 0, p = 0, t = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      behind = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p, ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++behind;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::string_view Rights::first(const Patterns& patterns, std::string_view text) {
  for (const Pattern& pattern : patterns)
    if (is_like(pattern.like, text)) return pattern.data_class;
  return {};
}

const DataClass* Rights::find(std::string_view name) const {
  const auto found =
      std::find_if(classes_.begin(), classes_.end(), [&](const DataClass& one) { return one.name == name; });
  return found == classes_.end() ? nullptr : &*found;
}

std::string_view Rights::group_of(std::string_view role) const {
  for (const auto& [known, group] : groups_)
    if (known == role) return group;
  return {};
}

Result<void> Rights::read_groups(const json::object& matrix) {
  for (const auto& [group, roles] : object_at(matrix, "groups")) {
    const std::string at = "/groups/" + std::string(group);
    if (group == kEverybody || group == kSubject || !roles.is_array())
      return wrong(at, "group", "nhóm phải là danh sách vai trò và không mang tên dành riêng",
                   "expected a list of roles under a name that is not reserved");
    for (const json::value& role : roles.get_array()) {
      if (!role.is_string() || !group_of(role.get_string()).empty())
        return wrong(at, "role", "mỗi vai trò thuộc đúng một nhóm", "expected each role in one group only");
      groups_.emplace_back(std::string(role.get_string()), std::string(group));
    }
  }
  return {};
}

Result<RightsCell> Rights::read_cell(const json::object& row, const std::string& at) const {
  RightsCell cell;
  cell.to = std::string(text_at(row, "to"));
  const bool known =
      cell.to == kEverybody || cell.to == kSubject ||
      std::any_of(groups_.begin(), groups_.end(), [&](const auto& one) { return one.second == cell.to; });
  if (!known)
    return wrong(at + "/to", "group", "không có nhóm '" + cell.to + "'",
                 "expected a known group, but there is no '" + cell.to + "'");
  TRY(reach, parse_reach(text_at(row, "scope"), at));
  cell.reach = reach;
  if ((cell.to == kSubject) != (reach == Reach::own) && cell.to != kEverybody)
    return wrong(at + "/scope", "scope", "own chỉ dành cho subject và everybody",
                 "expected own for subject and everybody only, and nothing else for subject");
  cell.published_only = text_at(row, "when") == "published";
  cell.assignment = text_at(row, "with") == "assignment";
  if ((row.contains("when") && !cell.published_only) || (row.contains("with") && !cell.assignment))
    return wrong(at, "condition", "when là published, with là assignment",
                 "expected when to be published and with to be assignment");
  TRY(basis, basis_of(row, at));
  cell.article = std::move(basis.article);
  cell.mark = basis.mark;
  return cell;
}

Result<void> Rights::read_class(const json::object& row, const std::string& at) {
  DataClass read;
  read.name = std::string(text_at(row, "class"));
  if (read.name.empty() || find(read.name) != nullptr)
    return wrong(at + "/class", "class", "mỗi loại dữ liệu có một tên và chỉ một dòng",
                 "expected a class with a name of its own");
  const json::object& title = object_at(row, "title");
  read.title = {std::string(text_at(title, "vi")), std::string(text_at(title, "en"))};
  TRY(basis, basis_of(row, at));
  read.article = std::move(basis.article);
  read.mark = basis.mark;
  read.told = bool_at(row, "told", true);
  const json::array& cells = array_at(row, "cells");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    TRY(cell, read_cell(object_of(cells[i]), at + "/cells/" + std::to_string(i)));
    read.cells.push_back(std::move(cell));
  }
  classes_.push_back(std::move(read));
  return {};
}

Result<Rights::Patterns> Rights::read_patterns(const json::object& classes, const std::string& name) const {
  Patterns patterns;
  const json::array& rows = array_at(classes, name);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const json::object& row = object_of(rows[i]);
    Pattern read{std::string(text_at(row, "like")), std::string(text_at(row, "class"))};
    if (read.like.empty() || find(read.data_class) == nullptr)
      return wrong("/" + name + "/" + std::to_string(i), "class",
                   "cần like và một loại có trong ma trận, không phải '" + read.data_class + "'",
                   "expected like and a class of the matrix, but got '" + read.data_class + "'");
    patterns.push_back(std::move(read));
  }
  return patterns;
}

Result<Rights> Rights::from_json(const json::object& matrix, const json::object& classes) {
  Rights rights;
  CHECK(rights.read_groups(matrix));
  const json::array& rows = array_at(matrix, "classes");
  if (rows.empty())
    return wrong("/classes", "class", "ma trận không có dòng nào", "expected classes, but there are none");
  for (std::size_t i = 0; i < rows.size(); ++i)
    CHECK(rights.read_class(object_of(rows[i]), "/classes/" + std::to_string(i)));
  const std::pair<const char*, Patterns*> lists[] = {
      {"entries", &rights.entries_}, {"subjects", &rights.subjects_},   {"facts", &rights.facts_},
      {"fields", &rights.fields_},   {"documents", &rights.documents_}, {"rules", &rights.rules_}};
  for (const auto& [name, patterns] : lists) {
    TRY(read, rights.read_patterns(classes, name));
    *patterns = std::move(read);
  }
  return rights;
}

std::string_view shipped_rights_text(std::string_view path) {
  const auto files = embedded_files();
  const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
  INVARIANT(found != files.end(), "the files of rights are part of the program");
  return found->text;
}

const Result<Rights>& shipped_rights() {
  static const Result<Rights> kRights =
      Rights::from_json(embedded("rights/matrix.json"), embedded("rights/classes.json"));
  return kRights;
}

}  // namespace cadre
