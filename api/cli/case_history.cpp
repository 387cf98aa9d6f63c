#include "api/cli/case_history.hpp"

#include <map>
#include <ostream>

#include "api/cli/history_text.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/target.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

// The definitions that entries name, each asked for once.
class Library {
 public:
  explicit Library(Client& client) : client_(client) {}

  const DefinitionTitles& of(std::string_view reference) {
    const std::string version(reference.substr(0, reference.find('#')));
    if (const auto found = known_.find(version); found != known_.end()) return found->second;
    return known_.emplace(version, fetch(version)).first->second;
  }

 private:
  // What cannot be had is shown without titles: the record is worth reading all the same.
  DefinitionTitles fetch(const std::string& version) {
    const std::size_t at = version.find('@');
    if (at == std::string::npos) return {};
    const std::string target = "/v1/procedures/" + percent_encode(version.substr(0, at)) + "/versions/" +
                               percent_encode(version.substr(at + 1));
    const auto reply = client_.send({.target = target});
    if (!reply || !reply->ok() || !reply->body.is_object()) return {};
    return DefinitionTitles(reply->body.get_object(), client_.console());
  }

  Client& client_;
  std::map<std::string, DefinitionTitles> known_;
};

// Calls `each` with every entry, page by page. False: the reader has been told why it ended.
template <class Each>
bool every_entry(Client& client, const std::string& id, const Each& each) {
  std::string cursor;
  do {
    RequestTarget target("/v1/cases/" + percent_encode(id) + "/history");
    const auto page = client.get(target.with("limit", "500").with("cursor", cursor).text());
    if (!page) return false;
    for (const json::value& entry : array_at(*page, "entries")) {
      if (entry.is_object()) each(entry.get_object());
    }
    cursor = std::string(text_at(*page, "next"));
  } while (!cursor.empty());
  return true;
}

void print_json_history(Client& client, const std::string& id) {
  json::array entries;
  if (!every_entry(client, id, [&](const json::object& entry) { entries.push_back(entry); })) return;
  client.console().print(json::object{{"case", id}, {"entries", std::move(entries)}});
}

// Whom or what a case concerns, as its heading says it.
struct Concerned {
  std::string_view key;
  Text first, later;
};
const Concerned kConcerned[] = {{"cadre", {"Cán bộ", "Cadre"}, {"cán bộ", "cadre"}},
                                {"post", {"Chức vụ", "Post"}, {"chức vụ", "post"}},
                                {"unit", {"Đơn vị", "Unit"}, {"đơn vị", "unit"}}};

}  // namespace

void print_case_heading(Console& console, const json::object& view) {
  const bool vi = console.vietnamese();
  console.out << text_at(view, "id");
  if (const json::value* title = view.if_contains("title")) console.out << "  " << text_in(console, *title);
  console.out << "  (" << text_at(view, "procedure").substr(0, text_at(view, "procedure").find('#'))
              << ")\n  ";
  bool first = true;
  for (const Concerned& concerned : kConcerned) {
    const std::string_view id = text_at(view, concerned.key);
    if (id.empty()) continue;
    const Text& word = first ? concerned.first : concerned.later;
    console.out << (vi ? word.vi : word.en) << ' ' << id << ", ";
    first = false;
  }
  console.out << (vi ? "mở ngày " : "opened ") << day_text(console, text_at(view, "opened")) << '\n';
  for (const json::value& state : array_at(view, "states")) {
    if (!state.is_object() || !state.get_object().contains("title")) continue;
    console.out << (vi ? "  Trạng thái: " : "  State: ") << text_in(console, state.get_object().at("title"))
                << '\n';
  }
  if (const auto outcome = text_at(view, "outcome"); !outcome.empty()) {
    console.out << (vi ? "  Kết quả: " : "  Outcome: ") << outcome << '\n';
  }
}

void print_case_history(Client& client, const std::string& id) {
  Console& console = client.console();
  if (console.json) return print_json_history(client, id);
  const auto view = client.get("/v1/cases/" + percent_encode(id));
  if (!view) return;
  print_case_heading(console, *view);
  console.out << '\n';
  Library library(client);
  HistoryText text(
      console, [&](std::string_view reference) -> const DefinitionTitles& { return library.of(reference); });
  every_entry(client, id, [&](const json::object& entry) { text.print(entry); });
}

}  // namespace cadre
