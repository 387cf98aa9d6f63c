// Telling, before the bytes of an answer without an end go, whose personal files they show something of.
//
//   TRY(told, telling.told(people, actor, reading));
//   if (!told) return More::later;   // ask again: the same people, until it is true
#pragma once

#include <memory>
#include <set>
#include <string>

#include "api/service.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

// One stream's; its loop's thread.
class FilesTelling {
 public:
  // `what`: as the entries will say, "follow". Both outlive it.
  FilesTelling(const Call& call, const Service& service, std::string what)
      : call_(call), service_(service), what_(std::move(what)) {}

  // Whether the reading of all these files is told today. Otherwise it begins to tell. Errors: those of
  // record_read; the stream must end.
  Result<bool> told(const std::set<std::string>& people, const Actor& reader, const Reading& reading);

 private:
  struct Waiting;
  std::set<std::string> untold(const std::set<std::string>& people, const Actor& reader,
                               const Reading& reading) const;
  Result<void> tell(std::set<std::string> people, const Actor& reader, const Reading& reading);

  const Call& call_;
  const Service& service_;
  const std::string what_;
  std::shared_ptr<Waiting> waiting_;  // for an entry to be durable
};

}  // namespace cadre
