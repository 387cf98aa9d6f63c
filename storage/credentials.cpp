#include "storage/credentials.hpp"

#include <algorithm>

#include "engine/base/json.hpp"
#include "storage/data_folder.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::uint64_t kFileBytesMax = 4096;
constexpr std::size_t kNameBytesMax = 64;
constexpr std::string_view kSuffix = ".json";  // what is being written ends otherwise

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// As the subjects of facts are named: such a name is a plain file name too.
bool is_name(std::string_view account) {
  return !account.empty() && account.size() <= kNameBytesMax && is_letter_or_digit(account.front()) &&
         std::all_of(account.begin(), account.end(),
                     [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; });
}

tl::unexpected<Error> damaged(std::string_view account) {
  const std::string name(account);
  return fail(ErrorCode::corruption,
              {"cần thông tin đăng nhập của tài khoản '" + name + "' như khi được ghi, nhưng tệp bị hỏng",
               "expected the credential of '" + name + "' as it was written, but its file is damaged"});
}

}  // namespace

std::string encode_credential(const Credential& credential) {
  json::object value{{"account", credential.account},
                     {"credential", kFormat},
                     {"password", credential.password},
                     {"set", format_timestamp(credential.set)}};
  if (credential.one_time) value["one_time"] = true;
  if (credential.until) value["until"] = format_timestamp(*credential.until);
  return canonical(value);
}

Result<Credential> decode_credential(std::string_view text) {
  const auto parsed = parse_json(text);
  if (!parsed || !parsed->is_object()) return damaged("");
  const json::object& value = parsed->get_object();
  Credential credential;
  credential.account = text_at(value, "account");
  credential.password = text_at(value, "password");
  credential.one_time = bool_at(value, "one_time");
  const auto set = parse_timestamp(text_at(value, "set"));
  if (int_at(value, "credential") != kFormat || !set || !is_name(credential.account))
    return damaged(credential.account);
  credential.set = *set;
  if (!value.contains("until")) return credential;
  const auto until = parse_timestamp(text_at(value, "until"));
  if (!until) return damaged(credential.account);
  credential.until = *until;
  return credential;
}

Result<Credentials> Credentials::open(const fs::path& data_folder) {
  Credentials credentials(DataFolder{data_folder}.credentials());
  CHECK(make_folder(credentials.folder_));
  std::error_code error;
  fs::permissions(credentials.folder_, fs::perms::owner_all, error);
  if (error) return file_fail(error.value(), {"giữ riêng", "make private"}, credentials.folder_);
  return credentials;
}

fs::path Credentials::file_of(std::string_view account) const {
  return folder_ / (std::string(account) + std::string(kSuffix));
}

Result<std::optional<Credential>> Credentials::find(std::string_view account) const {
  if (!is_name(account)) return std::nullopt;
  const auto text = read_file(file_of(account), kFileBytesMax);
  if (!text && text.error().code == ErrorCode::not_found) return std::nullopt;
  if (!text) return tl::make_unexpected(text.error());
  const auto credential = decode_credential(*text);
  if (!credential || credential->account != account) return damaged(account);
  return *credential;
}

Result<void> Credentials::put(const Credential& credential) const {
  INVARIANT(is_name(credential.account), "only accounts that are in the log get a credential");
  return replace_file(file_of(credential.account), encode_credential(credential));
}

Result<std::vector<Credential>> Credentials::all() const {
  std::vector<std::string> accounts;
  std::error_code error;
  for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error))
    if (const std::string name = at->path().filename(); name.ends_with(kSuffix))
      accounts.push_back(name.substr(0, name.size() - kSuffix.size()));
  if (error) return file_fail(error.value(), {"đọc thư mục", "read the folder"}, folder_);
  std::sort(accounts.begin(), accounts.end());
  std::vector<Credential> all;
  for (const std::string& account : accounts) {
    TRY(credential, find(account));
    if (!credential) return damaged(account);
    all.push_back(std::move(*credential));
  }
  return all;
}

}  // namespace cadre
