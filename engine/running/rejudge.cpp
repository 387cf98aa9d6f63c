#include "engine/running/rejudge.hpp"

#include <algorithm>

#include "engine/running/decider.hpp"
#include "engine/running/projector.hpp"

namespace cadre {
namespace {

constexpr std::size_t kStep = 2000;  // entries in one transaction of the scratch tables
constexpr std::size_t kCachedStates = 50'000;

// The first member in which the two differ, as "/form"; "" when they are equal.
std::string first_difference(const json::object& written, const json::object& again) {
  for (const auto& member : written) {
    const json::value* other = again.if_contains(member.key());
    if (other == nullptr || *other != member.value()) return "/data/" + std::string(member.key());
  }
  for (const auto& member : again)
    if (!written.contains(member.key())) return "/data/" + std::string(member.key());
  return {};
}

std::string first_difference(const Entry& written, const Entry& again) {
  if (written.type != again.type) return "/type";
  if (written.subject != again.subject) return "/subject";
  if (written.role != again.role) return "/role";
  if (written.outcome != again.outcome) return "/outcome";
  if (written.revision != again.revision) return "/revision";
  if (written.effective != again.effective) return "/effective";
  if (written.procedure != again.procedure) return "/procedure";
  if (const std::string where = first_difference(written.data, again.data); !where.empty()) return where;
  return written == again ? std::string() : "/";
}

// What the sequencer gives an entry, and no decision.
void put_recording(Entry& again, const Entry& written) {
  again.position = written.position;
  again.time = written.time;
  again.id = written.id;
  again.actor = written.actor;
  again.on_behalf_of = written.on_behalf_of;
  again.command_id = written.command_id;
  if (const json::value* payload = written.data.if_contains("payload")) again.data["payload"] = *payload;
}

class Rejudging {
 public:
  Rejudging(const RejudgeParts& parts, Position from, Position upto,
            const std::function<void(std::uint64_t)>& progress)
      : parts_(parts),
        from_(from),
        upto_(upto),
        progress_(progress),
        decider_(parts.kinds),
        world_(std::make_shared<ProcedureLibrary>(parts.rules), parts.journal) {}

  Result<Rejudgement> run() {
    while (done_ < upto_.value) {
      TRY(snapshot, parts_.scratch.snapshot());
      world_.look_at(snapshot.get());
      CHECK(step());
      world_.flush(batch_, kCachedStates);
      world_.look_at(nullptr);
      snapshot.reset();
      CHECK(parts_.scratch.apply(batch_));
      batch_ = {};
      if (progress_) progress_(done_);
    }
    return std::move(result_);
  }

 private:
  // Some entries, up to the end of a command.
  Result<void> step() {
    TRY(entries, read(kStep));
    for (std::size_t at = 0; at < entries.size();) {
      const std::size_t parts = parts_of(entries[at]);
      if (at + parts > entries.size()) {
        if (at > 0) return {};  // the next step begins with it
        TRY(whole, read(parts));
        if (whole.size() < parts) return cut_short();
        return judge_and_project(whole);
      }
      CHECK(judge_and_project({entries.data() + at, parts}));
      at += parts;
    }
    return {};
  }

  static std::size_t parts_of(const Entry& entry) {
    return static_cast<std::size_t>(std::max<std::int64_t>(1, int_at(entry.data, "parts", 1)));
  }

  static tl::unexpected<Error> cut_short() {
    return fail(ErrorCode::corruption,
                {"sổ kết thúc giữa một lệnh", "expected the log to end with a whole command"});
  }

  Result<std::vector<Entry>> read(std::size_t count) const {
    std::vector<Entry> entries;
    Result<void> decoded;
    CHECK(parts_.journal.read(Position{done_}, count, [&](Position position, std::string_view bytes) {
      if (position.value >= parts_.journal.head().size) return false;
      auto entry = decode(bytes);
      if (!entry) return decoded = tl::make_unexpected(std::move(entry).error()), false;
      entries.push_back(std::move(*entry));
      return true;
    }));
    CHECK(decoded);
    if (entries.empty()) return cut_short();
    return entries;
  }

  Result<void> judge_and_project(std::span<const Entry> command) {
    const Position first = command.front().position;
    if (first >= from_ && first < upto_) CHECK(judge(command));
    for (const Entry& entry : command) CHECK(project(entry, world_, batch_));
    done_ += command.size();
    return {};
  }

  Result<void> judge(std::span<const Entry> command) {
    const Entry& written = command.front();
    TRY(opened, written.case_id.empty() ? Result<OpenedCase*>(nullptr) : world_.find_case(written.case_id));
    auto order = order_of(command, opened == nullptr ? 0 : opened->state.revision);
    if (!order) return ++result_.unjudged, Result<void>();
    ++result_.judged;
    const Decided again =
        decider_.decide({std::move(*order), written.actor, written.command_id, {}, written.on_behalf_of},
                        world_, written.time, written.position);
    compare(command, again);
    return {};
  }

  void compare(std::span<const Entry> command, const Decided& again) {
    if (again.error) return diverge(command.front(), "", again.error->message);
    for (std::size_t i = 0; i < std::max(command.size(), again.entries.size()); ++i) {
      if (i >= command.size() || i >= again.entries.size())
        return diverge(command.front(), "",
                       {"lệnh này lẽ ra có " + std::to_string(again.entries.size()) + " mục",
                        "expected " + std::to_string(again.entries.size()) + " entries of this command"});
      Entry entry = again.entries[i];
      put_recording(entry, command[i]);
      if (const std::string where = first_difference(command[i], entry); !where.empty())
        return diverge(
            command[i], where,
            {"xét lại cho kết quả khác ở " + where, "decided again, " + where + " comes out otherwise"});
    }
  }

  void diverge(const Entry& written, std::string where, Text what) {
    ++result_.divergent;
    if (result_.divergences.size() < kDivergencesMax)
      result_.divergences.push_back({written.position, written.type, std::move(where), std::move(what)});
  }

  const RejudgeParts& parts_;
  Position from_, upto_;
  const std::function<void(std::uint64_t)>& progress_;
  Decider decider_;
  World world_;
  ViewBatch batch_;
  std::uint64_t done_ = 0;
  Rejudgement result_;
};

}  // namespace

Result<Rejudgement> rejudge(const RejudgeParts& parts, Position from, Position upto,
                            const std::function<void(std::uint64_t)>& progress) {
  const Position end{std::min(upto.value, parts.journal.head().size)};
  return Rejudging(parts, from, end, progress).run();
}

}  // namespace cadre
