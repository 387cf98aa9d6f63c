#include "workflows/rules/documents.hpp"

#include <algorithm>

#include "engine/procedure/procedure.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

bool has_kind(const json::array& documents, std::string_view kind) {
  return std::any_of(documents.begin(), documents.end(), [kind](const json::value& item) {
    const json::object* document = item.if_object();
    return document && text_at(*document, "kind") == kind;
  });
}

// What people call that kind, from meta.dossier.documents; the kind itself when it is not listed there.
Text title_of(const RuleContext& context, std::string_view kind) {
  for (const json::value& item : array_at(object_at(context.procedure.meta(), "dossier"), "documents")) {
    const json::object* listed = item.if_object();
    if (listed == nullptr || text_at(*listed, "kind") != kind) continue;
    const json::object& title = object_at(*listed, "title");
    return {std::string(text_at(title, "vi")), std::string(text_at(title, "en"))};
  }
  return {std::string(kind), std::string(kind)};
}

Text titles_of(const RuleContext& context, const json::array& kinds) {
  Text out;
  for (const json::value& kind : kinds) {
    const Text title = title_of(context, kind.is_string() ? std::string_view(kind.get_string()) : "");
    out.vi += (out.vi.empty() ? "" : ", ") + title.vi;
    out.en += (out.en.empty() ? "" : ", ") + title.en;
  }
  return out;
}

void add_missing(const RuleContext& context, const json::array& wanted, json::array& missing) {
  for (const json::value& item : wanted) {
    const std::string_view kind = item.is_string() ? std::string_view(item.get_string()) : std::string_view{};
    if (!has_kind(context.state.documents, kind) && !has_kind(context.documents, kind))
      missing.emplace_back(kind);
  }
}

}  // namespace

Verdict dossier_complete(const RuleContext& context, const json::object& params) {
  json::array missing;
  add_missing(context, array_at(params, "documents"), missing);
  add_missing(context, array_at(object_at(params, "also"), track(context)), missing);
  if (missing.empty()) return holds();
  const Text titles = titles_of(context, missing);
  Verdict verdict = fails({"Hồ sơ còn thiếu: " + titles.vi + ".", "The dossier lacks: " + titles.en + "."},
                          {{"missing", std::move(missing)}});
  if (context.asking) verdict.finding = Finding::needs_input;
  return verdict;
}

Verdict document_attached(const RuleContext& context, const json::object& params) {
  const json::array& kinds = array_at(params, "kinds");
  if (kinds.empty()) return broken_parameter("kinds");
  const bool attached = std::any_of(kinds.begin(), kinds.end(), [&context](const json::value& kind) {
    return kind.is_string() && has_kind(context.documents, kind.get_string());
  });
  if (attached) return holds();
  const Text titles = titles_of(context, kinds);
  Verdict verdict = fails({"Phải kèm một trong các văn bản: " + titles.vi + ".",
                           "Expected one of these papers with the act: " + titles.en + "."},
                          {{"kinds", kinds}});
  if (context.asking) verdict.finding = Finding::needs_input;
  return verdict;
}

}  // namespace cadre::rules
