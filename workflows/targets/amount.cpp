#include "workflows/targets/amount.hpp"

#include <algorithm>
#include <numeric>

namespace cadre::targets {
namespace {

constexpr std::size_t kDigitsMax = 6;

struct Word {
  std::string_view text;
  Operator op;
};
constexpr Word kWords[] = {{">=", Operator::at_least},     {">", Operator::more},   {"=", Operator::equal},
                           {"between", Operator::between}, {"<", Operator::less},   {"<=", Operator::at_most},
                           {"~", Operator::broadly},       {"none", Operator::none}};

bool is_digits(std::string_view text) {
  return !text.empty() && text.size() <= kDigitsMax &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool meets(const Bound& bound, Ratio value) {
  const auto from = compare(value, bound.from);
  switch (bound.op) {
    case Operator::at_least:
      return from >= 0;
    case Operator::more:
      return from > 0;
    case Operator::equal:
      return from == 0;
    case Operator::between:
      return from >= 0 && compare(value, bound.to) <= 0;
    case Operator::less:
      return from < 0;
    case Operator::at_most:
      return from <= 0;
    case Operator::broadly:
      return from >= 0;
    case Operator::none:
      return false;
  }
  return false;
}

// Whether some value of the range may meet the bound, when neither end does: the range lies around it.
bool may_be_inside(const Bound& bound, Ratio least, Ratio most) {
  const bool points = bound.op == Operator::equal || bound.op == Operator::between;
  return points && compare(least, bound.from) <= 0 && compare(most, bound.to) >= 0;
}

}  // namespace

std::strong_ordering compare(Ratio a, Ratio b) { return a.part * b.base <=> b.part * a.base; }

std::string exact(Ratio ratio) {
  const std::int64_t common = std::max<std::int64_t>(std::gcd(ratio.part, ratio.base), 1);
  const std::int64_t part = ratio.part / common;
  const std::int64_t base = ratio.base / common;
  return base == 1 ? std::to_string(part) : std::to_string(part) + "/" + std::to_string(base);
}

std::string decimal(Ratio ratio, unsigned figures) {
  std::int64_t scale = 1;
  for (unsigned i = 0; i < figures; ++i) scale *= 10;
  const std::int64_t rounded = (2 * ratio.part * scale + ratio.base) / (2 * ratio.base);
  std::string text = std::to_string(rounded / scale);
  if (figures == 0) return text;
  std::string behind = std::to_string(rounded % scale);
  return text + "." + std::string(figures - behind.size(), '0') + behind;
}

std::optional<Ratio> parse_decimal(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view behind = point == std::string_view::npos ? "" : text.substr(point + 1);
  if (!is_digits(whole) || (point != std::string_view::npos && !is_digits(behind))) return std::nullopt;
  Ratio ratio{std::stoll(std::string(whole)), 1};
  for (const char digit : behind) ratio = {ratio.part * 10 + (digit - '0'), ratio.base * 10};
  return ratio;
}

std::optional<Operator> parse_operator(std::string_view word) {
  for (const Word& known : kWords)
    if (known.text == word) return known.op;
  return std::nullopt;
}

std::string_view to_string(Operator op) {
  return std::find_if(std::begin(kWords), std::end(kWords), [&](const Word& word) { return word.op == op; })
      ->text;
}

Verdict judge(const Bound& bound, Ratio least, Ratio most) {
  const bool at_least = meets(bound, least);
  const bool at_most = meets(bound, most);
  if (at_least && at_most) return Verdict::met;
  const bool open = at_least || at_most || may_be_inside(bound, least, most);
  if (bound.op == Operator::broadly || bound.op == Operator::none) return Verdict::open;
  return open ? Verdict::open : Verdict::not_met;
}

std::optional<std::int64_t> short_by(const Bound& bound, Ratio value) {
  if (bound.op == Operator::none || bound.op == Operator::less || bound.op == Operator::at_most)
    return std::nullopt;
  if (compare(value, bound.to) > 0 && bound.op != Operator::at_least && bound.op != Operator::more)
    return std::nullopt;
  if (meets(bound, value)) return 0;
  // The least part that reaches from: part/base >= p/q, or > p/q.
  const std::int64_t product = bound.from.part * value.base;
  std::int64_t needed = (product + bound.from.base - 1) / bound.from.base;
  if (bound.op == Operator::more && needed * bound.from.base == product) ++needed;
  return std::max<std::int64_t>(needed - value.part, 0);
}

}  // namespace cadre::targets
