#include "api/http/wire.hpp"

#include <algorithm>
#include <charconv>

namespace cadre {
namespace {

std::string_view reason_phrase(unsigned status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 204:
      return "No Content";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "";
  }
}

constexpr std::size_t kChunkDigits = 8;  // hexadecimal, with zeros in front

void append_number(std::string& out, std::size_t number) {
  char digits[20];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

// What no handler has to remember: nobody keeps an answer that does not say so, nor guesses what it is.
void append_defaults(std::string& out, const HttpResponse& response) {
  const bool says = std::any_of(response.headers.begin(), response.headers.end(),
                                [](const auto& header) { return header.first == "Cache-Control"; });
  if (!says) append_field(out, "Cache-Control", "no-store");
  append_field(out, "X-Content-Type-Options", "nosniff");
}

}  // namespace

void append_response(std::string& out, const HttpResponse& response, WireOptions options) {
  out += "HTTP/1.1 ";
  append_number(out, response.status);
  out.append(" ").append(reason_phrase(response.status)).append("\r\n");
  if (response.status != 204) {
    append_field(out, "Content-Type", response.content_type);
    if (response.source == nullptr) {
      out += "Content-Length: ";
      append_number(out, response.body.size());
      out += "\r\n";
    } else if (options.chunks) {
      append_field(out, "Transfer-Encoding", "chunked");
    }
  }
  for (const auto& [name, value] : response.headers) append_field(out, name, value);
  append_defaults(out, response);
  if (options.tls) append_field(out, "Strict-Transport-Security", "max-age=31536000");
  if (!options.keep_alive) append_field(out, "Connection", "close");
  out += "\r\n";
  if (!options.head) out += response.body;
}

std::size_t begin_chunk(std::string& out, bool chunks) {
  const std::size_t begin = out.size();
  if (chunks) out.append(kChunkDigits, '0').append("\r\n");
  return begin;
}

void end_chunk(std::string& out, std::size_t begin, bool chunks) {
  if (!chunks) return;
  std::size_t size = out.size() - begin - kChunkDigits - 2;
  if (size == 0) return out.resize(begin);
  for (std::size_t digit = kChunkDigits; digit-- > 0; size /= 16)
    out[begin + digit] = "0123456789abcdef"[size % 16];
  out += "\r\n";
}

void append_last_chunk(std::string& out, bool chunks) {
  if (chunks) out += "0\r\n\r\n";
}

}  // namespace cadre
