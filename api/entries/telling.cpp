#include "api/entries/telling.hpp"

#include <mutex>

#include "api/entries/whose.hpp"
#include "api/reading/recorded_reads.hpp"

namespace cadre {

struct FilesTelling::Waiting {
  std::mutex mutex;  // guards what follows
  std::optional<Result<void>> recorded;
};

Result<bool> FilesTelling::told(const std::set<std::string>& people, const Actor& reader,
                                const Reading& reading) {
  if (waiting_) {
    const std::lock_guard lock(waiting_->mutex);
    if (!waiting_->recorded) return false;
    CHECK(*waiting_->recorded);
  }
  waiting_.reset();
  std::set<std::string> rest = untold(people, reader, reading);
  if (rest.empty()) return true;
  CHECK(tell(std::move(rest), reader, reading));
  return false;
}

std::set<std::string> FilesTelling::untold(const std::set<std::string>& people, const Actor& reader,
                                           const Reading& reading) const {
  std::set<std::string> rest;
  for (const std::string& id : people) {
    if (rest.size() == kReadPeopleMax) break;  // the others next time
    const auto read = read_of_files({id}, {}, {}, reader);
    if (read && !service_.reads_today->told(once_of(*read, reader), reading.today())) rest.insert(id);
  }
  return rest;
}

Result<void> FilesTelling::tell(std::set<std::string> people, const Actor& reader, const Reading& reading) {
  auto read = read_of_files(std::move(people), "log/entries", what_, reader);
  INVARIANT(read, "there is somebody to tell of");
  read->query = {{"q", call_.query.text("q")}};
  read->count = read->whose.size();
  Call now = call_;
  now.actor = reader;
  TRY(act, reading_act(now, *read, reading));
  waiting_ = std::make_shared<Waiting>();
  record_read(service_, reader, std::move(act),
              [waiting = waiting_, told = service_.reads_today, once = once_of(*read, reader),
               today = reading.today()](Result<void> recorded) {
                if (recorded) told->note(once, today);
                const std::lock_guard lock(waiting->mutex);
                waiting->recorded = std::move(recorded);
              });
  return {};
}

}  // namespace cadre
