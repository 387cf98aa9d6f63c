#include "engine/procedure/meta_reader.hpp"

#include <algorithm>

namespace cadre {
namespace {

constexpr std::size_t kWordBytesMax = 64;
constexpr std::size_t kTextBytesMax = 2000;

const json::object kNoObject;
const json::array kNoArray;

bool is_string(const json::value& value) { return value.is_string(); }
bool is_object(const json::value& value) { return value.is_object(); }
bool is_array(const json::value& value) { return value.is_array(); }
bool is_bool(const json::value& value) { return value.is_bool(); }
bool is_integer(const json::value& value) { return value.is_int64(); }
bool is_short_text(const json::value& value) {
  return value.is_string() && !value.get_string().empty() && value.get_string().size() <= kTextBytesMax;
}

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

}  // namespace

bool is_word(std::string_view text) {
  const auto fits = [](char c) { return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= kWordBytesMax && std::all_of(text.begin(), text.end(), fits);
}

void MetaReader::report(std::string reason, const Text& message) {
  problems_.push_back({place_.state,
                       place_.act,
                       std::move(reason),
                       {place_.path + ": " + message.vi, place_.path + ": " + message.en}});
}

DefinitionPlace MetaReader::inside(std::string_view key) const {
  return {place_.state, place_.act, place_.path + "." + std::string(key)};
}

const json::value* MetaReader::get(std::string_view key, Need need, bool (*fits)(const json::value&),
                                   const Text& expected) {
  asked_.push_back(key);
  const json::value* value = object_.if_contains(key);
  if (value != nullptr && fits(*value)) return value;
  if (value != nullptr) {
    report("meta.type", {in_quotes(key) + " phải là " + expected.vi,
                         "expected " + in_quotes(key) + " to be " + expected.en});
  } else if (need == Need::required) {
    report("meta.missing", {"thiếu " + in_quotes(key) + " (" + expected.vi + ")",
                            "expected " + in_quotes(key) + " (" + expected.en + "), but it is missing"});
  }
  return nullptr;
}

bool MetaReader::has(std::string_view key) { return object_.contains(key); }

std::string MetaReader::text(std::string_view key, Need need) {
  const json::value* value =
      get(key, need, is_short_text, {"chuỗi 1–2.000 byte", "a string of 1 to 2,000 bytes"});
  return value == nullptr ? std::string() : std::string(value->get_string());
}

std::string MetaReader::word(std::string_view key, Need need) {
  const json::value* value = get(key, need, is_string, {"chuỗi", "a string"});
  if (value == nullptr) return {};
  const std::string word(value->get_string());
  if (!is_word(word)) {
    report("word.format",
           {in_quotes(key) + " phải gồm 1–64 chữ thường không dấu, chữ số, dấu gạch ngang, nhưng là " +
                in_quotes(word),
            "expected " + in_quotes(key) + " to be 1 to 64 of a-z, 0-9 and '-', but got " + in_quotes(word)});
  }
  return word;
}

std::vector<std::string> MetaReader::words(std::string_view key, Need need) {
  std::vector<std::string> words;
  for (const json::value& item : array(key, need)) {
    if (item.is_string() && is_word(item.get_string())) {
      words.emplace_back(item.get_string());
    } else {
      report("word.format",
             {in_quotes(key) + " phải là danh sách từ gồm chữ thường không dấu, chữ số, dấu gạch ngang",
              "expected " + in_quotes(key) + " to be a list of words of a-z, 0-9 and '-'"});
    }
  }
  return words;
}

Text MetaReader::title(std::string_view key, Need need) {
  const json::value* value = get(key, need, is_object, {"đối tượng {vi, en}", "an object {vi, en}"});
  if (value == nullptr) return {};
  const json::object& both = value->get_object();
  Text title{std::string(text_at(both, "vi")), std::string(text_at(both, "en"))};
  if (title.vi.empty() || title.en.empty() || both.size() != 2) {
    report("title.incomplete",
           {in_quotes(key) + " phải có đúng hai chuỗi 'vi' và 'en', không rỗng",
            "expected " + in_quotes(key) + " to hold exactly 'vi' and 'en', neither empty"});
  }
  return title;
}

std::optional<Date> MetaReader::date(std::string_view key, Need need) {
  const json::value* value = get(key, need, is_string, {"ngày dạng yyyy-MM-dd", "a date like yyyy-MM-dd"});
  if (value == nullptr) return std::nullopt;
  const Result<Date> date = parse_date(std::string_view(value->get_string()));
  if (date) return *date;
  report("date.format", date.error().message);
  return std::nullopt;
}

Mark MetaReader::mark(std::string_view key, Need need) {
  const json::value* value = get(key, need, is_string, {"V, V~, R hoặc U", "V, V~, R or U"});
  if (value == nullptr) return Mark::verified;
  const Result<Mark> mark = parse_mark(std::string_view(value->get_string()));
  if (mark) return *mark;
  report("mark.unknown", mark.error().message);
  return Mark::unknown;
}

bool MetaReader::flag(std::string_view key) {
  const json::value* value = get(key, Need::optional, is_bool, {"true hoặc false", "true or false"});
  return value != nullptr && value->get_bool();
}

std::optional<std::int64_t> MetaReader::integer(std::string_view key) {
  const json::value* value = get(key, Need::optional, is_integer, {"số nguyên", "an integer"});
  return value == nullptr ? std::nullopt : std::optional(value->get_int64());
}

const json::object& MetaReader::object(std::string_view key, Need need) {
  const json::value* value = get(key, need, is_object, {"đối tượng", "an object"});
  return value == nullptr ? kNoObject : value->get_object();
}

const json::array& MetaReader::array(std::string_view key, Need need) {
  const json::value* value = get(key, need, is_array, {"danh sách", "a list"});
  return value == nullptr ? kNoArray : value->get_array();
}

void MetaReader::refuse_others() {
  for (const auto& member : object_) {
    const std::string_view key = member.key();
    if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    report("meta.unknown-key", {"không có khóa " + in_quotes(key) + " trong bộ từ vựng",
                                "expected a key of the vocabulary, but found " + in_quotes(key)});
  }
}

}  // namespace cadre
