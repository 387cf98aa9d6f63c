#include "engine/procedure/library.hpp"

namespace cadre {
namespace {

constexpr std::size_t kStoredDepthMax = 128;  // as deep as an entry may be: what was logged can be read

tl::unexpected<Error> cannot_be_read(std::string_view reference, const std::vector<Problem>& problems) {
  const std::string name(reference);
  const Text why = problems.empty() ? Text{} : problems.front().message;
  return fail(ErrorCode::corruption,
              {"định nghĩa '" + name + "' đã công bố không đọc được: " + why.vi,
               "expected the published definition '" + name + "' to be readable, but: " + why.en});
}

}  // namespace

Result<std::shared_ptr<const Procedure>> ProcedureLibrary::get(std::string_view reference,
                                                               const ViewSnapshot& snapshot) {
  const std::string_view key = without_hash(reference);
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
  }
  const auto bytes = snapshot.get(Table::definitions, key);
  if (!bytes)
    return fail(ErrorCode::not_found,
                {"không có phiên bản thủ tục '" + std::string(key) + "'",
                 "expected a published version of a procedure, but there is no '" + std::string(key) + "'"});
  TRY(recalled, recall(*bytes));
  return keep(std::move(recalled));
}

Result<std::shared_ptr<const Procedure>> ProcedureLibrary::recall(std::string_view canonical_text) const {
  json::parse_options options;
  options.max_depth = kStoredDepthMax;
  const json::value value = json::parse(canonical_text, {}, options);
  const json::object& definition = value.as_object();
  auto recalled = Procedure::recall(definition, rules_);
  if (!recalled)
    return cannot_be_read(
        std::string(text_at(definition, "id")) + "@" + std::string(text_at(definition, "version")),
        recalled.error());
  return std::move(*recalled);
}

std::shared_ptr<const Procedure> ProcedureLibrary::keep(std::shared_ptr<const Procedure> procedure) {
  std::string key(without_hash(procedure->reference()));
  const std::lock_guard lock(mutex_);
  return known_.try_emplace(std::move(key), std::move(procedure)).first->second;
}

}  // namespace cadre
