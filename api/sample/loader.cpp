#include "api/sample/loader.hpp"

#include <algorithm>

#include "api/sample/agenda.hpp"
#include "api/sample/evidence.hpp"
#include "api/sample/registry.hpp"
#include "api/sample/round_player.hpp"
#include "api/sample/teller.hpp"
#include "api/sample/trespasses.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/vietnam_calendar.hpp"

namespace cadre::sample {
namespace {

constexpr std::string_view kArchivist = "van-thu.1";

// A definition arrives on the day it takes effect, as far as that is a day of the sample.
struct Publication {
  Date on{};
  json::object definition;
};

std::vector<Publication> publications(Date end) {
  std::vector<Publication> list;
  for (json::object& definition : shipped_definitions()) {
    const auto from = parse_date(text_at(object_at(object_at(definition, "meta"), "effective"), "from"));
    const Date on = std::clamp(from ? *from : kFirstDay, kFirstDay, end);
    list.push_back({on, std::move(definition)});
  }
  return list;
}

// A fact that a story needs, and the working day on which it is recorded.
struct Testimony {
  Date on{};
  FactInput fact;
};

class Years {
 public:
  Years(Office& office, const City& city, const Cast& cast, const std::vector<AccountPlan>& accounts,
        Agenda agenda, const Plan& plan)
      : office_(office),
        registry_(office),
        staff_(city, accounts),
        calendar_(vietnam_calendar()),
        teller_(office, city, staff_, calendar_),
        player_(office, city, staff_, calendar_),
        publications_(publications(plan.end)),
        agenda_(std::move(agenda)) {
    for (const Role& role : cast.roles()) begin(role);
  }

  Result<void> pass(Date today) {
    CHECK(publish(today));
    for (const Recording& recording : agenda_.records)
      if (recording.on == today) CHECK(registry_.record(recorder(recording.role), recording.facts));
    CHECK(prepare(today));
    CHECK(testify(today));
    CHECK(player_.go_on(agenda_.plays, today));
    for (Telling& telling : tellings_) CHECK(go_on(telling, today));
    for (const Trespass& trespass : trespasses())
      if (trespass.on == today) CHECK(commit(trespass, office_));
    return {};
  }
  std::size_t cases() const {
    const auto opened = [](const auto& one) { return !one.case_id.empty(); };
    return static_cast<std::size_t>(std::count_if(tellings_.begin(), tellings_.end(), opened) +
                                    std::count_if(agenda_.plays.begin(), agenda_.plays.end(), opened));
  }

 private:
  Date next_working_day(Date from) const {
    while (!calendar_.working(from)) from += std::chrono::days{1};
    return from;
  }

  void begin(const Role& role) {
    const Story& story = *role.story;
    tellings_.push_back(
        {.role = &role,
         .number = tellings_.size(),
         .next = calendar_.add(role.start, {Span::working_days, story.steps.front().after, false})});
    for (const std::string_view name : words_of(story.evidence))
      for (const EvidenceFact& evident : evidence(name).facts) {
        const Date from = role.start - std::chrono::days{evident.days_before};
        const auto number = static_cast<unsigned>(100 + testimonies_.size());
        FactInput fact{"cadre/" + role.person->id, std::string(evident.kind), from, {}, {}, {}};
        fact.value = filled_in_object(evident.value, {calendar_, from, number});
        testimonies_.push_back({next_working_day(from), std::move(fact)});
      }
  }

  static std::string recorder(std::string_view role) {
    return std::string(role == "administrator" ? kAdministrator : kArchivist);
  }

  Result<void> publish(Date today) {
    for (const Publication& publication : publications_) {
      if (publication.on != today) continue;
      const std::string administrator(kAdministrator), id(text_at(publication.definition, "id"));
      const std::string version(text_at(publication.definition, "version"));
      CHECK(must(office_.ask({administrator, "POST", "/v1/procedures", canonical(publication.definition)})));
      CHECK(must(office_.ask({administrator, "PUT", "/v1/procedures/" + id + "/current",
                              canonical(json::object{{"version", version}})})));
    }
    return {};
  }
  static Result<void> must(const HttpResponse& response) {
    if (response.status == 200 || response.status == 201) return {};
    return fail(ErrorCode::invalid_argument, {"không công bố được thủ tục: " + response.body,
                                              "expected a publication, but got " + response.body});
  }

  // What the day's rounds rest on, in one request; and who leaves.
  Result<void> prepare(Date today) {
    std::vector<RecordedFact> facts;
    for (const Recording& recording : agenda_.grounds)
      if (recording.on == today) facts.insert(facts.end(), recording.facts.begin(), recording.facts.end());
    CHECK(registry_.record(std::string(kArchivist), facts));
    for (const Departure& leaves : agenda_.departures)
      if (leaves.on == today)
        CHECK(registry_.leave(std::string(kArchivist), *leaves.person, leaves.post, today));
    return {};
  }

  Result<void> testify(Date today) {
    for (const Testimony& testimony : testimonies_)
      if (testimony.on == today) CHECK(registry_.record(std::string(kArchivist), {{testimony.fact}}));
    return {};
  }

  Result<void> go_on(Telling& telling, Date today) {
    while (telling.step < telling.role->story->steps.size() && telling.next == today)
      CHECK(teller_.tell(telling, today));
    if (!telling.placed || !telling.decided) return {};
    const Date decided = *std::exchange(telling.decided, std::nullopt);
    return registry_.leave(std::string(kArchivist), *telling.role->person, telling.role->post, decided);
  }

  Office& office_;
  Registry registry_;
  Staff staff_;
  Calendar calendar_;
  Teller teller_;
  RoundPlayer player_;
  std::vector<Publication> publications_;
  Agenda agenda_;
  std::vector<Testimony> testimonies_;
  std::vector<Telling> tellings_;
};

// What cannot come through the API, because nobody has an account yet.
Result<void> found(Office& office, const std::vector<AccountPlan>& accounts, std::uint64_t seed) {
  RecordFacts order;
  const auto administrator = std::find_if(accounts.begin(), accounts.end(),
                                          [](const AccountPlan& one) { return one.id == kAdministrator; });
  INVARIANT(administrator != accounts.end(), "the plans have an administrator");
  order.facts = account_facts({administrator->id, administrator->role, sample_token(seed, administrator->id)},
                              administrator->name, "", kFirstDay);
  FactInput calendar{"calendar/vn", "calendar", kFounded, {}, vietnam_calendar().to_json(), {}};
  order.facts.push_back(std::move(calendar));
  Outcome outcome = office.engine().run(Command{std::move(order), "system", "", {}});
  if (outcome.error) return tl::make_unexpected(std::move(*outcome.error));
  return {};
}

// Those who work on the last day can sign in.
Result<void> give_passwords(Office& office, const std::vector<AccountPlan>& accounts, Date end) {
  for (const AccountPlan& account : accounts)
    if (account.works_on(end)) CHECK(office.sign_in().install_password(account.id, kSamplePassword, false));
  return {};
}

}  // namespace

Result<Loaded> load(const std::filesystem::path& data, const Plan& plan) {
  const std::uint64_t seed = plan.seed;
  const City city = make_city();
  std::vector<Person> people = make_people(city, seed);
  const std::vector<AccountPlan> accounts = make_accounts(city, people, seed);
  TRY(cast, Cast::make(city, people, plan.end));
  Agenda agenda = make_agenda(city, people, cast, accounts, plan);
  TRY(office, Office::open(data, seed));
  office->wake(kFirstDay);
  CHECK(found(*office, accounts, seed));
  Years years(*office, city, cast, accounts, std::move(agenda), plan);
  for (Date today = kFirstDay; today <= plan.end; today += std::chrono::days{1}) {
    office->wake(today);
    CHECK(years.pass(today));
  }
  CHECK(give_passwords(*office, accounts, plan.end));
  Loaded loaded{office->head(), people.size(), years.cases(), shown_tokens(accounts, plan)};
  CHECK(office->close());
  CHECK(write_tokens(data, loaded.tokens));
  return loaded;
}

}  // namespace cadre::sample
