#include "tests/api/raw_client_support.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>

namespace cadre::test {
namespace {

constexpr timeval kPatience{10, 0};

std::map<std::string, std::string> header_fields(std::string_view text) {
  std::map<std::string, std::string> fields;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find("\r\n"));
    text.remove_prefix(std::min(text.size(), line.size() + 2));
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) continue;
    std::string name(line.substr(0, colon));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    fields[name] = std::string(line.substr(colon + 2));
  }
  return fields;
}

json::object object_in(const std::string& body) {
  json::error_code error;
  const json::value value = json::parse(body, error);
  return value.is_object() ? value.get_object() : json::object{};
}

}  // namespace

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
  connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

RawClient::~RawClient() { ::close(socket_); }

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;  // the server closed: the answer tells
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void RawClient::finish_sending() { ::shutdown(socket_, SHUT_WR); }

bool RawClient::fill() {
  char piece[16 * 1024];
  const ssize_t bytes = ::recv(socket_, piece, sizeof piece, 0);
  if (bytes <= 0) return false;
  received_.append(piece, static_cast<std::size_t>(bytes));
  return true;
}

std::optional<RawAnswer> RawClient::answer(bool head) {
  std::size_t end = 0;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos)
    if (!fill()) return std::nullopt;
  RawAnswer answer;
  answer.status = static_cast<unsigned>(std::stoul(received_.substr(9, 3)));
  answer.headers = header_fields(std::string_view(received_).substr(0, end));
  received_.erase(0, end + 4);
  if (!head && answer.headers["transfer-encoding"] == "chunked") return with_chunks(std::move(answer));
  const std::string length = answer.headers["content-length"];
  const std::size_t bytes = head || length.empty() ? 0 : std::stoul(length);
  while (received_.size() < bytes)
    if (!fill()) return std::nullopt;
  answer.body = received_.substr(0, bytes);
  received_.erase(0, bytes);
  answer.parsed = object_in(answer.body);
  return answer;
}

// A stream of events has no end: its chunks are taken one by one.
std::optional<RawAnswer> RawClient::with_chunks(RawAnswer answer) {
  if (answer.headers["content-type"] == "text/event-stream") return answer;
  for (;;) {
    const auto piece = chunk();
    if (!piece) return std::nullopt;
    if (piece->empty()) break;
    answer.body += *piece;
  }
  answer.parsed = object_in(answer.body);
  return answer;
}

std::optional<std::string> RawClient::chunk() {
  std::size_t end = 0;
  while ((end = received_.find("\r\n")) == std::string::npos)
    if (!fill()) return std::nullopt;
  const std::size_t size = std::stoul(received_.substr(0, end), nullptr, 16);
  while (received_.size() < end + 2 + size + 2)
    if (!fill()) return std::nullopt;
  std::string piece = received_.substr(end + 2, size);
  received_.erase(0, end + 2 + size + 2);
  return piece;
}

bool RawClient::closed_by_peer() {
  char byte = 0;
  return received_.empty() && ::recv(socket_, &byte, 1, 0) == 0;
}

}  // namespace cadre::test
