#include "workflows/targets/target_book.hpp"

#include <algorithm>

#include "workflows/embedded.hpp"

namespace cadre::targets {
namespace {

template <class Value>
struct Named {
  std::string_view word;
  Value value;
};
constexpr Named<People> kPeople[] = {{"holders", People::holders},
                                     {"key", People::key},
                                     {"heads", People::heads},
                                     {"members", People::members},
                                     {"key-and-members", People::key_and_members},
                                     {"rotated-in-term", People::rotated_in_term},
                                     {"rotations", People::rotations},
                                     {"not-kept", People::not_kept}};
constexpr Named<Counted> kCounted[] = {{"", Counted::share},
                                       {"persons", Counted::persons},
                                       {"units", Counted::units},
                                       {"each-body", Counted::each_body},
                                       {"all", Counted::all}};
constexpr Named<Test> kTests[] = {{"everybody", Test::everybody},
                                  {"female", Test::female},
                                  {"under-age", Test::under_age},
                                  {"postgraduate", Test::postgraduate},
                                  {"university", Test::university},
                                  {"fulltime-degree", Test::fulltime_degree},
                                  {"theory-standard", Test::theory_standard},
                                  {"management-certificate", Test::management_certificate},
                                  {"it-use", Test::it_use},
                                  {"converses", Test::converses},
                                  {"months", Test::months},
                                  {"years", Test::years}};

template <class Value, std::size_t N>
Value named(const Named<Value> (&words)[N], std::string_view word) {
  const auto found = std::find_if(std::begin(words), std::end(words),
                                  [&](const Named<Value>& one) { return one.word == word; });
  INVARIANT(found != std::end(words), "targets.json uses the words of README.md");
  return found->value;
}

Text text_in(const json::object& row, std::string_view key) {
  const json::object& text = object_at(row, key);
  return {std::string(text_at(text, "vi")), std::string(text_at(text, "en"))};
}

std::vector<std::string> words_in(const json::object& row, std::string_view key) {
  std::vector<std::string> words;
  for (const json::value& word : array_at(row, key)) words.emplace_back(word.as_string());
  return words;
}

Mark mark_in(const json::object& row) {
  const auto mark = parse_mark(text_at(row, "mark"));
  INVARIANT(mark, "every row of targets.json has a mark");
  return *mark;
}

std::optional<Date> date_in(const json::object& row, std::string_view key) {
  const auto date = parse_date(text_at(row, key));
  return date ? std::optional<Date>(*date) : std::nullopt;
}

Measure measure_of(const json::object& row) {
  Measure measure;
  measure.id = text_at(row, "id");
  measure.title = text_in(row, "title");
  measure.people = named(kPeople, text_at(row, "people"));
  measure.counted = named(kCounted, text_at(row, "counted"));
  measure.test = named(kTests, text_at(row, "test"));
  measure.bodies = words_in(row, "bodies");
  measure.under_age_only = text_at(row, "among") == "under-age";
  measure.data_class = text_at(row, "data_class");
  measure.not_kept = text_in(row, "not_kept");
  return measure;
}

void read_bound(const json::object& row, Target& target) {
  const auto op = parse_operator(text_at(row, "operator"));
  INVARIANT(op, "every target has an operator");
  target.bound.op = *op;
  const std::string_view value = text_at(row, "value");
  if (value.empty()) return;
  const std::size_t dots = value.find("..");
  target.value_from = value.substr(0, dots);
  target.value_to = dots == std::string_view::npos ? target.value_from : std::string(value.substr(dots + 2));
  const auto from = parse_decimal(target.value_from);
  const auto to = parse_decimal(target.value_to);
  INVARIANT(from && to, "values of targets are numbers");
  const std::int64_t parts = target.unit == "%" ? 100 : 1;
  target.bound.from = {from->part, from->base * parts};
  target.bound.to = {to->part, to->base * parts};
}

Target target_of(const json::object& row, const TargetBook& book) {
  Target target;
  target.level = book.level(text_at(row, "level"));
  target.term = book.term(text_at(row, "term"));
  target.measure = book.measure(text_at(row, "indicator"));
  INVARIANT(target.level && target.term && target.measure, "a target names what targets.json declares");
  target.unit = text_at(row, "unit");
  target.weight = text_at(row, "weight");
  target.source = text_at(row, "source");
  target.mark = mark_in(row);
  target.note = text_in(row, "note");
  read_bound(row, target);
  return target;
}

TargetBook read_book(const json::object& file) {
  TargetBook book;
  book.age = static_cast<int>(int_at(file, "age"));
  for (const json::value& item : array_at(file, "terms")) {
    const json::object& row = item.as_object();
    book.terms.push_back(
        {std::string(text_at(row, "term")), date_in(row, "starts"), date_in(row, "ends"), mark_in(row)});
  }
  for (const json::value& item : array_at(file, "levels")) {
    const json::object& row = item.as_object();
    book.levels.push_back({std::string(text_at(row, "level")), text_in(row, "title"),
                           words_in(row, "unit_levels"), words_in(row, "managed_by"),
                           words_in(row, "every_unit_has"), object_at(row, "standard")});
  }
  for (const json::value& item : array_at(file, "measures"))
    book.measures.push_back(measure_of(item.as_object()));
  for (const json::value& item : array_at(file, "targets"))
    book.targets.push_back(target_of(item.as_object(), book));
  return book;
}

template <class Row, class Name>
const Row* first(const std::vector<Row>& rows, Name Row::*name, std::string_view wanted) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.*name == wanted; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

const Term* TargetBook::term(std::string_view name) const { return first(terms, &Term::name, name); }
const Level* TargetBook::level(std::string_view name) const { return first(levels, &Level::name, name); }
const Measure* TargetBook::measure(std::string_view id) const { return first(measures, &Measure::id, id); }

const Target* TargetBook::find(std::string_view measure, std::string_view level,
                               std::string_view term) const {
  const auto found = std::find_if(targets.begin(), targets.end(), [&](const Target& target) {
    return target.measure->id == measure && target.level->name == level && target.term->name == term;
  });
  return found == targets.end() ? nullptr : &*found;
}

// Read in place: targets point into the book.
const TargetBook& target_book() {
  static const TargetBook kBook = [] {
    for (const EmbeddedFile& file : embedded_files())
      if (file.path == "targets/targets.json") return read_book(json::parse(file.text).as_object());
    INVARIANT(false, "targets.json is embedded");
  }();
  return kBook;
}

}  // namespace cadre::targets
