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
  Replayed(json::storage_ptr storage, Entry& into) : storage_(std::move(storage)), entry_(into) {
    for (const TextAttribute& text : kTexts) (entry_.*(text.member)).clear();
    entry_.revision.reset();
    entry_.effective.reset();
    entry_.cause.reset();
    forget_data(entry_, storage_);
  }

  bool read(std::string_view bytes) {
    const char* const end = bytes.data() + bytes.size();
    const char* const read =
        walk_members(bytes.data(), end, [this](std::string_view key, const char* at, const char* until) {
          if (key == "data") return take_data(at, until);
          const char* const value_end = skip_json_value(at, until);
          return value_end != nullptr && take(key, {at, value_end}) ? value_end : nullptr;
        });
    return read == end && has_position_ && has_time_ && !entry_.id.empty() && !entry_.type.empty() &&
           !entry_.subject.empty() && !entry_.actor.empty();
  }

 private:
  bool take(std::string_view key, std::string_view value) {
    const auto* const found = std::ranges::find(next_, std::end(kTexts), key, &TextAttribute::key);
    if (found != std::end(kTexts)) {
      next_ = found + 1;
      const auto text = plain_text(value);
      if (text) entry_.*(found->member) = *text;
      return text.has_value();
    }
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

  // Where it ends; nullptr: it is not as `encode` writes it.
  const char* take_data(const char* at, const char* until) {
    std::string kept;
    kept.reserve(1024);
    const char* const end =
        walk_members(at, until, [&](std::string_view key, const char* value, const char* limit) {
          const char* const value_end = skip_json_value(value, limit);
          if (value_end == nullptr || std::ranges::find(kForReaders, key) != std::end(kForReaders))
            return value_end;
          kept += kept.empty() ? "{\"" : ",\"";
          ((kept += key) += "\":").append(value, value_end);
          return value_end;
        });
    kept += kept.empty() ? "{}" : "}";
    return end != nullptr && parse_data(kept) ? end : nullptr;
  }

  bool parse_data(std::string_view kept) {
    json::error_code error;
    json::parse_options options;
    options.max_depth = kEntryDepthMax;
    json::value value = json::parse(kept, error, storage_, options);
    if (error || !value.is_object() || !infinite_in(value.get_object()).empty()) return false;
    entry_.data = std::move(value.get_object());  // of the same storage: nothing is copied
    return true;
  }

  json::storage_ptr storage_;
  Entry& entry_;
  const TextAttribute* next_ = std::begin(kTexts);
  bool has_position_ = false, has_time_ = false;
};

}  // namespace

void forget_data(Entry& entry, json::storage_ptr storage) {
  std::destroy_at(&entry.data);  // an assignment would keep the storage that it has
  std::construct_at(&entry.data, std::move(storage));
}

Result<void> decode_for_replay(std::string_view bytes, json::storage_ptr storage, Entry& into) {
  if (Replayed(storage, into).read(bytes)) return {};
  TRY(entry, decode(bytes, storage));
  forget_data(into, std::move(storage));
  into = std::move(entry);
  return {};
}

Result<Entry> decode_for_replay(std::string_view bytes, json::storage_ptr storage) {
  Entry entry;
  CHECK(decode_for_replay(bytes, std::move(storage), entry));
  return entry;
}

}  // namespace cadre
