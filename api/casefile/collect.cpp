#include "api/casefile/collect.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cadre {
namespace {

constexpr std::size_t kPage = 500;

tl::unexpected<Error> too_many(std::string_view subject) {
  const std::string most = std::to_string(kSubjectEntriesMax);
  return fail(ErrorCode::invalid_argument,
              {"'" + std::string(subject) + "' có hơn " + most + " mục: hồ sơ chứng cứ chứa tối đa " + most,
               "expected at most " + most + " entries on '" + std::string(subject) + "'"},
              {}, "casefile.size");
}

// The terms that an entry on the subject is found by: any one of them.
Result<std::vector<std::string>> terms_on(std::string_view subject) {
  const std::size_t slash = subject.find('/');
  const std::string_view kind = subject.substr(0, slash);
  const std::string_view id = slash == std::string_view::npos ? "" : subject.substr(slash + 1);
  if (kind == "case" && !id.empty()) return std::vector{make_term("case", id)};
  if (kind == "cadre" && !id.empty())
    return std::vector{make_term("cadre", id), make_term("subject", subject)};
  return fail(ErrorCode::invalid_argument,
              {"cần 'case/...' hoặc 'cadre/...'", "expected 'case/...' or 'cadre/...'"}, "subject",
              "casefile.subject");
}

// Calls `each` for every entry under the term, oldest first, until it answers false.
Result<void> every_entry(const std::string& term, std::optional<Position> upto, const Reading& reading,
                         const std::function<bool(const Entry&)>& each) {
  EntryQuery query;
  query.terms = {term};
  query.upto = upto;
  query.limit = kPage;
  for (;;) {
    TRY(page, reading.entries(query));
    for (const Entry& entry : page.entries)
      if (!each(entry)) return {};
    if (!page.next) return {};
    query.from = *page.next;
  }
}

// What entries point at.
class Grounds {
 public:
  Grounds(const std::vector<Position>& own, const Reading& reading) : own_(own), reading_(reading) {}

  Result<Context> find(const std::vector<std::string>& readers) {
    for (const std::string& reader : readers)
      if (!reader.empty()) actors_.insert(reader);
    for (const Position position : own_) {
      TRY(entry, reading_.entry(position));
      look_at(entry);
    }
    for (const std::string& reference : procedures_) add_definition(reference);
    CHECK(add_all("subject:calendar/vn", {}));
    for (const std::string& actor : actors_)
      CHECK(add_all(make_term("subject", "account/" + actor), {"account", "mandate", "delegation"}));
    CHECK(add_units());
    Context found{std::vector<Position>(positions_.begin(), positions_.end()), 0};
    if (found.positions.size() > kContextEntriesMax) {
      found.left_out = found.positions.size() - kContextEntriesMax;
      found.positions.resize(kContextEntriesMax);
    }
    return found;
  }

 private:
  void look_at(const Entry& entry) {
    if (!entry.procedure.empty()) procedures_.insert(entry.procedure.substr(0, entry.procedure.find('#')));
    if (entry.actor != "system") actors_.insert(entry.actor);
    if (!entry.on_behalf_of.empty()) actors_.insert(entry.on_behalf_of);
    if (!entry.unit.empty()) units_.insert(entry.unit);
    if (entry.cause) add(*entry.cause);
    for (const json::value& asked : array_at(entry.data, "asked")) look_into(asked, kDepthMax);
    for (const json::value& reason : array_at(object_at(entry.data, "refusal"), "reasons"))
      look_into(reason, kDepthMax);
  }

  // Rules name the entries that they looked at as "entries", within their figures or deeper.
  void look_into(const json::value& said, int depth) {
    if (depth == 0) return;
    if (const json::array* list = said.if_array())
      for (const json::value& one : *list) look_into(one, depth - 1);
    if (!said.is_object()) return;
    for (const auto& member : said.get_object())
      if (member.key() == "entries" && member.value().is_array())
        for (const json::value& at : member.value().get_array()) add_position(at);
      else
        look_into(member.value(), depth - 1);
  }

  void add_position(const json::value& at) {
    if (at.is_int64() && at.get_int64() >= 0) add(Position{static_cast<std::uint64_t>(at.get_int64())});
  }

  void add(Position position) {
    const bool there = position.value < reading_.upto();
    if (there && !std::ranges::binary_search(own_, position)) positions_.insert(position);
  }

  void add_definition(const std::string& reference) {
    const std::size_t at = reference.find('@');
    for (const PublishedVersion& version : reading_.versions(reference.substr(0, at)))
      if (at != std::string::npos && version.version == reference.substr(at + 1)) add(version.published);
  }

  // Facts of those kinds under the term; of every kind when none is named.
  Result<void> add_all(const std::string& term, const std::vector<std::string_view>& kinds) {
    return every_entry(term, std::nullopt, reading_, [&](const Entry& entry) {
      if (kinds.empty() || std::ranges::find(kinds, text_at(entry.data, "kind")) != kinds.end())
        add(entry.position);
      return true;
    });
  }

  // A mandate covers what is below its unit: where the units stood, up to the top.
  Result<void> add_units() {
    std::vector<std::string> open(units_.begin(), units_.end());
    while (!open.empty()) {
      const std::string unit = std::move(open.back());
      open.pop_back();
      CHECK(
          every_entry(make_term("subject", "unit/" + unit), std::nullopt, reading_, [&](const Entry& entry) {
            if (text_at(entry.data, "kind") != "unit") return true;
            add(entry.position);
            const std::string parent(text_at(object_at(entry.data, "value"), "parent"));
            if (!parent.empty() && units_.insert(parent).second) open.push_back(parent);
            return true;
          }));
    }
    return {};
  }

  static constexpr int kDepthMax = 8;
  const std::vector<Position>& own_;
  const Reading& reading_;
  std::set<std::string> procedures_, actors_, units_;
  std::set<Position> positions_;
};

}  // namespace

Result<std::vector<Position>> positions_on(std::string_view subject, const Reading& reading, Position upto) {
  TRY(terms, terms_on(subject));
  std::set<Position> positions;
  for (const std::string& term : terms) {
    CHECK(every_entry(term, upto, reading, [&](const Entry& entry) {
      positions.insert(entry.position);
      return positions.size() <= kSubjectEntriesMax;
    }));
  }
  if (positions.size() > kSubjectEntriesMax) return too_many(subject);
  if (positions.empty())
    return fail(ErrorCode::not_found,
                {"sổ không có mục nào về '" + std::string(subject) + "'",
                 "expected a known subject, but no entry is about '" + std::string(subject) + "'"},
                "subject", "reference.unknown");
  return std::vector<Position>(positions.begin(), positions.end());
}

Result<Context> context_of(const std::vector<Position>& own, const std::vector<std::string>& readers,
                           const Reading& reading) {
  return Grounds(own, reading).find(readers);
}

Result<FiledEntry> filed(Position position, std::string_view of, const Journal& journal,
                         const Withholding& withhold) {
  TRY(bytes, journal.at(position));
  TRY(entry, decode(bytes));
  FiledEntry filed{position, std::string(of), leaf_hash(bytes), {}, withhold(entry), {}};
  if (!filed.withheld) filed.bytes = std::move(bytes);
  return filed;
}

std::vector<FiledDocument> documents_named(const std::vector<FiledEntry>& entries) {
  std::map<std::string, FiledDocument> found;
  for (const FiledEntry& filed : entries) {
    const auto entry = filed.withheld ? Result<Entry>(fail(ErrorCode::not_found, {})) : decode(filed.bytes);
    if (!entry) continue;
    for (const json::value& value : array_at(entry->data, "documents")) {
      if (!value.is_object()) continue;
      const json::object& document = value.get_object();
      const auto hash = hash_from_hex(text_at(document, "sha256"));
      if (hash)
        found.emplace(to_hex(*hash), FiledDocument{*hash, std::string(text_at(document, "name")), {}, {}});
    }
  }
  std::vector<FiledDocument> documents;
  for (auto& [hash, document] : found) documents.push_back(std::move(document));
  return documents;
}

}  // namespace cadre
