// Reading entries by the million: the attributes are taken from the text as it stands, and values are made
// only of what replay looks at. Whatever is not as `encode` writes it is left to `decode`, and to its errors.
#include <algorithm>
#include <charconv>
#include <memory>

#include "engine/base/json_finite.hpp"
#include "engine/base/json_scan.hpp"
#include "engine/log/entry.hpp"

namespace cadre {
namespace {

struct TextAttribute {
  std::string_view key;
  std::string Entry::*member;
};
// In canonical order, as they stand in an entry.
constexpr TextAttribute kTexts[] = {{"act", &Entry::act},
                                    {"actor", &Entry::actor},
                                    {"cadre", &Entry::cadre},
                                    {"case", &Entry::case_id},
                                    {"commandid", &Entry::command_id},
                                    {"id", &Entry::id},
                                    {"onbehalfof", &Entry::on_behalf_of},
                                    {"outcome", &Entry::outcome},
                                    {"procedure", &Entry::procedure},
                                    {"role", &Entry::role},
                                    {"subject", &Entry::subject},
                                    {"type", &Entry::type},
                                    {"unit", &Entry::unit}};

// Members of `data` that tell readers why and how; what happened follows from the others.
constexpr std::string_view kForReaders[] = {"actions", "asked", "entered", "event", "undone"};

// nullopt: not a string, or one with escapes.
std::optional<std::string_view> plain_text(std::string_view value) {
  if (value.size() < 2 || value.front() != '"' || value.find('\\') != std::string_view::npos)
    return std::nullopt;
  return value.substr(1, value.size() - 2);
}

template <class Number>
std::optional<Number> number_of(std::string_view digits) {
  Number number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [after, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc{} && after == end ? std::optional(number) : std::nullopt;
}

class Replayed {
 public:
  explicit Replayed(json::storage_ptr storage) : storage_(std::move(storage)) {}

  bool read(std::string_view bytes) {
    const bool read = for_each_member(
        bytes, [this](std::string_view key, std::string_view value) { return take(key, value); });
    return read && has_position_ && has_time_ && !entry_.id.empty() && !entry_.type.empty() &&
           !entry_.subject.empty() && !entry_.actor.empty();
  }
  Entry entry() && { return std::move(entry_); }

 private:
  bool take(std::string_view key, std::string_view value) {
    while (next_ != std::end(kTexts) && next_->key < key) ++next_;
    if (next_ != std::end(kTexts) && next_->key == key) {
      const auto text = plain_text(value);
      if (text) entry_.*(next_->member) = *text;
      return text.has_value();
    }
    if (key == "data") return take_data(value);
    if (key == "revision") return (entry_.revision = number_of<std::uint32_t>(value)).has_value();
    if (key == "source" || key == "specversion") return true;
    const auto text = plain_text(value);
    return text && take_typed(key, *text);
  }

  bool take_typed(std::string_view key, std::string_view text) {
    if (key == "cause" || key == "sequence") {
      const auto position = number_of<std::uint64_t>(text);
      if (!position) return false;
      if (key == "cause") return entry_.cause = Position{*position}, true;
      return entry_.position = Position{*position}, has_position_ = true;
    }
    if (key == "effective") {
      const auto day = parse_date(text);
      return day && (entry_.effective = *day, true);
    }
    const auto at = key == "time" ? parse_timestamp(text) : Result<Timestamp>(Timestamp{});
    if (!at || key != "time") return false;
    return entry_.time = *at, has_time_ = true;
  }

  bool take_data(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    const bool read = for_each_member(text, [&](std::string_view key, std::string_view value) {
      if (std::ranges::find(kForReaders, key) != std::end(kForReaders)) return true;
      kept += kept.empty() ? "{\"" : ",\"";
      ((kept += key) += "\":") += value;
      return true;
    });
    if (!read) return false;
    kept += kept.empty() ? "{}" : "}";
    json::error_code error;
    json::parse_options options;
    options.max_depth = kEntryDepthMax;
    json::value value = json::parse(kept, error, storage_, options);
    if (error || !value.is_object() || !infinite_in(value.get_object()).empty()) return false;
    std::destroy_at(&entry_.data);  // an assignment would copy it out of the storage
    std::construct_at(&entry_.data, std::move(value.get_object()));
    return true;
  }

  json::storage_ptr storage_;
  Entry entry_;
  const TextAttribute* next_ = std::begin(kTexts);
  bool has_position_ = false, has_time_ = false;
};

}  // namespace

Result<Entry> decode_for_replay(std::string_view bytes, json::storage_ptr storage) {
  Replayed replayed(storage);
  if (replayed.read(bytes)) return std::move(replayed).entry();
  return decode(bytes, std::move(storage));
}

}  // namespace cadre
