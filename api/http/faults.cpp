#include "api/http/faults.hpp"

namespace cadre::http_fault {

HttpFault line() {
  return {400,
          "http.line",
          {"phần đầu của yêu cầu có dòng không kết thúc bằng CR LF hoặc bị gấp dòng",
           "expected header lines that end in CR LF and are not folded"}};
}

HttpFault syntax() {
  return {400,
          "http.syntax",
          {"yêu cầu không đúng cú pháp HTTP/1.1", "expected a request in the syntax of HTTP/1.1"}};
}

HttpFault repeated_field() {
  return {400,
          "http.repeated-field",
          {"một trường chỉ được gửi một lần lại được gửi hai lần",
           "a header field that may stand once stands twice"}};
}

HttpFault content_length() {
  return {400,
          "http.content-length",
          {"Content-Length phải có đúng một giá trị", "expected one Content-Length with one value"}};
}

HttpFault host() { return {400, "http.host", {"phải có đúng một trường Host", "expected one Host field"}}; }

HttpFault chunks_in_http_1_0() {
  return {400, "http.transfer-encoding", {"HTTP/1.0 không có chunked", "expected no chunks in HTTP/1.0"}};
}

HttpFault slow_request() {
  return {408,
          "http.timeout",
          {"yêu cầu không đến đủ trong thời hạn", "the request did not arrive whole in time"}};
}

HttpFault body_size() {
  return {413, "http.body-size", {"thân yêu cầu quá lớn", "the request's body is too large"}};
}

HttpFault target_size() {
  return {414, "http.target-size", {"địa chỉ yêu cầu quá dài", "the request's target is too long"}};
}

HttpFault expect() {
  return {417, "http.expect", {"Expect chỉ nhận 100-continue", "expected no Expect but 100-continue"}};
}

HttpFault header_size() {
  return {431, "http.header-size", {"phần đầu của yêu cầu quá dài", "the request's header is too long"}};
}

HttpFault header_count() {
  return {431, "http.header-count", {"quá nhiều trường trong phần đầu", "too many header fields"}};
}

HttpFault transfer_encoding() {
  return {501,
          "http.transfer-encoding",
          {"chỉ hỗ trợ Transfer-Encoding: chunked", "expected no transfer coding but chunked"}};
}

HttpFault connections() {
  return {503, "http.connections", {"máy chủ có quá nhiều kết nối", "the server has too many connections"}};
}

HttpFault bodies() {
  return {503,
          "http.bodies",
          {"máy chủ đang nhận hoặc gửi quá nhiều dữ liệu cùng lúc, hãy thử lại",
           "the server is taking in or sending out too much at once: try again"}};
}

HttpFault version() {
  return {505, "http.version", {"chỉ nhận HTTP/1.0 và HTTP/1.1", "expected HTTP/1.0 or HTTP/1.1"}};
}

}  // namespace cadre::http_fault
