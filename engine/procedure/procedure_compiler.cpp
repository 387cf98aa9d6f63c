#include "engine/procedure/procedure_compiler.hpp"

#include <algorithm>

#include "engine/procedure/check.hpp"

namespace cadre {
namespace {

using Need = MetaReader::Need;

constexpr std::size_t kHashDigitsShown = 16;  // of the definition's hash, in a reference
constexpr std::size_t kPeriodKindsCount = 3;
constexpr std::pair<const char*, Span> kSpans[kPeriodKindsCount] = {
    {"working_days", Span::working_days}, {"days", Span::days}, {"months", Span::months}};

bool is_prefix(std::string_view text) {
  return 2 <= text.size() && text.size() <= 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
}

Period read_period(MetaReader& delay) {
  Period period;
  int kinds = 0;
  for (const auto& [key, span] : kSpans) {
    const std::optional<std::int64_t> count = delay.integer(key);
    if (!count) continue;
    ++kinds;
    period.span = span;
    period.count = static_cast<int>(std::clamp<std::int64_t>(*count, -1, kPeriodDaysMax + 1));
  }
  period.before = delay.flag("before");
  if (kinds != 1) {
    delay.report("delay.period", {"phải có đúng một trong working_days, days, months",
                                  "expected exactly one of working_days, days, months"});
  } else if (const Result<void> fits = check_period(period); !fits) {
    delay.report("delay.period", fits.error().message);
  }
  return period;
}

}  // namespace

ProcedureCompiler::ProcedureCompiler(const json::object& definition, const Rules& rules)
    : definition_(definition), rules_(rules), made_(new Procedure) {}

tl::expected<std::shared_ptr<const Procedure>, std::vector<Problem>> ProcedureCompiler::compile() {
  read_identity();
  // No entry could hold it. Checking it all the same would take a stranger's definition minutes, not
  // milliseconds.
  if (made_->bytes_.size() > kDefinitionBytesMax) return tl::make_unexpected(std::move(problems_));
  read_root();
  if (!read_chart()) return tl::make_unexpected(std::move(problems_));
  for (Problem& problem : check(*made_)) problems_.push_back(std::move(problem));
  sort_problems();
  if (!problems_.empty()) return tl::make_unexpected(std::move(problems_));
  return std::shared_ptr<const Procedure>(std::move(made_));
}

tl::expected<std::shared_ptr<const Procedure>, std::vector<Problem>> ProcedureCompiler::recall() {
  read_identity();
  read_root();
  problems_.clear();
  if (!read_chart()) return tl::make_unexpected(std::move(problems_));
  return std::shared_ptr<const Procedure>(std::move(made_));
}

bool ProcedureCompiler::read_chart() {
  auto chart = Chart::parse(definition_);
  if (!chart) {
    for (Problem& problem : chart.error()) problems_.push_back(std::move(problem));
    return false;
  }
  made_->chart_ = std::move(*chart);  // from here on, references may be pointed to
  read_states();
  return true;
}

void ProcedureCompiler::read_identity() {
  Procedure& made = *made_;
  MetaReader root(definition_, {"", "", "definition"}, problems_);
  made.id_ = {root.word("id", Need::required), root.word("version", Need::required)};
  made.bytes_ = canonical(definition_);
  made.hash_ = sha256(made.bytes_);
  made.reference_ =
      made.id_.id + "@" + made.id_.version + "#" + to_hex(made.hash_).substr(0, kHashDigitsShown);
  if (made.bytes_.size() > kDefinitionBytesMax) {
    const std::string size = std::to_string(made.bytes_.size());
    root.report("definition.size", {"định nghĩa tối đa 57.344 byte dạng chuẩn, nhưng có " + size,
                                    "expected at most 57,344 canonical bytes, but it has " + size});
  }
  made.meta_ = root.object("meta", Need::required);
}

void ProcedureCompiler::read_root() {
  if (!definition_.contains("meta")) return;  // reported as missing
  Procedure& made = *made_;
  MetaReader meta(made.meta_, {"", "", "meta"}, problems_);
  made.title_ = meta.title("title", Need::required);
  made.prefix_ = meta.text("prefix", Need::required);
  if (!made.prefix_.empty() && !is_prefix(made.prefix_)) {
    meta.report("prefix.format",
                {"'prefix' phải gồm 2–4 chữ hoa A–Z, nhưng là '" + made.prefix_ + "'",
                 "expected a prefix of 2 to 4 capital letters, but got '" + made.prefix_ + "'"});
  }
  read_subject(meta);
  meta.flag("several");  // asked where cases are opened (engine/running/decider.cpp)
  read_basis(meta);
  read_time_of_effect(meta);
  read_delays(meta);
  read_actions(meta);
  read_opening(meta);
  MetaReader migrate(meta.object("migrate"), meta.inside("migrate"), problems_);
  made.migrate_by_ = migrate.words("by");
  migrate.refuse_others();
  meta.object("parameters");
  meta.object("dossier");
  meta.refuse_others();
}

void ProcedureCompiler::read_subject(MetaReader& meta) {
  const std::string word = meta.word("subject", Need::required);
  for (const CaseSubject subject : {CaseSubject::cadre, CaseSubject::post, CaseSubject::unit}) {
    made_->subject_ = subject;
    if (word.empty() || word == to_string(subject)) return;
  }
  meta.report("subject.unknown", {"'subject' phải là cadre, post hoặc unit, nhưng là '" + word + "'",
                                  "expected the subject cadre, post or unit, but got '" + word + "'"});
}

void ProcedureCompiler::read_basis(MetaReader& meta) {
  const json::array& texts = meta.array("basis", Need::required);
  if (texts.empty() && meta.has("basis")) {
    meta.report("basis.empty",
                {"'basis' phải nêu ít nhất một văn bản", "expected 'basis' to name at least one text"});
  }
  for (const json::value& item : texts) {
    const json::object none;
    MetaReader text(item.is_object() ? item.get_object() : none, meta.inside("basis"), problems_);
    made_->basis_.push_back({text.text("text", Need::required), text.date("signed"), text.text("article")});
    text.refuse_others();
  }
}

void ProcedureCompiler::read_time_of_effect(MetaReader& meta) {
  MetaReader effect(meta.object("effective", Need::required), meta.inside("effective"), problems_);
  made_->from_ = effect.date("from", Need::required).value_or(Date{});
  made_->until_ = effect.date("until");
  effect.refuse_others();
  if (made_->until_ && *made_->until_ < made_->from_) {
    effect.report("effective.order", {"ngày hết hiệu lực phải không sớm hơn ngày có hiệu lực",
                                      "expected 'until' not to be before 'from'"});
  }
}

void ProcedureCompiler::read_delays(MetaReader& meta) {
  const json::object& named = meta.object("delays");
  MetaReader delays(named, meta.inside("delays"), problems_);
  for (const auto& member : named) {
    const std::string name(member.key());
    MetaReader delay(delays.object(name), delays.inside(name), problems_);
    if (!is_word(name)) {
      delay.report("word.format", {"tên thời hạn phải gồm chữ thường không dấu, chữ số, dấu gạch ngang",
                                   "expected the name of a delay to be of a-z, 0-9 and '-'"});
    }
    DelaySpec spec;
    spec.name = name;
    spec.period = read_period(delay);
    spec.from = delay.text("from");
    spec.article = delay.text("article", Need::required);
    spec.mark = delay.mark("mark", Need::required);
    spec.title = delay.has("title") ? delay.title("title") : Text{name, name};
    delay.refuse_others();
    made_->delays_.push_back(std::move(spec));
  }
}

void ProcedureCompiler::read_actions(MetaReader& meta) {
  const json::object& named = meta.object("actions");
  MetaReader actions(named, meta.inside("actions"), problems_);
  for (const auto& member : named) {
    const std::string name(member.key());
    if (object_at(named, name).contains("effects")) {
      MetaReader action(actions.object(name), actions.inside(name), problems_);
      read_effects(action, name);
    } else {
      actions.title(name);
    }
  }
}

void ProcedureCompiler::read_opening(MetaReader& meta) {
  MetaReader open(meta.object("open", Need::required), {"", "open", "meta.open"}, problems_);
  made_->opening_ = read_act(open, "open", 0);
  if (!open.has("event")) made_->opening_.event = "opened";
  open.refuse_others();
}

void ProcedureCompiler::sort_problems() {
  const auto order = [this](const Problem& problem) {
    const auto node = problem.state.empty() ? std::nullopt : made_->chart_.find(problem.state);
    return node ? static_cast<int>(*node) : -1;
  };
  std::stable_sort(problems_.begin(), problems_.end(),
                   [&](const Problem& a, const Problem& b) { return order(a) < order(b); });
}

}  // namespace cadre
