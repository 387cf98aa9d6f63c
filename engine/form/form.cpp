#include "engine/form/form.hpp"

#include "engine/form/form_spec.hpp"

namespace cadre {

struct Form::Impl {
  json::object schema;
  FormSpec spec;
};

Form::Form() : impl_(std::make_unique<Impl>()) { impl_->spec.type = FormType::object; }
Form::Form(Form&&) noexcept = default;
Form& Form::operator=(Form&&) noexcept = default;
Form::~Form() = default;

Result<Form> Form::compile(const json::object& schema) {
  TRY(spec, compile_form_spec(schema, "", 0));
  if (spec.type != FormType::object)
    return fail(ErrorCode::invalid_argument,
                {"cần biểu mẫu có \"type\": \"object\", nhưng là kiểu khác",
                 "expected a form with \"type\": \"object\", but it is of another type"},
                "/type", "form.schema");
  Form form;
  form.impl_->schema = schema;
  form.impl_->spec = std::move(spec);
  return form;
}

std::vector<Error> Form::validate(const json::value& value, std::string_view prefix) const {
  std::vector<Error> faults;
  validate_form(impl_->spec, value, prefix, faults);
  return faults;
}

std::vector<Error> Form::validate(const json::object& value, std::string_view prefix) const {
  std::vector<Error> faults;
  validate_form(impl_->spec, value, prefix, faults);
  return faults;
}

const json::object& Form::schema() const { return impl_->schema; }

}  // namespace cadre
