#include "api/sample/profiles.hpp"

#include <algorithm>
#include <array>

namespace cadre::sample {
namespace {

constexpr std::array<std::string_view, 6> kFields = {
    "Luật", "Quản trị công", "Kinh tế", "Kỹ thuật xây dựng", "Y khoa", "Giáo dục học"};

// Of one body of one unit: how many seats are drawn from those who hold posts there.
struct Seats {
  std::string_view body;
  std::size_t count;
};
constexpr Seats kOfProvince[] = {
    {"party-committee", 31}, {"standing-committee", 11}, {"party-standing-board", 4}};
constexpr Seats kOfCity[] = {
    {"party-committee", 33}, {"standing-committee", 11}, {"party-standing-board", 3}};
constexpr Seats kOfWard[] = {{"party-committee", 15}, {"standing-committee", 7}, {"peoples-council", 13}};
constexpr Seats kOfOldWard[] = {{"party-committee", 8}, {"standing-committee", 3}, {"peoples-council", 8}};
constexpr Seats kOfCouncil[] = {{"peoples-council", 24}, {"council-standing-board", 3}};
constexpr Seats kOfPeoplesCommittee[] = {{"peoples-committee", 4}};

struct BodiesOfKind {
  std::string_view kind, drawn_from;  // a unit; "" = the body's own
  std::span<const Seats> seats;
};
constexpr BodiesOfKind kBodies[] = {{"tinh-uy", kProvince, kOfProvince},
                                    {"thanh-uy", kCityUnit, kOfCity},
                                    {"hoi-dong-tinh", kProvince, kOfCouncil},
                                    {"hoi-dong", kCityUnit, kOfCouncil},
                                    {"uy-ban-tinh", "", kOfPeoplesCommittee},
                                    {"uy-ban", "", kOfPeoplesCommittee},
                                    {"phuong-xa", "", kOfOldWard},
                                    {"phuong-moi", "", kOfWard}};

class Profiler {
 public:
  Profiler(const City& city, const std::vector<Person>& people, const Cast& cast, std::uint64_t seed)
      : city_(city), people_(people), cast_(cast), chance_(seed ^ 0x70726f66696cU) {}

  Recording files() {
    Recording recording{kFirstDay, "records", {}};
    for (const Person& person : people_) {
      const auto add = [&](std::string_view kind, json::object value) {
        recording.facts.push_back({about(person, kind, kFirstDay, std::move(value))});
      };
      add_degrees(add);
      add_papers(add);
    }
    return recording;
  }

  Recording bodies(Date on, std::string_view term) {
    Recording recording{on, "records", {}};
    for (const UnitPlan& unit : city_.units)
      for (const BodiesOfKind& bodies : kBodies)
        if (unit.kind == bodies.kind && unit.stands_on(on)) seat(unit, bodies, on, term, recording.facts);
    return recording;
  }

 private:
  static FactInput about(const Person& person, std::string_view kind, Date from, json::object value) {
    return {"cadre/" + person.id, std::string(kind), from, {}, std::move(value), {}};
  }

  template <class Add>
  void add_degrees(const Add& add) {
    if (chance_.percent(3)) return;  // not on file
    const std::string_view field = chance_.pick(kFields);
    const std::string_view mode = chance_.percent(82) ? "full-time" : "in-service";
    add("qualification", {{"level", "university"}, {"field", field}, {"mode", mode}});
    if (chance_.percent(47))
      add("qualification",
          {{"level", chance_.percent(90) ? "master" : "doctor"}, {"field", field}, {"mode", "full-time"}});
  }

  template <class Add>
  void add_papers(const Add& add) {
    if (!chance_.percent(2))
      add("political-theory", {{"level", chance_.percent(88) ? "advanced" : "intermediate"}});
    if (!chance_.percent(5))
      add("management-certificate", {{"grade", chance_.percent(85) ? "principal-specialist" : "specialist"}});
    if (!chance_.percent(2)) add("it-use", {{"effective", !chance_.percent(4)}});
    if (chance_.percent(35))
      add("language", {{"name", "Tiếng Anh"}, {"level", "3"}, {"converses", chance_.percent(60)}});
  }

  struct Seated {
    const Person* person;
    int rank;  // of the post: 1 is the highest
  };

  // Nobody whom a story moves away: a body keeps its members. Who holds a higher post sits before who holds a
  // lower one: committees are not made of the deputies of schools.
  std::vector<const Person*> seated_from(const std::string& unit, Date on) {
    std::vector<Seated> found;
    for (const Person& person : people_) {
      const Holding* holding = person.holding_on(on);
      const PostPlan* post = holding ? city_.post(holding->post, on) : nullptr;
      if (post != nullptr && !person.careers && cast_.role_of(person.id) == nullptr &&
          city_.covers(unit, post->unit, on))
        found.push_back({&person, post->rank});
    }
    for (std::size_t i = found.size(); i > 1; --i) std::swap(found[i - 1], found[chance_.below(i)]);
    std::stable_sort(found.begin(), found.end(),
                     [](const Seated& a, const Seated& b) { return a.rank < b.rank; });
    std::vector<const Person*> members;
    for (const Seated& one : found) members.push_back(one.person);
    return members;
  }

  // The smaller bodies are drawn from the larger one.
  void seat(const UnitPlan& unit, const BodiesOfKind& bodies, Date on, std::string_view term,
            std::vector<RecordedFact>& facts) {
    const std::string from = bodies.drawn_from.empty() ? unit.id : std::string(bodies.drawn_from);
    const std::vector<const Person*> members = seated_from(from, on);
    for (const Seats& seats : bodies.seats)
      for (std::size_t i = 0; i < std::min(seats.count, members.size()); ++i) {
        FactInput member =
            about(*members[i], "membership", on, {{"body", seats.body}, {"unit", unit.id}, {"term", term}});
        if (on < kReorganised) member.until = kReorganised;
        facts.push_back({std::move(member)});
      }
  }

  const City& city_;
  const std::vector<Person>& people_;
  const Cast& cast_;
  Chance chance_;
};

}  // namespace

std::vector<Recording> make_profiles(const City& city, const std::vector<Person>& people, const Cast& cast,
                                     std::uint64_t seed) {
  Profiler profiler(city, people, cast, seed);
  std::vector<Recording> records;
  records.push_back(profiler.files());
  records.push_back(profiler.bodies(kFirstDay, "2020-2025"));
  records.push_back(profiler.bodies(kReorganised, "2025-2030"));
  return records;
}

}  // namespace cadre::sample
