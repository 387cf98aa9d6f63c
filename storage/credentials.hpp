// Credentials: by what each account proves who it is, one small file per account beside the log. Of a
// password there is only its hash: this folder is in backups, and the log, which goes to inspectors, has none
// of it.
//
// Stateless: every question reads the file, every answer is what the disk holds. Blocks; any thread, one
// writer at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace cadre {

struct Credential {
  std::string account;             // as in "account/an.tc"
  std::string password;            // its hash with salt and cost, as argon2 writes it: "$argon2id$v=19$m=..."
  Timestamp set{};                 // when
  bool one_time = false;           // must be changed at the first sign-in
  std::optional<Timestamp> until;  // from this moment on it proves nothing any more
  friend bool operator==(const Credential&, const Credential&) = default;
};

// Canonical JSON, one line. Errors: corruption.
std::string encode_credential(const Credential& credential);
Result<Credential> decode_credential(std::string_view text);

class Credentials {
 public:
  // Makes the folder, for its owner only. Errors: unavailable.
  static Result<Credentials> open(const std::filesystem::path& data_folder);

  // nullopt: the account has none, or there can be no account of that name. Errors: unavailable, corruption.
  Result<std::optional<Credential>> find(std::string_view account) const;
  // In place of the one before, durable when it returns. INVARIANT: the account's name is one.
  Result<void> put(const Credential& credential) const;
  // All, by account. Errors: unavailable, corruption (naming the file).
  Result<std::vector<Credential>> all() const;

 private:
  explicit Credentials(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path file_of(std::string_view account) const;

  std::filesystem::path folder_;
};

}  // namespace cadre
