// Entries as a body that is made while it is sent: a page at a time, each from a new reading with the rights
// of that moment. Memory is that of one page, whatever the length; nobody's slowness holds the log. When the
// token, or the right, is gone, the next page is not made and the connection is cut.
#pragma once

#include "api/entries/asking.hpp"
#include "api/service.hpp"

namespace cadre {

// How entries look in one format. Each appends to `out`.
struct EntryWriter {
  virtual ~EntryWriter() = default;
  virtual bool takes_bytes() const { return false; }  // add_bytes is enough: no entry need be decoded
  virtual void begin(std::string& out) = 0;
  virtual void add(std::string& out, const SeenEntry& seen) = 0;
  virtual void add_bytes(std::string&, std::string_view) {}
  virtual void end(std::string& out, std::uint64_t entries, std::uint64_t hidden) = 0;
};

// Who follows or exports; a place among the few that may at once, given back with it.
class StreamSeat {
 public:
  static Result<StreamSeat> take(const Service& service);  // errors: overloaded
  StreamSeat(StreamSeat&&) noexcept = default;
  StreamSeat& operator=(StreamSeat&&) = delete;
  ~StreamSeat() {
    if (seats_ != nullptr) seats_->give_back();
  }

 private:
  explicit StreamSeat(std::shared_ptr<StreamSeats> seats) : seats_(std::move(seats)) {}
  std::shared_ptr<StreamSeats> seats_;
};

// The account that the call's token or session still stands for, with its mandates now. Errors:
// unauthenticated.
Result<Actor> present_actor(const Call& call, const Reading& reading, const Service& service);

// A finite stream: the entries that the log has when it begins.
class EntryStream final : public BodySource {
 public:
  EntryStream(const Call& call, const Service& service, EntryPlan plan, std::unique_ptr<EntryWriter> writer,
              StreamSeat seat)
      : call_(call),
        service_(service),
        plan_(std::move(plan)),
        writer_(std::move(writer)),
        seat_(std::move(seat)) {}
  More next(std::string& out) override;

 private:
  Result<More> step(std::string& out);
  Result<void> add_page(std::string& out, const Actor& actor, const Reading& reading);
  Result<void> add_stored(std::string& out, const Reading& reading);
  void leave(std::size_t phase, std::optional<Position> next);

  const Call call_;
  const Service& service_;
  EntryPlan plan_;
  std::unique_ptr<EntryWriter> writer_;
  StreamSeat seat_;
  std::optional<EntryCursor> at_;
  bool begun_ = false, ended_ = false;
  std::uint64_t entries_ = 0, hidden_ = 0;
};

}  // namespace cadre
