#include "engine/running/catch_up.hpp"

#include <algorithm>
#include <future>

#include "engine/running/engine.hpp"
#include "engine/running/projector.hpp"
#include "engine/running/read_ahead.hpp"

namespace cadre {
namespace {

// Upon views that may lack the step before.
Result<void> project_page(LogPage& page, World& world, const Views& views, ViewBatch& batch) {
  TRY(snapshot, views.snapshot());
  world.look_at(snapshot.get());
  for (Entry& entry : page.entries()) CHECK(project_changes(std::move(entry), world, batch));
  batch.postings.take(page.own_terms());
  batch.last = page.last_leaf();
  world.look_at(nullptr);
  return {};
}

// The next step of entries. Small pages stay in the processor's memory from reading to projecting; a large
// step writes each term, and each page of the tables, less often.
Result<std::unique_ptr<ViewBatch>> project_step(ReadAhead& entries, std::uint64_t upto, World& world,
                                                const Views& views, const CatchUpBounds& bounds) {
  auto batch = std::make_unique<ViewBatch>();
  for (std::size_t count = 0, bytes = 0; count < bounds.step && bytes < bounds.step_bytes;) {
    TRY(page, entries.next());
    CHECK(project_page(*page, world, views, *batch));
    count += page->entries().size();
    bytes += page->bytes();
    entries.give_back(std::move(page));
    if (batch->upto == upto) break;
  }
  return batch;
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
  if (done >= size) return {};
  World world(library, journal);
  ReadAhead entries(journal, Position{done}, size, std::min(bounds.page, bounds.step));
  std::future<Result<void>> written;  // waits where it ends
  while (done < size) {
    TRY(batch, project_step(entries, size, world, views, bounds));
    if (written.valid()) CHECK(written.get());
    done = batch->upto;
    world.flush(*batch, bounds.cached_states);
    written = beside([&views, batch = std::move(batch)] { return views.apply(*batch); });
    if (progress) progress(done);
  }
  world.reset();  // meanwhile
  return written.get();
}

Result<void> rebuild(const Journal& journal, Views& views, const Rules& rules,
                     const std::function<void(std::uint64_t)>& progress) {
  CHECK(views.clear());
  return catch_up(journal, views, std::make_shared<ProcedureLibrary>(rules), progress);
}

}  // namespace cadre
