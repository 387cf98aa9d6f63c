// Units and posts of a day as one tree, with who holds each post where that may be seen.
#include <map>

#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "api/targets/target_question.hpp"

namespace cadre {
namespace {

using targets::Census;
using targets::CountedPerson;
using targets::CountedPost;

constexpr int kDepthMax = 32;  // as `covers` has it

class Tree {
 public:
  Tree(const Census& census, const Actor& actor, const Reading& reading)
      : census_(census), actor_(actor), reading_(reading) {
    for (const CountedPerson& person : census.people)
      for (const CountedPost* post : person.posts) holders_.emplace(post->id, &person);
    for (const auto& [id, post] : census.posts) posts_[post.unit].push_back(&post);
    for (const auto& [id, unit] : census.units) {
      const std::string parent(text_at(value_of("unit/" + id, "unit"), "parent"));
      (census.within(parent) ? children_[parent] : roots_).push_back(id);
    }
  }

  json::object view(Date on) {
    json::array roots = units(roots_, 0);
    return {{"on", format_date(on)},
            {"units", census_.units.size()},
            {"posts", census_.posts.size()},
            {"vacant", census_.posts.size() - holders_.size()},
            {"roots", std::move(roots)}};
  }

 private:
  const Fact* fact_of(const std::string& subject, std::string_view kind) const {
    const SubjectFacts* known = census_.facts->find(subject);
    return known ? known->current(kind, census_.on) : nullptr;
  }
  const json::object& value_of(const std::string& subject, std::string_view kind) const {
    static const json::object kNothing;
    const Fact* fact = fact_of(subject, kind);
    return fact ? fact->value : kNothing;
  }

  bool may_name(const std::string& unit, const std::string& cadre) const {
    Sought sought;
    sought.data_class = "office";
    sought.unit = unit;
    sought.published = true;
    sought.mine = actor_.is(cadre);
    return may_read(actor_, sought, reading_, reading_.today());
  }

  json::object post_view(const CountedPost& post) const {
    const json::object& value = value_of("post/" + post.id, "post");
    const auto holder = holders_.find(post.id);
    json::object out{{"post", post.id},
                     {"title", post.title},
                     {"managing_level", post.managing_level},
                     {"head", post.head},
                     {"key", post.key},
                     {"elected", bool_at(value, "elected")},
                     {"rank", int_at(value, "rank")},
                     {"vacant", holder == holders_.end()},
                     {"holder", nullptr}};
    if (holder != holders_.end() && may_name(post.unit, holder->second->id))
      out["holder"] = {{"cadre", holder->second->id}, {"name", holder->second->name}};
    return out;
  }

  json::object unit_view(const std::string& id, int depth) {
    const Fact* fact = fact_of("unit/" + id, "unit");
    json::array posts;
    for (const CountedPost* post : posts_[id]) posts.push_back(post_view(*post));
    return {{"unit", id},
            {"name", text_at(fact->value, "name")},
            {"level", text_at(fact->value, "level")},
            {"kind", text_at(fact->value, "kind")},
            {"party_body", bool_at(fact->value, "party_body")},
            {"since", format_date(fact->from)},
            {"until", fact->until ? json::value(format_date(*fact->until)) : json::value(nullptr)},
            {"posts", std::move(posts)},
            {"units", units(children_[id], depth + 1)}};
  }

  json::array units(const std::vector<std::string>& ids, int depth) {
    json::array out;
    if (depth > kDepthMax) return out;
    for (const std::string& id : ids) out.push_back(unit_view(id, depth));
    return out;
  }

  const Census& census_;
  const Actor& actor_;
  const Reading& reading_;
  std::map<std::string, const CountedPerson*, std::less<>> holders_;  // by post
  std::map<std::string, std::vector<const CountedPost*>> posts_;      // by unit
  std::map<std::string, std::vector<std::string>> children_;
  std::vector<std::string> roots_;
};

Result<HttpResponse> organisation(const Call& call, const Reading& reading, const Service&) {
  const std::string unit = call.query.text("unit");
  if (!unit.empty() && reading.find("unit/" + unit) == nullptr)
    return fail(ErrorCode::not_found,
                {"không có đơn vị '" + unit + "'", "expected a known unit, but there is no '" + unit + "'"});
  TRY(then, as_of(call.query, reading));
  TRY(on, call.query.date("on"));
  const Past past(reading, then ? then->upto : Position{reading.upto()});
  const Date day = on.value_or(then ? then->day : reading.today());
  const Census census = targets::take_census(past, registered_in(reading), unit, day);
  return json_answer(Tree(census, call.actor, reading).view(day));
}

}  // namespace

std::vector<Route> organisation_routes() {
  return {{.method = "GET",
           .pattern = "/v1/organisation",
           .handler = organisation,
           .query = {"unit", "on", "at", "as_of"}}};
}

}  // namespace cadre
