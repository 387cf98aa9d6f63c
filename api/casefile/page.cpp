#include "api/casefile/page.hpp"

#include <map>
#include <sstream>

#include "api/cli/words.hpp"
#include "api/exports/markup.hpp"
#include "engine/log/entry.hpp"

namespace cadre {
namespace {

constexpr std::string_view kStyle =
    "body{font:15px/1.45 \"Times New Roman\",serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.4rem}table{border-collapse:collapse}td{padding:.1rem .8rem .1rem 0;vertical-align:top}"
    "article{border-top:1px solid #999;padding:.5rem 0;break-inside:avoid}"
    "pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}.withheld{font-style:italic}"
    "@media print{body{margin:0;max-width:none}}";

// The words of the command line, in Vietnamese, kept instead of printed.
struct Kept {
  std::istringstream in;
  std::ostringstream out;
  Console console{in, out, out};
};

// Writes entries one after another; knows where the case stood before.
class Story {
 public:
  explicit Story(const std::function<json::object(std::string_view)>& definition)
      : definition_(definition),
        history_(console_, [this](std::string_view reference) -> const DefinitionTitles& {
          return titles_of(reference);
        }) {}

  std::string tell(const FiledEntry& entry) {
    if (entry.withheld)
      return article("withheld",
                     "#" + std::to_string(entry.position.value) + "  Không hiển thị: " + entry.withheld->vi);
    out_.str({});
    const auto value = parse_json(entry.bytes, {.bytes_max = kEntryBytesMax, .depth_max = 128});
    if (!value || !value->is_object()) return article("withheld", "#" + std::to_string(entry.position.value));
    const json::object& object = value->get_object();
    const bool of_case =
        text_at(object, "type").starts_with("cadre.case.") || !text_at(object, "cause").empty();
    of_case ? history_.print(object) : print_other(object);
    return article("", out_.str());
  }

 private:
  static std::string article(std::string_view kind, std::string_view text) {
    const std::string attribute = kind.empty() ? "" : " class=\"" + std::string(kind) + "\"";
    return "<article" + attribute + "><pre>" + markup_of(text) + "</pre></article>\n";
  }

  const DefinitionTitles& titles_of(std::string_view reference) {
    const std::string key(reference);
    if (const auto known = titles_.find(key); known != titles_.end()) return known->second;
    const json::object text = definition_(reference);
    return titles_.emplace(key, text.empty() ? DefinitionTitles() : DefinitionTitles(text, console_))
        .first->second;
  }

  // Facts, reads, and whatever else is not a step of a case: by its attributes.
  void print_other(const json::object& entry) {
    const json::object& data = object_at(entry, "data");
    out_ << "#" << text_at(entry, "sequence") << "  " << office_time(console_, text_at(entry, "time"))
         << " (GMT+7)  " << doer_text(console_, entry);
    if (const auto role = text_at(entry, "role"); !role.empty())
      out_ << " (" << role_text(console_, role) << ")";
    out_ << "\n  " << text_at(entry, "type") << "  " << text_at(entry, "subject");
    if (const auto kind = text_at(data, "kind"); !kind.empty()) out_ << "  " << kind;
    if (const auto day = text_at(entry, "effective"); !day.empty())
      out_ << ", từ ngày " << day_text(console_, day);
    out_ << '\n';
    for (const auto& member : object_at(data, "value"))
      out_ << "  " << std::string_view(member.key()) << ": " << plain(member.value()) << '\n';
  }

  std::string plain(const json::value& value) const {
    return value.is_string() ? day_text(console_, value.get_string()) : json::serialize(value);
  }

  const std::function<json::object(std::string_view)>& definition_;
  Kept kept_;
  Console& console_ = kept_.console;
  std::ostringstream& out_ = kept_.out;
  std::map<std::string, DefinitionTitles> titles_;
  HistoryText history_;
};

std::string row(std::string_view name, std::string_view value) {
  return "<tr><td>" + std::string(name) + "</td><td>" + markup_of(value) + "</td></tr>\n";
}

// Why something is withheld, and how often: of the entries on the subject, and of what they rest on.
std::string withheld_rows(const std::vector<FiledEntry>& entries) {
  std::map<std::string, std::size_t> reasons;
  for (const FiledEntry& entry : entries)
    if (entry.withheld) ++reasons[entry.withheld->vi];
  std::string rows;
  for (const auto& [why, times] : reasons)
    rows += row("Chỉ có mã băm", std::to_string(times) + " mục: " + why);
  return rows;
}

}  // namespace

std::string case_file_page(const PageHead& head, const std::vector<FiledEntry>& entries,
                           const std::function<json::object(std::string_view)>& definition) {
  Story story(definition);
  const Kept kept;
  const Console& console = kept.console;
  std::size_t own = 0, withheld = 0;
  std::string articles;
  for (const FiledEntry& entry : entries) {
    if (entry.of != kOfSubject) continue;
    ++own;
    withheld += entry.withheld ? 1 : 0;
    articles += story.tell(entry);
  }
  std::string page = "<!doctype html>\n<html lang=\"vi\">\n<meta charset=\"utf-8\">\n<title>" +
                     markup_of(head.title) + "</title>\n<style>" + std::string(kStyle) + "</style>\n<h1>" +
                     markup_of(head.title) + "</h1>\n<table>\n";
  page += row("Người xuất", head.reader) + row("Mục đích", head.purpose) +
          row("Thời điểm", office_time(console, head.at)) +
          row("Phạm vi", std::to_string(head.upto) + " mục đầu của sổ") +
          row("Số mục", std::to_string(own) + " (không hiển thị " + std::to_string(withheld) + ")");
  page += withheld_rows(entries);
  if (head.left_out > 0)
    page += row("Căn cứ không kèm theo", std::to_string(head.left_out) + " mục, vì tệp có giới hạn");
  page +=
      "</table>\n<p>Trang này chỉ để đọc. Việc kiểm chứng dùng các tệp kèm theo, bằng lệnh cadre verify hoặc "
      "trang "
      "cadre-verify.html.</p>\n";
  return page + articles + "</html>\n";
}

}  // namespace cadre
