#include "api/cli/submission_options.hpp"

#include "api/cli/input.hpp"
#include "api/cli/typed_text.hpp"

namespace cadre {

namespace {

tl::unexpected<Error> bad_field(const std::string& given) {
  return fail(ErrorCode::invalid_argument,
              {"--field phải có dạng tên=giá-trị hoặc tên:=JSON, nhưng nhận được \"" + given + "\"",
               "expected name=value or name:=JSON, but got '" + given + "'"},
              "--field", "field.form");
}

Result<void> put_field(json::object& form, const std::string& given, const json::object& schema) {
  const std::size_t equals = given.find('=');
  if (equals == std::string::npos || equals == 0) return bad_field(given);
  const std::string_view text = std::string_view(given).substr(equals + 1);
  if (given[equals - 1] != ':') {
    const std::string name = given.substr(0, equals);
    form[name] = typed_text(text, object_at(object_at(schema, "properties"), name));
    return {};
  }
  if (equals == 1) return bad_field(given);
  TRY(value, parse_json(text));
  form[given.substr(0, equals - 1)] = std::move(value);
  return {};
}

json::array documents_json(const SubmissionOptions& options) {
  json::array documents;
  for (const auto& [kind, number, date, name] : options.documents) {
    documents.push_back({{"kind", kind}, {"number", number}, {"date", date}, {"name", name}});
  }
  return documents;
}

json::array acknowledged_json(const SubmissionOptions& options) {
  json::array acknowledged;
  for (const auto& [rule, reason, document] : options.acknowledged) {
    acknowledged.push_back({{"rule", rule}, {"reason", reason}, {"document", document}});
  }
  return acknowledged;
}

}  // namespace

void add_submission_options(CommandLine& command, SubmissionOptions& options) {
  command
      .add_option("--effective", options.effective,
                  "Ngày thực hiện; mặc định: hôm nay theo giờ của máy chủ / The day it took place; the "
                  "server's today when "
                  "left out")
      ->type_name("DATE");
  command
      .add_option("--form", options.form,
                  "Tệp JSON chứa các trường / A JSON file with the fields of the form")
      ->type_name("FILE");
  command
      .add_option("--field", options.fields,
                  "Một trường, có thể lặp lại / One field: name=value, or name:=JSON")
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false);
  command
      .add_option("--document", options.documents,
                  "Văn bản kèm theo, có thể lặp lại / A paper that comes with it")
      ->type_name("KIND NUMBER DATE NAME")
      ->allow_extra_args(false);
  command
      .add_option("--acknowledge", options.acknowledged,
                  "Vẫn tiếp tục dù một quy tắc chưa được kiểm chứng không thỏa mãn / "
                  "Go on although an unverified rule fails: say why, and by which paper")
      ->type_name("RULE REASON NUMBER")
      ->allow_extra_args(false);
}

Result<json::object> submission_json(const Console& console, const SubmissionOptions& options,
                                     const json::object& schema) {
  json::object form;
  if (!options.form.empty()) {
    TRY(read, read_json_object(console, options.form));
    form = std::move(read);
  }
  for (const std::string& field : options.fields) CHECK(put_field(form, field, schema));
  json::object body{{"form", std::move(form)},
                    {"documents", documents_json(options)},
                    {"acknowledged", acknowledged_json(options)}};
  if (!options.effective.empty()) body["effective"] = options.effective;
  return body;
}

}  // namespace cadre
