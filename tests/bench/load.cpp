#include "tests/bench/load.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "tests/bench/report.hpp"

namespace cadre::bench {
namespace {

struct Connection {
  int socket = -1;
  Conversation* conversation = nullptr;
  std::string received;
  double sent_at = 0;
};

int connect_to(std::uint16_t port) {
  const int handle = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    std::perror("connect"), std::abort();
  const int on = 1;
  setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return handle;
}

void send_next(Connection& connection, double now) {
  const std::string& request = connection.conversation->request();
  connection.sent_at = now;
  for (std::size_t sent = 0; sent < request.size();) {
    const ssize_t n = send(connection.socket, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    if (n <= 0) std::perror("send"), std::abort();
    sent += static_cast<std::size_t>(n);
  }
}

// The length of a whole answer at the front of `bytes`, or 0; where its body begins.
std::size_t whole_answer(const std::string& bytes, std::size_t& body) {
  const std::size_t end = bytes.find("\r\n\r\n");
  if (end == std::string::npos) return 0;
  const std::size_t length = bytes.find("Content-Length: ");
  body = end + 4;
  const std::size_t wanted = length < end ? std::strtoul(bytes.c_str() + length + 16, nullptr, 10) : 0;
  return bytes.size() >= body + wanted ? body + wanted : 0;
}

// Reads what is there; true when an answer is whole and was handed over.
bool receive(Connection& connection, int& status) {
  char buffer[16 * 1024];
  const ssize_t n = recv(connection.socket, buffer, sizeof buffer, 0);
  if (n <= 0) std::perror("recv"), std::abort();
  connection.received.append(buffer, static_cast<std::size_t>(n));
  std::size_t body = 0;
  const std::size_t length = whole_answer(connection.received, body);
  if (length == 0) return false;
  status = std::atoi(connection.received.c_str() + 9);
  connection.conversation->answer(status, connection.received.substr(body, length - body));
  connection.received.erase(0, length);
  return true;
}

LoadResult result_of(std::vector<double>& times, double seconds, std::uint64_t failed) {
  LoadResult result;
  result.failed = failed;
  result.per_second = static_cast<double>(times.size()) / seconds;
  if (times.empty()) return result;
  std::sort(times.begin(), times.end());
  result.p50_ms = times[times.size() / 2] * 1e3;
  result.p99_ms = times[times.size() * 99 / 100] * 1e3;
  return result;
}

}  // namespace

LoadResult run_load(std::uint16_t port, const std::vector<Conversation*>& conversations, double seconds) {
  const int poll = epoll_create1(0);
  std::vector<Connection> connections(conversations.size());
  for (std::size_t i = 0; i < connections.size(); ++i) {
    connections[i].conversation = conversations[i];
    connections[i].socket = connect_to(port);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = i;
    epoll_ctl(poll, EPOLL_CTL_ADD, connections[i].socket, &event);
  }
  const Stopwatch watch;
  const double warm = seconds / 10;
  for (Connection& connection : connections) send_next(connection, watch.seconds());
  std::vector<double> times;
  std::uint64_t failed = 0;
  for (std::size_t waiting = connections.size(); waiting > 0;) {
    epoll_event events[64];
    const int n = epoll_wait(poll, events, 64, 1000);
    for (int e = 0; e < n; ++e) {
      Connection& connection = connections[events[e].data.u64];
      int status = 0;
      if (!receive(connection, status)) continue;
      const double now = watch.seconds();
      if (now > warm && now <= warm + seconds) times.push_back(now - connection.sent_at);
      if (status / 100 != 2) ++failed;
      if (now <= warm + seconds) {
        send_next(connection, now);
      } else {
        --waiting;
      }
    }
  }
  for (Connection& connection : connections) close(connection.socket);
  close(poll);
  return result_of(times, seconds, failed);
}

}  // namespace cadre::bench
