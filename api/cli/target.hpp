// Writing request targets: paths and queries, percent-encoded.
#pragma once

#include <string>
#include <string_view>

namespace cadre {

// One segment of a path or one part of a query: everything but letters, digits and -._~ is escaped.
std::string percent_encode(std::string_view text);

// RequestTarget("/v1/cases").with("open", "true").with("cursor", "").text() == "/v1/cases?open=true": empty
// values are left out.
class RequestTarget {
 public:
  explicit RequestTarget(std::string path) : text_(std::move(path)) {}
  RequestTarget& with(std::string_view name, std::string_view value);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  bool queried_ = false;
};

}  // namespace cadre
