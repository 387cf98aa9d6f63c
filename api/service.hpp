// What the handlers of routes get: the parts of the running system, and one request taken apart.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/http/language.hpp"
#include "api/http/query.hpp"
#include "api/reading/reads_today.hpp"
#include "api/sign_in/web_sessions.hpp"
#include "engine/running/engine.hpp"
#include "storage/credentials.hpp"
#include "storage/documents.hpp"

namespace cadre {

class SignIn;              // api/sign_in/sign_in.hpp
class SubjectCommitments;  // api/evidence/subject_commitments.hpp
class Evidence;            // api/evidence/evidence.hpp

// How many answers may be made while they are sent, all connections together. Any thread.
class StreamSeats {
 public:
  static constexpr int kMax = 64;
  bool take() {
    if (taken_.fetch_add(1) < kMax) return true;
    give_back();
    return false;
  }
  void give_back() { taken_.fetch_sub(1); }

 private:
  std::atomic<int> taken_{0};
};

struct StorageFigures {  // in bytes
  std::uint64_t log_used = 0, log_map = 0, views_used = 0, views_map = 0;
  unsigned readers = 0;
};

struct Service {  // all outlive the server
  Engine& engine;
  Journal& journal;
  const Rules& rules;
  const FactKinds& kinds;
  Clock& clock;
  Documents& documents;
  const Credentials& credentials;
  SignIn& sign_in;
  std::string source;                        // CloudEvents source of every entry
  std::function<std::size_t()> connections;  // open HTTP connections
  SubjectCommitments* subjects = nullptr;    // with `evidence`
  Evidence* evidence = nullptr;              // null: the server has no key to sign checkpoints with
  std::shared_ptr<StreamSeats> seats = std::make_shared<StreamSeats>();
  std::shared_ptr<ReadsToday> reads_today = std::make_shared<ReadsToday>();
  std::function<StorageFigures()> storage = {};  // any thread
};

struct Call {
  std::shared_ptr<const HttpRequest> request;
  std::vector<std::string> captured;  // what stands for {name} in the route's pattern, in order, decoded
  Query query;
  Language language = Language::vi;
  Actor actor;                          // who asks; empty on public routes
  std::optional<WebSession> session{};  // where a browser asks
};

}  // namespace cadre
