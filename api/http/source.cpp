// The part of a connection that sends bodies made meanwhile.
#include <boost/asio/post.hpp>

#include "api/http/connection.hpp"
#include "api/http/wire.hpp"

namespace cadre {
namespace {

constexpr std::size_t kSourceBytes = 512 * 1024;  // what a piece may take of the server's memory

}  // namespace

// False: there is no room for its pieces.
bool HttpConnection::begin_source(const std::shared_ptr<BodySource>& source) {
  if (!source_room_.grow_to(kSourceBytes)) return false;
  source_ = source;
  return true;
}

// Whoever waits for a body reads it: one who has closed its side is gone.
bool HttpConnection::peer_left() {
  char byte = 0;
  boost::system::error_code error;
  socket_.receive(boost::asio::buffer(&byte, 1), boost::asio::socket_base::message_peek, error);
  return error && error != boost::asio::error::would_block && error != boost::asio::error::try_again;
}

// Lets the source make its next piece when the one before is on its way. False: pump is called again later.
bool HttpConnection::draw() {
  if (!drawing_) {  // first the others of this loop
    drawing_ = true;
    boost::asio::post(loop_.context(), [self = shared_from_this()] {
      if (self->phase_ != Phase::closed) self->pump();
    });
    return false;
  }
  const std::size_t begin = begin_chunk(output_, chunks_);
  const BodySource::More more = source_->next(output_);
  if (more == BodySource::More::broken) {
    close();
    return false;
  }
  end_chunk(output_, begin, chunks_);
  if (more == BodySource::More::yes) {
    drawing_ = false;
    return true;
  }
  if (more == BodySource::More::later && !loop_.draining()) {
    if (peer_left()) {
      close();
    } else if (sent_ < output_.size()) {
      send_pending();
    }
    return false;
  }
  append_last_chunk(output_, chunks_);
  source_.reset();
  source_room_.give_back();
  drawing_ = false;
  last_ = last_ || loop_.draining();
  enter(Phase::reading);
  return true;
}

}  // namespace cadre
