// A server that signs, looked at as a stranger would.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>

#include "api/evidence/evidence.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre::test {

inline const std::string kOrigin = "log.test/city";

class SigningServer : public ::testing::Test {
 protected:
  SigningServer() : server(signing_key(kOrigin)) {}

  SignedCheckpoint checkpoint() {
    const RawAnswer answer = server.ask_as("", "GET", "/checkpoint");
    EXPECT_EQ(answer.status, 200u) << answer.body;
    auto read = read_checkpoint(answer.body, signing_key(kOrigin).verifier());
    EXPECT_TRUE(read) << read.error().message.en;
    return read ? *read : SignedCheckpoint{};
  }
  SignedCheckpoint sign() {
    const auto note = server.server().evidence()->sign();
    EXPECT_TRUE(note) << note.error().message.en;
    return checkpoint();
  }
  void grow() { server.hire("somebody-" + std::to_string(++hired_), "records"); }

  RunningServer server;

 private:
  int hired_ = 0;
};

}  // namespace cadre::test
