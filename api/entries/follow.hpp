// Following the log: server-sent events (the EventSource of browsers), one for each new entry that fits the
// question and that the reader may see, oldest first. It polls: nothing of the log is held between two looks,
// so a follower that dies or is slow costs a connection and nothing else.
#pragma once

#include "api/entries/stream.hpp"

namespace cadre {

class EntryFollower final : public BodySource {
 public:
  // `from`: the first position that is told.
  EntryFollower(const Call& call, const Service& service, Question question, Position from, StreamSeat seat);
  More next(std::string& out) override;

 private:
  Result<More> step(std::string& out);
  // Both answer where the next page begins; nullopt: at the end of the log.
  Result<std::optional<Position>> add_stored(std::string& out, const EntryQuery& query,
                                             const Reading& reading);
  Result<std::optional<Position>> add_seen(std::string& out, EntryQuery query, const Actor& actor,
                                           const Reading& reading);
  void beat(std::string& out);

  const Call call_;
  const Service& service_;
  Question question_;
  std::uint64_t from_;
  StreamSeat seat_;
  int quiet_ = 0;  // looks since something was sent
};

}  // namespace cadre
