#include "engine/log/entry.hpp"

#include <charconv>

#include "engine/base/json_finite.hpp"

namespace cadre {
namespace {

// Writes members in the order they are called; encode calls in canonical order.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) {}

  void text(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    begin(key);
    append_canonical_string(out_, value);
  }
  void position(std::string_view key, Position value) { text(key, std::to_string(value.value)); }
  void number(std::string_view key, std::uint32_t value) {
    begin(key);
    out_ += std::to_string(value);
  }
  void object(std::string_view key, const json::object& value) {
    if (value.empty()) return;
    begin(key);
    append_canonical(out_, value);
  }

 private:
  void begin(std::string_view key) {
    out_ += out_.size() == 1 ? "\"" : ",\"";
    out_ += key;
    out_ += "\":";
  }
  std::string& out_;
};

tl::unexpected<Error> not_an_entry(std::string_view what) {
  return fail(ErrorCode::corruption,
              {"bản ghi hỏng: thiếu hoặc sai '" + std::string(what) + "'",
               "expected an entry, but '" + std::string(what) + "' is missing or wrong"});
}

// Reads the attributes of one parsed entry and remembers the first that is wrong.
class Attributes {
 public:
  explicit Attributes(json::object& object) : object_(object) {}

  std::string text(std::string_view key) {
    json::value* value = object_.if_contains(key);
    if (value == nullptr) return {};
    if (!value->is_string()) return wrong(key), std::string();
    return std::string(value->get_string());
  }
  std::string needed(std::string_view key) {
    std::string value = text(key);
    if (value.empty()) wrong(key);
    return value;
  }
  std::optional<Position> position(std::string_view key) {
    const std::string digits = text(key);
    if (digits.empty()) return std::nullopt;
    Position position;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), position.value);
    if (error != std::errc{} || end != digits.data() + digits.size()) wrong(key);
    return position;
  }
  std::optional<std::uint32_t> revision() {
    const json::value* value = object_.if_contains("revision");
    if (value == nullptr) return std::nullopt;
    if (!value->is_int64() || value->get_int64() < 0 || value->get_int64() > UINT32_MAX) wrong("revision");
    return value->is_int64() ? std::optional(static_cast<std::uint32_t>(value->get_int64())) : std::nullopt;
  }
  std::optional<Date> effective() {
    const std::string day = text("effective");
    if (day.empty()) return std::nullopt;
    const auto date = parse_date(day);
    if (!date) wrong("effective");
    return date ? std::optional(*date) : std::nullopt;
  }
  Timestamp time() {
    const auto at = parse_timestamp(text("time"));
    if (!at) wrong("time");
    return at ? *at : Timestamp{};
  }
  json::object data() {
    json::value* value = object_.if_contains("data");
    if (value == nullptr) return {};
    if (!value->is_object()) return wrong("data"), json::object();
    if (const std::string at = infinite_in(value->get_object()); !at.empty())
      return wrong("data" + at), json::object();
    return std::move(value->get_object());
  }
  const std::string& first_wrong() const { return wrong_; }

 private:
  void wrong(std::string_view key) {
    if (wrong_.empty()) wrong_ = key;
  }
  json::object& object_;
  std::string wrong_;
};

}  // namespace

std::string encode(const Entry& entry, std::string_view source) {
  std::string out;
  out.reserve(1024);
  out += '{';
  Members members(out);
  members.text("act", entry.act);
  members.text("actor", entry.actor);
  members.text("cadre", entry.cadre);
  members.text("case", entry.case_id);
  if (entry.cause) members.position("cause", *entry.cause);
  members.text("commandid", entry.command_id);
  members.object("data", entry.data);
  if (entry.effective) members.text("effective", format_date(*entry.effective));
  members.text("id", entry.id);
  members.text("onbehalfof", entry.on_behalf_of);
  members.text("outcome", entry.outcome);
  members.text("procedure", entry.procedure);
  if (entry.revision) members.number("revision", *entry.revision);
  members.text("role", entry.role);
  members.position("sequence", entry.position);
  members.text("source", source);
  members.text("specversion", "1.0");
  members.text("subject", entry.subject);
  members.text("time", format_timestamp(entry.time));
  members.text("type", entry.type);
  members.text("unit", entry.unit);
  out += '}';
  return out;
}

Result<Entry> decode(std::string_view bytes, json::storage_ptr storage) {
  json::error_code error;
  json::parse_options options;
  options.max_depth = kEntryDepthMax;
  json::value value = json::parse(bytes, error, std::move(storage), options);
  if (error || !value.is_object()) return not_an_entry("JSON");
  Attributes attributes(value.get_object());
  Entry entry{.position = attributes.position("sequence").value_or(Position{}),
              .time = attributes.time(),
              .id = attributes.needed("id"),
              .type = attributes.needed("type"),
              .subject = attributes.needed("subject"),
              .actor = attributes.needed("actor"),
              .on_behalf_of = attributes.text("onbehalfof"),
              .role = attributes.text("role"),
              .unit = attributes.text("unit"),
              .case_id = attributes.text("case"),
              .revision = attributes.revision(),
              .cadre = attributes.text("cadre"),
              .procedure = attributes.text("procedure"),
              .act = attributes.text("act"),
              .outcome = attributes.text("outcome"),
              .effective = attributes.effective(),
              .command_id = attributes.text("commandid"),
              .cause = attributes.position("cause"),
              .data = attributes.data()};
  if (!value.get_object().contains("sequence")) return not_an_entry("sequence");
  if (!attributes.first_wrong().empty()) return not_an_entry(attributes.first_wrong());
  return entry;
}

}  // namespace cadre
