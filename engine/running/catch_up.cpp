#include "engine/running/catch_up.hpp"

#include <algorithm>
#include <future>

#include "engine/running/engine.hpp"
#include "engine/running/projector.hpp"

namespace cadre {
namespace {

constexpr std::size_t kStep = 20'000;  // entries in one transaction of the views
constexpr std::size_t kArenaBytes = 16 << 20;
constexpr std::size_t kCachedStates = 50'000;

// The entries of one step. What they carry lives in one arena, and is let go with it.
struct Entries {
  std::unique_ptr<json::monotonic_resource> arena = std::make_unique<json::monotonic_resource>(kArenaBytes);
  std::vector<Entry> list;
  Hash last{};  // leaf of the last of them
};

Result<Entries> read_step(const Journal& journal, Position from) {
  Entries entries;
  entries.list.reserve(kStep);
  Result<void> decoded;
  const std::uint64_t last = std::min(from.value + kStep, journal.head().size) - 1;
  CHECK(journal.read(from, kStep, [&](Position position, std::string_view bytes) {
    if (position.value == last) entries.last = leaf_hash(bytes);
    auto entry = decode_for_replay(bytes, entries.arena.get());
    if (!entry) return decoded = tl::make_unexpected(std::move(entry).error()), false;
    entries.list.push_back(std::move(*entry));
    return true;
  }));
  if (!decoded) return tl::make_unexpected(std::move(decoded).error());
  return entries;
}

Result<void> project_step(const Entries& entries, World& world, Views& views) {
  TRY(snapshot, views.snapshot());
  world.look_at(snapshot.get());
  ViewBatch batch;
  for (const Entry& entry : entries.list) CHECK(project(entry, world, batch));
  batch.last = entries.last;
  world.flush(batch, kCachedStates);
  world.look_at(nullptr);
  snapshot.reset();
  return views.apply(batch);
}

}  // namespace

// Two cores: while one step is projected and written, the next is read and decoded.
Result<void> catch_up(const Journal& journal, Views& views, const std::shared_ptr<ProcedureLibrary>& library,
                      const std::function<void(std::uint64_t)>& progress) {
  TRY(snapshot, views.snapshot());
  std::uint64_t done = snapshot->upto();
  snapshot.reset();
  const std::uint64_t size = journal.head().size;
  World world(library, journal);
  const auto read_from = [&journal](std::uint64_t from) {
    return std::async(std::launch::async, [&journal, from] { return read_step(journal, Position{from}); });
  };
  if (done >= size) return {};
  for (auto coming = read_from(done); done < size;) {
    TRY(entries, coming.get());
    if (entries.list.empty())
      return fail(ErrorCode::corruption,
                  {"nhật ký ngắn hơn kích thước đã ghi", "expected more entries, but the log ends early"});
    const std::uint64_t after = done + entries.list.size();
    if (after < size) coming = read_from(after);
    if (auto projected = project_step(entries, world, views); !projected) {
      if (after < size) coming.wait();
      return projected;
    }
    done = after;
    if (progress) progress(done);
  }
  return {};
}

Result<void> rebuild(const Journal& journal, Views& views, const Rules& rules,
                     const std::function<void(std::uint64_t)>& progress) {
  CHECK(views.clear());
  return catch_up(journal, views, std::make_shared<ProcedureLibrary>(rules), progress);
}

}  // namespace cadre
