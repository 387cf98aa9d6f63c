// Who may read what: one pure question over the matrix of workflows/rights/matrix.json. Deny by default. Who
// may act is decided by the engine.
//
// Whoever is the person that a thing is about reads it as that and as nothing else: no mandate, not an
// inspector's either, opens one's own open case. By a delegation, what is about either of the two persons is
// nobody's: a mandate does not open it, and what one may see of oneself is not lent.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/cases/decide.hpp"
#include "workflows/rights/rights.hpp"

namespace cadre {

struct Sought {
  std::string_view data_class = {};
  std::string_view unit = {};     // of the case, the cadre or the entry; "" = not known
  std::string_view account = {};  // whose doing it is, or whose account
  bool published = false;         // the case is decided; a fact in a file always is
  bool mine = false;              // it is about the reader's own person (or, by a delegation, the lender's)
  const CaseState* state = nullptr;  // of the case it belongs to, with `procedure`: for what is on an agenda
  const Procedure* procedure = nullptr;
  std::span<const std::string> recorders = {};  // roles that may record it
};

// `on`: the day whose mandates and unit tree count. A class that the matrix does not have is nobody's.
bool may_read(const Rights& rights, const Actor& actor, const Sought& sought, const Facts& facts, Date on);

// Over the matrix that the program ships with.
bool may_read(const Actor& actor, const Sought& sought, const Facts& facts, Date on);
const Rights& rights();  // INVARIANT: start-up asked shipped_rights() before

bool has_role(const Actor& actor, std::string_view role);

}  // namespace cadre
