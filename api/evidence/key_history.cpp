#include "api/evidence/key_history.hpp"

namespace cadre {

Result<std::vector<VerifierKey>> keys_of_log(const Engine& engine) {
  TRY(reading, engine.read());
  EntryQuery query;
  query.terms = {make_term("type", kKeyChanged)};
  query.newest_first = true;
  query.limit = kKeysMax;
  TRY(page, reading.entries(query));
  std::vector<VerifierKey> keys;
  for (const Entry& entry : page.entries) {
    auto key = parse_verifier_key(text_at(entry.data, "key"));
    if (!key) return fail(ErrorCode::corruption, key.error().message, {}, key.error().rule);
    keys.push_back(std::move(*key));
  }
  return keys;
}

Result<void> record_key(Engine& engine, const VerifierKey& key, const std::vector<VerifierKey>& before) {
  if (!before.empty() && before.front() == key) return {};
  KeepRecord record{.type = std::string(kKeyChanged), .subject = "log"};
  record.data["key"] = key.text();
  if (!before.empty()) record.data["before"] = before.front().text();
  Outcome outcome = engine.run(Command{std::move(record), "system", "", {}});
  if (outcome.error) return tl::make_unexpected(std::move(*outcome.error));
  return {};
}

}  // namespace cadre
