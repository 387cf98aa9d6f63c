#include "api/cli/rules/rule_calls.hpp"

namespace cadre {
namespace {

// What is known of the place on the way down.
struct Around {
  std::string states, what;   // "review.deciding", "record-ballot"
  std::string article, mark;  // of the ground or the rule around it
};

class Search {
 public:
  Search(std::string_view rule, const json::object& definition) : rule_(rule) {
    procedure_ = std::string(text_at(definition, "id")) + "@" + std::string(text_at(definition, "version"));
    visit(definition, {});
  }

  std::vector<FoundCall> found;

 private:
  void visit(const json::value& value, const Around& around) {
    if (const auto* object = value.if_object()) return visit(*object, around);
    if (const auto* array = value.if_array())
      for (const json::value& item : *array) visit(item, around);
  }

  void visit(const json::object& object, const Around& outer) {
    if (text_at(object, "type") == rule_) add(object, outer);
    const Around around = inside(object, outer);
    for (const auto& member : object) {
      const std::string_view key = member.key();
      if (const auto* members = member.value().if_object(); members != nullptr && is_table(key)) {
        for (const auto& one : *members) visit(one.value(), below(around, key, one.key()));
      } else if (key == "open") {
        visit(member.value(), below(around, key, key));
      } else {
        visit(member.value(), around);
      }
    }
  }

  static bool is_table(std::string_view key) {
    return key == "states" || key == "on" || key == "after" || key == "actions";
  }

  static Around below(Around around, std::string_view table, std::string_view name) {
    if (table != "states") {
      around.what = name;
    } else {
      around.states += (around.states.empty() ? "" : ".") + std::string(name);
    }
    return around;
  }

  // A ground's tests have its article and mark, and so has a rule that another one asks of everybody.
  static Around inside(const json::object& object, Around around) {
    const bool ground = object.contains("code") && object.contains("tests");
    if (!ground && !(object.contains("type") && object.contains("params"))) return around;
    if (ground) around.what = "ground " + std::string(text_at(object, "code"));
    if (object.contains("article")) around.article = text_at(object, "article");
    if (object.contains("mark")) around.mark = text_at(object, "mark");
    return around;
  }

  void add(const json::object& call, const Around& around) {
    const std::string_view article = text_at(call, "article"), mark = text_at(call, "mark");
    const bool between = !around.states.empty() && !around.what.empty();
    found.push_back({procedure_, around.states + (between ? " " : "") + around.what,
                     std::string(article.empty() ? around.article : article),
                     std::string(mark.empty() ? around.mark : mark), object_at(call, "params")});
  }

  std::string_view rule_;
  std::string procedure_;
};

}  // namespace

std::vector<FoundCall> calls_of(std::string_view rule, const json::object& definition) {
  return std::move(Search(rule, definition).found);
}

}  // namespace cadre
