// Ports that run out of memory: a journal and views that throw std::bad_alloc where a test says so, in front
// of what they pass on or behind it.
#pragma once

#include <new>

#include "engine/log/journal.hpp"
#include "engine/log/views.hpp"

namespace cadre::test {

enum class Throws : std::uint8_t { never, before, after };

class ThrowingJournal final : public Journal {
 public:
  explicit ThrowingJournal(Journal& inner) : inner_(inner) {}
  Throws at_append = Throws::never;
  bool unreadable = false;  // single entries, by `at`

  Result<TreeHead> append(std::span<const std::string> entries) override {
    if (at_append == Throws::before) throw std::bad_alloc();
    auto head = inner_.append(entries);
    if (at_append == Throws::after) throw std::bad_alloc();
    return head;
  }
  bool poisoned() const override { return inner_.poisoned(); }
  TreeHead head() const override { return inner_.head(); }
  Result<void> read(Position from, std::size_t limit,
                    const std::function<bool(Position, std::string_view)>& each) const override {
    return inner_.read(from, limit, each);
  }
  Result<std::string> at(Position position) const override {
    if (!unreadable) return inner_.at(position);
    return fail(ErrorCode::corruption,
                {"hỏng (thử nghiệm)", "expected an entry, but it is damaged (injected)"});
  }

 private:
  Journal& inner_;
};

class ThrowingViews final : public Views {
 public:
  explicit ThrowingViews(Views& inner) : inner_(inner) {}
  Throws at_apply = Throws::never;
  Throws at_snapshot = Throws::never;

  Result<std::unique_ptr<ViewSnapshot>> snapshot() const override {
    if (at_snapshot != Throws::never) throw std::bad_alloc();
    return inner_.snapshot();
  }
  Result<void> apply(const ViewBatch& batch) override {
    if (at_apply == Throws::before) throw std::bad_alloc();
    auto applied = inner_.apply(batch);
    if (at_apply == Throws::after) throw std::bad_alloc();
    return applied;
  }
  Result<void> clear() override { return inner_.clear(); }
  Result<void> filled() override { return inner_.filled(); }

 private:
  Views& inner_;
};

}  // namespace cadre::test
