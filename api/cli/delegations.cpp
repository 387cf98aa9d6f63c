// cadre delegations: who lends what to whom; give, end.
#include <cstdint>
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/table.hpp"
#include "api/cli/target.hpp"
#include "api/cli/words.hpp"

namespace cadre {
namespace {

struct GiveOptions {
  std::string lender, to, unit, document, from, until;
  std::vector<std::string> roles;
};
struct EndOptions {
  std::string lender, until;
  std::uint64_t position = 0;
};

std::string everything_or(const Console& console, std::string_view unit) {
  return unit.empty() ? console.vietnamese() ? "toàn bộ" : "everywhere" : std::string(unit);
}

std::vector<std::string> row_of(const Console& console, const json::object& fact) {
  const json::object& value = object_at(fact, "value");
  std::string roles;
  for (const json::value& role : array_at(value, "roles"))
    if (role.is_string())
      roles += (roles.empty() ? "" : ", ") + role_text(console, std::string_view(role.get_string()));
  return {std::to_string(int_at(fact, "position")),
          std::string(text_at(value, "to")),
          roles,
          everything_or(console, text_at(value, "unit")),
          day_text(console, text_at(fact, "from")),
          day_text(console, text_at(fact, "until")),
          std::string(text_at(value, "document"))};
}

std::optional<json::object> account(Client& client, const std::string& id) {
  return client.get("/v1/accounts/" + percent_encode(id));
}

void list(Client& client, std::string id) {
  Console& console = client.console();
  if (id.empty()) {
    const auto me = client.get("/v1/me");
    if (!me) return;
    id = text_at(*me, "account");
    for (const json::value& lender : array_at(*me, "lenders"))
      if (lender.is_object() && !console.json)
        console.out << (console.vietnamese() ? "Được ủy quyền của " : "A delegate of ")
                    << text_at(lender.get_object(), "account") << '\n';
  }
  const auto known = account(client, id);
  if (!known) return;
  if (console.json) return console.print(*known);
  std::vector<std::vector<std::string>> rows;
  rows.push_back(
      console.vietnamese()
          ? std::vector<std::string>{"SỐ", "CHO", "VAI TRÒ", "TRONG", "TỪ NGÀY", "HẾT TỪ NGÀY", "VĂN BẢN"}
          : std::vector<std::string>{"POSITION", "TO", "ROLES", "WITHIN", "FROM", "UNTIL", "PAPER"});
  for (const json::value& fact : array_at(*known, "facts"))
    if (fact.is_object() && text_at(fact.get_object(), "kind") == "delegation")
      rows.push_back(row_of(console, fact.get_object()));
  print_table(console.out, rows);
}

void record(Client& client, json::object fact) {
  Console& console = client.console();
  const auto answer = client.post("/v1/facts", json::object{{"facts", json::array{std::move(fact)}}});
  if (!answer) return;
  if (console.json) return console.print(*answer);
  for (const json::value& position : array_at(*answer, "positions"))
    console.out << (console.vietnamese() ? "Đã ghi, số " : "Recorded, position ") << position << '\n';
}

void give(Client& client, const GiveOptions& options) {
  json::object value{
      {"to", options.to}, {"roles", json::value_from(options.roles)}, {"document", options.document}};
  if (!options.unit.empty()) value["unit"] = options.unit;
  record(client, {{"subject", "account/" + options.lender},
                  {"kind", "delegation"},
                  {"from", options.from},
                  {"until", options.until},
                  {"value", std::move(value)}});
}

// The same once more, with an earlier end, in place of what stands.
void end(Client& client, const EndOptions& options) {
  const auto known = account(client, options.lender);
  if (!known) return;
  for (const json::value& item : array_at(*known, "facts")) {
    const json::object* fact = item.if_object();
    if (fact == nullptr || text_at(*fact, "kind") != "delegation" ||
        static_cast<std::uint64_t>(int_at(*fact, "position", -1)) != options.position)
      continue;
    return record(client, {{"subject", "account/" + options.lender},
                           {"kind", "delegation"},
                           {"from", text_at(*fact, "from")},
                           {"until", options.until},
                           {"value", object_at(*fact, "value")},
                           {"corrects", options.position}});
  }
  client.console().fail({ErrorCode::not_found,
                         {"tài khoản không có ủy quyền nào mang số này",
                          "expected a delegation of that position, but the account has none"},
                         "POSITION",
                         "delegation.none"});
}

void add_give(CommandLine& group, Console& console) {
  const auto options = std::make_shared<GiveOptions>();
  CommandLine& command =
      add_client_command(group, console, ClientAccess::writes, "give",
                         "Ghi một ủy quyền, do quản trị viên / Record a delegation, as an administrator",
                         [options](Client& client) { give(client, *options); });
  command.add_option("LENDER", options->lender, "Tài khoản ủy quyền / Who lends")->required();
  command.add_option("--to", options->to, "Tài khoản được ủy quyền / To whom")->required();
  command.add_option("--role", options->roles, "Vai trò, có thể nhiều / A role; may be repeated")->required();
  command.add_option("--unit", options->unit, "Chỉ trong đơn vị này / Within this unit only");
  command.add_option("--document", options->document, "Số văn bản / Number of the paper")->required();
  command.add_option("--from", options->from, "Từ ngày / From this day (2026-07-01)")->required();
  command.add_option("--until", options->until, "Hết từ ngày / Over from this day")->required();
}

void add_end(CommandLine& group, Console& console) {
  const auto options = std::make_shared<EndOptions>();
  CommandLine& command = add_client_command(group, console, ClientAccess::writes, "end",
                                            "Kết thúc sớm một ủy quyền / End a delegation earlier",
                                            [options](Client& client) { end(client, *options); });
  command.add_option("LENDER", options->lender, "Tài khoản ủy quyền / Who lends")->required();
  command.add_option("POSITION", options->position, "Số của ủy quyền / Its position")->required();
  command.add_option("--until", options->until, "Hết từ ngày / Over from this day")->required();
}

}  // namespace

void add_delegations_commands(CommandLine& app, Console& console) {
  CommandLine& group = add_group(app, "delegations", "Ủy quyền làm thay / Acting in the name of another");
  const auto id = std::make_shared<std::string>();
  add_client_command(group, console, ClientAccess::reads, "list",
                     "Tài khoản ủy quyền cho ai, được ai ủy quyền / What an account lends, and who lends it",
                     [id](Client& client) { list(client, *id); })
      .add_option("ACCOUNT", *id, "Tài khoản; bỏ trống: của chính mình / Left out: one's own");
  add_give(group, console);
  add_end(group, console);
}

}  // namespace cadre
