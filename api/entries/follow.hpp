// Following the log: server-sent events (the EventSource of browsers), one for each new entry that fits the
// question and that the reader may see, oldest first. It polls: nothing of the log is held between two looks,
// so a follower that dies or is slow costs a connection and nothing else. What shows a piece of a personal
// file goes when an entry says so.
#pragma once

#include "api/entries/stream.hpp"
#include "api/entries/telling.hpp"

namespace cadre {

class EntryFollower final : public BodySource {
 public:
  // `from`: the first position that is told.
  EntryFollower(const Call& call, const Service& service, Question question, Position from, StreamSeat seat);
  More next(std::string& out) override;

 private:
  struct Piece {
    std::string events;
    std::set<std::string> people;  // whose personal files they show
    std::optional<Position> next;  // where the next one begins; nullopt: at the end
  };
  Result<More> step(std::string& out);
  Result<Piece> stored_piece(const EntryQuery& query, const Reading& reading) const;
  Result<Piece> seen_piece(EntryQuery query, const Actor& actor, const Reading& reading) const;
  void beat(std::string& out);

  const Call call_;
  const Service& service_;
  Question question_;
  std::uint64_t from_;
  std::optional<std::uint64_t> upto_;  // of the piece that is being told of: others join the next one
  StreamSeat seat_;
  FilesTelling telling_{call_, service_, "follow"};
  int quiet_ = 0;  // looks since something was sent
};

}  // namespace cadre
