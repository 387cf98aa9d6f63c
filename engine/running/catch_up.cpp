#include "engine/running/catch_up.hpp"

#include <algorithm>
#include <future>

#include "engine/running/engine.hpp"
#include "engine/running/projector.hpp"
#include "engine/running/read_ahead.hpp"

namespace cadre {
namespace {

// What the entries behind entry `index` need.
void fetch_ahead(LogPage& page, std::size_t index, const World& world) {
  const std::span<Entry> entries = page.entries();
  page.fetch(index + 2);
  if (index + 2 < entries.size()) world.fetch_state(entries[index + 2].case_id);
  if (index + 1 < entries.size()) world.fetch_gathered(entries[index + 1].case_id);
}

// Upon views that may lack the step before.
Result<void> project_page(LogPage& page, World& world, const Views& views, ViewBatch& batch) {
  TRY(snapshot, views.snapshot());
  world.look_at(snapshot.get());
  const std::span<Entry> entries = page.entries();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    fetch_ahead(page, i, world);
    CHECK(project_changes(std::move(entries[i]), world, batch));
  }
  batch.postings.take(page.own_terms());
  std::ranges::move(page.command_rows(), std::back_inserter(batch.writes));
  batch.last = page.last_leaf();
  world.look_at(nullptr);
  return {};
}

// While the first step is projected nothing is written, and nothing is projected while the last one is: both
// are short.
std::size_t entries_of_step(std::uint64_t done, std::uint64_t upto, const CatchUpBounds& bounds) {
  return std::clamp<std::size_t>(std::min(done, upto - done) / 2, bounds.step / 8 + 1, bounds.step);
}

// The next step of entries. Small pages stay in the processor's memory from reading to projecting; a large
// step writes each term, and each page of the tables, less often.
Result<void> project_step(ReadAhead& entries, std::uint64_t done, std::uint64_t upto, World& world,
                          const Views& views, const CatchUpBounds& bounds, ViewBatch& batch) {
  batch.writes.clear();
  batch.postings.clear();
  const std::size_t step = entries_of_step(done, upto, bounds);
  for (std::size_t count = 0, bytes = 0; count < step && bytes < bounds.step_bytes;) {
    TRY(page, entries.next());
    CHECK(project_page(*page, world, views, batch));
    count += page->entries().size();
    bytes += page->bytes();
    entries.give_back(std::move(page));
    if (batch.upto == upto) break;
  }
  return {};
}

template <class Work>
auto beside(Work work) {
  return std::async(std::launch::async, std::move(work));
}

}  // namespace

// While one step is projected, the one before is written, and pages of the next are read.
Result<void> catch_up(const Journal& journal, Views& views, const std::shared_ptr<ProcedureLibrary>& library,
                      const std::function<void(std::uint64_t)>& progress, const CatchUpBounds& bounds) {
  TRY(snapshot, views.snapshot());
  std::uint64_t done = snapshot->upto();
  snapshot.reset();
  const std::uint64_t size = journal.head().size;
  if (done >= size) return views.filled();
  World world(library, journal);
  ReadAhead entries(journal, Position{done}, size, std::min(bounds.page, bounds.step));
  std::array<ViewBatch, 2> batches;   // one is made while the other is written; their memory is used again
  std::future<Result<void>> written;  // waits where it ends
  for (std::size_t turn = 0; done < size; ++turn) {
    ViewBatch& batch = batches[turn % 2];
    CHECK(project_step(entries, done, size, world, views, bounds, batch));
    if (written.valid()) CHECK(written.get());
    done = batch.upto;
    world.flush(batch, bounds.cached_states);
    written = beside([&views, &batch] { return views.apply(batch); });
    if (progress) progress(done);
  }
  world.reset();  // meanwhile
  CHECK(written.get());
  return views.filled();
}

Result<void> rebuild(const Journal& journal, Views& views, const Rules& rules,
                     const std::function<void(std::uint64_t)>& progress) {
  CHECK(views.clear());
  return catch_up(journal, views, std::make_shared<ProcedureLibrary>(rules), progress);
}

}  // namespace cadre
