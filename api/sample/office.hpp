// The system as the sample drives it: everything behind `cadre serve` but its sockets, under a clock set by
// hand and with ids from the seed. Requests go through the same router as those that come over the network.
#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "api/http/message.hpp"
#include "api/sign_in/sign_in.hpp"
#include "engine/running/engine.hpp"

namespace cadre::sample {

struct Request {
  std::string account;
  std::string method = "POST";
  std::string target;
  std::string body;
  std::string key = {};  // idempotency key; a new one when empty
};

class Office {
 public:
  // Errors: conflict, when the data folder has a log with entries; those of the parts.
  static Result<std::unique_ptr<Office>> open(const std::filesystem::path& data, std::uint64_t seed);
  ~Office();

  void wake(Date day);  // it is eight o'clock on that day; due delays have elapsed
  HttpResponse ask(
      const Request& request);  // each a minute and a half after the one before; waits for the answer
  // All of them at once, so that they share the log's syncs; answered in the order given.
  std::vector<HttpResponse> ask_all(std::span<const Request> requests);
  Result<std::uint64_t> revision(const std::string& case_id) const;  // Errors: not_found
  std::string last_accepted_key(
      const std::string& account) const;  // of its last write that was accepted; "" = none
  Engine& engine();
  SignIn& sign_in();
  TreeHead head() const;
  Result<void> close();  // what was asked is durable, the views are closed clean

 private:
  struct Impl;
  explicit Office(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace cadre::sample
