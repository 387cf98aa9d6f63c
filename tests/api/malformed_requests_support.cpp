#include "tests/api/malformed_requests_support.hpp"

namespace cadre::test {

std::string post_with(const std::string& fields, const std::string& body) {
  return "POST /v1/x HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

std::vector<Malformed> malformed_requests() {
  std::string many;
  for (int i = 0; i < 70; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
  return {
      {"length and chunks", post_with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
       400, ""},
      {"chunks and length", post_with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"),
       400, ""},
      {"two lengths that differ", post_with("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"), 400, ""},
      {"two equal lengths", post_with("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400,
       "http.content-length"},
      {"a list of lengths", post_with("Content-Length: 5, 5\r\n", "hello"), 400, "http.content-length"},
      {"a signed length", post_with("Content-Length: +5\r\n", "hello"), 400, ""},
      {"a negative length", post_with("Content-Length: -5\r\n", "hello"), 400, ""},
      {"a length in hexadecimal", post_with("Content-Length: 0x5\r\n", "hello"), 400, ""},
      {"a length beyond 64 bits", post_with("Content-Length: 18446744073709551621\r\n", "hello"), 400, ""},
      {"another coding", post_with("Transfer-Encoding: gzip\r\n"), 501, "http.transfer-encoding"},
      {"chunked not alone", post_with("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501,
       "http.transfer-encoding"},
      {"chunked twice",
       post_with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400, ""},
      {"a coding in disguise", post_with("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501,
       "http.transfer-encoding"},
      {"a space before the colon", post_with("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"), 400, ""},
      {"a folded line", post_with("X-A: b\r\n c\r\n"), 400, "http.line"},
      {"a line folded by a tab", post_with("X-A: b\r\n\tc\r\n"), 400, "http.line"},
      {"a line end without CR", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400, "http.line"},
      {"only LF", "GET / HTTP/1.1\nHost: a\n\n", 400, "http.line"},
      {"a CR inside a line", post_with("X-A: b\rc\r\n"), 400, ""},
      {"a NUL in a value", post_with(std::string("X-A: b\0c\r\n", 10)), 400, ""},
      {"an empty first line", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "http.line"},
      {"no Host", "GET / HTTP/1.1\r\n\r\n", 400, "http.host"},
      {"two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, "http.host"},
      {"HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505, ""},
      {"HTTP/0.9", "GET /\r\n\r\n", 400, ""},
      {"a version cut short", "GET /a HTT\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n", 400, ""},
      {"no HTTP at all", "\x16\x03\x01\x02\r\n\r\n", 400, ""},
      {"chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
       ""},
      {"too many fields", post_with(many), 431, "http.header-count"},
      {"a field too long", post_with("X-A: " + std::string(20'000, 'y') + "\r\n"), 431, "http.header-size"},
      {"a header without an end", "GET / HTTP/1.1\r\nX-A: " + std::string(20'000, 'y'), 431,
       "http.header-size"},
      {"a target too long", "GET /" + std::string(5000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414,
       "http.target-size"},
      {"a chunk too large", post_with("Transfer-Encoding: chunked\r\n", "fffffffff\r\n"), 413,
       "http.body-size"},
      {"a chunk size that is no number", post_with("Transfer-Encoding: chunked\r\n", "xyz\r\n"), 400, ""},
      {"a chunk longer than it says", post_with("Transfer-Encoding: chunked\r\n", "3\r\nhello\r\n0\r\n\r\n"),
       400, ""},
      {"a chunk extension without an end",
       post_with("Transfer-Encoding: chunked\r\n", "1;" + std::string(20'000, 'x')), 431, ""},
      {"two keys", post_with("Idempotency-Key: a\r\nIdempotency-Key: b\r\n"), 400, "http.repeated-field"},
      {"two tokens", post_with("Authorization: a\r\nAuthorization: b\r\n"), 400, "http.repeated-field"},
      {"another expectation", post_with("Expect: miracles\r\n"), 417, "http.expect"},
  };
}

}  // namespace cadre::test
