// Attempts: how often somebody may guess. Failures are counted for each user name from each address, for each
// address, and for each name from all addresses together; whoever has failed too often waits. That strangers
// fail keeps nobody out who comes with the right password: the count of a name says nothing to addresses from
// which that name has signed in. In memory, bounded; names and addresses are kept as hashes. Any thread.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>

#include "engine/base/sha256.hpp"
#include "engine/base/time.hpp"

namespace cadre {

struct AttemptLimit {
  unsigned max = 0;             // failures in a row; then one waits
  std::chrono::seconds wait{};  // since the last of them; a longer pause begins anew
};

struct AttemptLimits {
  AttemptLimit here{5, std::chrono::minutes(15)};        // of one name from one address
  AttemptLimit of_address{30, std::chrono::minutes(1)};  // whatever the names
  AttemptLimit of_name{50, std::chrono::hours(1)};       // from addresses that never signed in under it
  std::size_t remembered_max = 8192;  // counts, and as many addresses; what is oldest gives way
};

struct Attempt {
  std::string_view name, address;
};

class Attempts {
 public:
  explicit Attempts(const AttemptLimits& limits) : limits_(limits) {}

  // How long this one must wait. nullopt: it need not.
  std::optional<std::chrono::seconds> must_wait(const Attempt& attempt, Timestamp now) const;

  // Counts a failure. True: this was the one after which the name must wait at this address.
  bool failed(const Attempt& attempt, Timestamp now);
  // Forgets the failures of the name at this address, which is known to be its from now on, and says how many
  // there were.
  unsigned succeeded(const Attempt& attempt, Timestamp now);

 private:
  struct Failures {
    unsigned count = 0;
    Timestamp last{};
    std::chrono::seconds wait{};
  };
  std::optional<std::chrono::seconds> left(const Hash& key, const AttemptLimit& limit, Timestamp now) const;
  bool count(const Hash& key, const AttemptLimit& limit, Timestamp now);
  void make_room(Timestamp now);

  const AttemptLimits limits_;
  mutable std::mutex mutex_;  // guards all below
  std::map<Hash, Failures> failures_;
  std::map<Hash, Timestamp> signed_in_;  // names at addresses, with the last time
};

}  // namespace cadre
