#include "workflows/rules/documents.hpp"

#include <algorithm>

#include <boost/container/small_vector.hpp>

#include "engine/base/names.hpp"
#include "engine/procedure/procedure.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/parameters.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

using Kinds = boost::container::small_vector<std::string_view, 16>;

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

Text titles_of(const RuleContext& context, const Kinds& kinds) {
  Text out;
  for (const std::string_view kind : kinds) {
    const Text title = title_of(context, kind);
    out.vi += (out.vi.empty() ? "" : ", ") + title.vi;
    out.en += (out.en.empty() ? "" : ", ") + title.en;
  }
  return out;
}

void add_kinds(const json::array& documents, Kinds& kinds) {
  for (const json::value& item : documents)
    if (const json::object* document = item.if_object()) kinds.push_back(text_at(*document, "kind"));
}

bool has(const Kinds& kinds, std::string_view kind) {
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view one) { return same_name(one, kind); });
}

json::array as_json(const Kinds& kinds) {
  json::array out;
  for (const std::string_view kind : kinds) out.emplace_back(kind);
  return out;
}

}  // namespace

ReadParams<Dossier> Dossier::from(const json::object& params) {
  Dossier dossier{texts_of(params, "documents"), {}};
  for (const auto& [track, kinds] : object_at(params, "also"))
    if (kinds.is_array()) dossier.also.emplace_back(track, texts_of(kinds.get_array()));
  return dossier;
}

Verdict dossier_complete(const RuleContext& context, const Dossier& dossier) {
  Kinds attached;
  add_kinds(context.state.documents, attached);
  add_kinds(context.documents, attached);
  Kinds missing;
  const auto want = [&](const Dossier::Kinds& wanted) {
    for (const std::string& kind : wanted)
      if (!has(attached, kind)) missing.push_back(kind);
  };
  want(dossier.documents);
  for (const auto& [of_track, kinds] : dossier.also)
    if (of_track == track(context)) want(kinds);
  if (missing.empty()) return holds();
  const Text titles = titles_of(context, missing);
  Verdict verdict = fails({"Hồ sơ còn thiếu: " + titles.vi + ".", "The dossier lacks: " + titles.en + "."},
                          {{"missing", as_json(missing)}});
  if (context.asking) verdict.finding = Finding::needs_input;
  return verdict;
}

ReadParams<Attached> Attached::from(const json::object& params) {
  Attached wanted{texts_of(params, "kinds")};
  if (wanted.kinds.empty()) return broken("kinds");
  return wanted;
}

Verdict document_attached(const RuleContext& context, const Attached& wanted) {
  Kinds attached;
  add_kinds(context.documents, attached);
  const bool found = std::any_of(wanted.kinds.begin(), wanted.kinds.end(),
                                 [&](const std::string& kind) { return has(attached, kind); });
  if (found) return holds();
  const Kinds kinds(wanted.kinds.begin(), wanted.kinds.end());
  const Text titles = titles_of(context, kinds);
  Verdict verdict = fails({"Phải kèm một trong các văn bản: " + titles.vi + ".",
                           "Expected one of these papers with the act: " + titles.en + "."},
                          {{"kinds", as_json(kinds)}});
  if (context.asking) verdict.finding = Finding::needs_input;
  return verdict;
}

}  // namespace cadre::rules
