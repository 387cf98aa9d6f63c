#include "engine/running/catch_up.hpp"

#include <algorithm>
#include <future>

#include "engine/running/engine.hpp"
#include "engine/running/projector.hpp"

namespace cadre {
namespace {

constexpr std::size_t kArenaBytes = 32 << 20;

// The entries of one step. What they carry lives in one arena, which the next step to be read takes over.
struct Entries {
  std::unique_ptr<unsigned char[]> memory = std::make_unique_for_overwrite<unsigned char[]>(kArenaBytes);
  std::unique_ptr<json::monotonic_resource> arena =
      std::make_unique<json::monotonic_resource>(memory.get(), kArenaBytes);
  std::vector<Entry> list;
  Postings own_terms;
  Hash last{};  // leaf of the last of them

  void clear() {
    list.clear();
    arena->release();
    own_terms = {};
  }
};

Result<Entries> read_step(const Journal& journal, Position from, std::size_t step, Entries entries) {
  entries.clear();
  entries.list.reserve(step);
  Result<void> decoded;
  const std::uint64_t last = std::min(from.value + step, journal.head().size) - 1;
  CHECK(journal.read(from, step, [&](Position position, std::string_view bytes) {
    if (position.value == last) entries.last = leaf_hash(bytes);
    auto entry = decode_for_replay(bytes, entries.arena.get());
    if (!entry) return decoded = tl::make_unexpected(std::move(entry).error()), false;
    add_own_terms(*entry, entries.own_terms);
    entries.list.push_back(std::move(*entry));
    return true;
  }));
  if (!decoded) return tl::make_unexpected(std::move(decoded).error());
  if (entries.list.empty())
    return fail(ErrorCode::corruption,
                {"nhật ký ngắn hơn kích thước đã ghi", "expected more entries, but the log ends early"});
  return entries;
}

// The batch of one step, upon views that may lack the step before.
Result<std::unique_ptr<ViewBatch>> project_step(Entries& entries, World& world, const Views& views) {
  TRY(snapshot, views.snapshot());
  world.look_at(snapshot.get());
  auto batch = std::make_unique<ViewBatch>();
  for (const Entry& entry : entries.list) CHECK(project_changes(entry, world, *batch));
  batch->postings.take(std::move(entries.own_terms));
  batch->last = entries.last;
  world.look_at(nullptr);
  return batch;
}

template <class Work>
auto beside(Work work) {
  return std::async(std::launch::async, std::move(work));
}

}  // namespace

// Three at work: while one step is projected, the one before is written and the next is read and decoded.
Result<void> catch_up(const Journal& journal, Views& views, const std::shared_ptr<ProcedureLibrary>& library,
                      const std::function<void(std::uint64_t)>& progress, const CatchUpBounds& bounds) {
  TRY(snapshot, views.snapshot());
  std::uint64_t done = snapshot->upto();
  snapshot.reset();
  const std::uint64_t size = journal.head().size;
  if (done >= size) return {};
  World world(library, journal);
  const auto read = [&journal, step = bounds.step](std::uint64_t from, Entries memory) {
    return beside([&journal, step, from, memory = std::move(memory)]() mutable {
      return read_step(journal, Position{from}, step, std::move(memory));
    });
  };
  Entries spare;
  std::future<Result<void>> written;  // both futures wait where they end
  for (auto coming = read(done, Entries()); done < size;) {
    TRY(entries, coming.get());
    done += entries.list.size();
    if (done < size) coming = read(done, std::move(spare));
    TRY(batch, project_step(entries, world, views));
    if (written.valid()) CHECK(written.get());
    world.flush(*batch, bounds.cached_states);
    written = beside([&views, batch = std::move(batch)] { return views.apply(*batch); });
    if (progress) progress(done);
    spare = std::move(entries);
  }
  return written.get();
}

Result<void> rebuild(const Journal& journal, Views& views, const Rules& rules,
                     const std::function<void(std::uint64_t)>& progress) {
  CHECK(views.clear());
  return catch_up(journal, views, std::make_shared<ProcedureLibrary>(rules), progress);
}

}  // namespace cadre
