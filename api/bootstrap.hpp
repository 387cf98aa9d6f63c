// The first start on an empty log: the shipped definitions, the calendar, and an account for the
// administrator.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "api/sign_in/sign_in.hpp"

namespace cadre {

inline constexpr std::string_view kAdministrator = "administrator";

// A token that was handed out, as the file of tokens keeps it: for the person who installs, readable by its
// owner only.
struct IssuedToken {
  std::string account;
  std::string role;
  std::string token;
  std::string password{};  // "" when that is another matter
};

// <data>/tokens: one line "account role token password" each, "-" for no password. Errors: unavailable.
Result<void> write_tokens(const std::filesystem::path& data, const std::vector<IssuedToken>& tokens);
std::vector<IssuedToken> read_tokens(const std::filesystem::path& data);  // empty when there is no such file

// Publishes what the program ships with, makes the versions current in order of effect, records the calendar,
// then makes the administrator's account, whose token and one-time password go to <data>/tokens. Does nothing
// once there is that account; begun anew after an interruption, it goes on where it was. Errors: those of the
// commands, and of the file.
Result<void> bootstrap(Engine& engine, SignIn& sign_in, const std::filesystem::path& data, Date today);

// The facts that make an account: its name, one mandate, and the hash of its token, all from `from` on.
std::vector<FactInput> account_facts(const IssuedToken& issued, std::string_view name, std::string_view unit,
                                     Date from);

}  // namespace cadre
