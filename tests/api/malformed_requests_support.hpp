// Requests that the wire itself refuses, byte by byte: the forms of request smuggling among them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cadre::test {

struct Malformed {
  const char* name;
  std::string bytes;
  unsigned status;
  std::string_view rule;  // "" = any
};

std::vector<Malformed> malformed_requests();

// A POST with a Host and these header fields, each with its line end.
std::string post_with(const std::string& fields, const std::string& body = "");

}  // namespace cadre::test
