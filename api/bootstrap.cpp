#include "api/bootstrap.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <compare>
#include <fstream>

#include "api/random.hpp"
#include "storage/files.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/vietnam_calendar.hpp"

namespace cadre {
namespace {

const std::string kNoPassword = "-";
constexpr Date kCalendarFrom = std::chrono::sys_days{std::chrono::year{2000} / 1 / 1};

Result<void> order(Engine& engine, Order order) {
  Outcome outcome = engine.run(Command{std::move(order), "system", "", {}});
  if (outcome.error) return tl::make_unexpected(std::move(*outcome.error));
  for (const Entry& entry : outcome.entries) {
    if (entry.outcome == "refused")
      return fail(ErrorCode::invalid_argument,
                  {"bước khởi tạo bị từ chối: " + canonical(entry.data),
                   "expected a first start to be accepted, but: " + canonical(entry.data)});
  }
  return {};
}

Result<bool> is_published(const Engine& engine, std::string_view id, std::string_view version) {
  TRY(reading, engine.read());
  for (const PublishedVersion& published : reading.versions(id))
    if (published.version == version) return true;
  return false;
}

struct Shipped {
  std::string from, id, version;
  friend auto operator<=>(const Shipped&, const Shipped&) = default;
};

// A case gets the version that was made current last among those in force on its day: all are, in order of
// effect.
Result<void> publish_shipped(Engine& engine) {
  std::vector<Shipped> all;
  for (json::object& definition : shipped_definitions()) {
    const json::object& effective = object_at(object_at(definition, "meta"), "effective");
    const Shipped shipped{std::string(text_at(effective, "from")), std::string(text_at(definition, "id")),
                          std::string(text_at(definition, "version"))};
    TRY(published, is_published(engine, shipped.id, shipped.version));
    if (!published) CHECK(order(engine, PublishProcedure{std::move(definition)}));
    all.push_back(shipped);
  }
  std::sort(all.begin(), all.end());
  for (const Shipped& shipped : all) CHECK(order(engine, MakeCurrent{shipped.id, shipped.version}));
  return {};
}

Result<void> record_calendar(Engine& engine) {
  FactInput fact;
  fact.subject = "calendar/vn";
  fact.kind = "calendar";
  fact.from = kCalendarFrom;
  fact.value = vietnam_calendar().to_json();
  return order(engine, RecordFacts{{std::move(fact)}});
}

Result<bool> is_known(const Engine& engine, std::string_view subject) {
  TRY(reading, engine.read());
  return reading.find(subject) != nullptr;
}

FactInput account_fact(const std::string& account, std::string kind, Date from, json::object value) {
  FactInput fact;
  fact.subject = "account/" + account;
  fact.kind = std::move(kind);
  fact.from = from;
  fact.value = std::move(value);
  return fact;
}

}  // namespace

std::vector<FactInput> account_facts(const IssuedToken& issued, std::string_view name, std::string_view unit,
                                     Date from) {
  std::vector<FactInput> facts;
  facts.push_back(account_fact(issued.account, "account", from, {{"name", name}}));
  facts.push_back(account_fact(issued.account, "mandate", from, {{"role", issued.role}, {"unit", unit}}));
  facts.push_back(account_fact(issued.account, "token", from, {{"sha256", to_hex(sha256(issued.token))}}));
  return facts;
}

Result<void> write_tokens(const std::filesystem::path& data, const std::vector<IssuedToken>& tokens) {
  const std::filesystem::path path = data / "tokens", beside = data / "tokens.new";
  std::string text;
  for (const IssuedToken& issued : tokens)
    text += issued.account + " " + issued.role + " " + issued.token + " " +
            (issued.password.empty() ? kNoPassword : issued.password) + "\n";
  {
    TRY(file, File::open(beside, O_WRONLY | O_CREAT | O_TRUNC));
    if (::fchmod(file.descriptor(), S_IRUSR | S_IWUSR) != 0)
      return fail(ErrorCode::unavailable,
                  {"không đặt được quyền của tệp tokens", "expected to make the file of tokens private"});
    CHECK(file.write(text));
    CHECK(file.sync());
  }
  return rename_durably(beside, path);
}

std::vector<IssuedToken> read_tokens(const std::filesystem::path& data) {
  std::vector<IssuedToken> tokens;
  std::ifstream file(data / "tokens");
  for (IssuedToken issued; file >> issued.account >> issued.role >> issued.token >> issued.password;) {
    if (issued.password == kNoPassword) issued.password.clear();
    tokens.push_back(issued);
  }
  return tokens;
}

Result<void> bootstrap(Engine& engine, SignIn& sign_in, const std::filesystem::path& data, Date today) {
  TRY(done, is_known(engine, "account/" + std::string(kAdministrator)));
  if (done) return {};
  CHECK(publish_shipped(engine));
  TRY(calendar, is_known(engine, "calendar/vn"));
  if (!calendar) CHECK(record_calendar(engine));
  const IssuedToken issued{std::string(kAdministrator), "administrator", random_token(), random_password()};
  CHECK(write_tokens(data, {issued}));
  CHECK(sign_in.install_password(issued.account, issued.password, true));
  return order(engine, RecordFacts{account_facts(issued, "Quản trị hệ thống", "", today)});
}

}  // namespace cadre
