// What opening a case and acting in one have in common on the command line: the day, the form's fields, the
// papers, and the rules the officer acknowledges.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "api/cli/command.hpp"

namespace cadre {

struct SubmissionOptions {
  std::string effective;            // --effective; today when empty
  std::string form;                 // --form FILE.json
  std::vector<std::string> fields;  // --field name=value, --field name:=JSON
  std::vector<std::tuple<std::string, std::string, std::string, std::string>>
      documents;                                                                // kind, number, date, name
  std::vector<std::tuple<std::string, std::string, std::string>> acknowledged;  // rule, reason, document
};

void add_submission_options(CommandLine& command, SubmissionOptions& options);

// {"effective","form","documents","acknowledged"}. `schema` is the act's form: it says which fields are
// numbers; empty when it is not known. Errors: invalid_argument "field.form", and those of read_json_object.
Result<json::object> submission_json(const Console& console, const SubmissionOptions& options,
                                     const json::object& schema);

}  // namespace cadre
