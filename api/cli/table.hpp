// Columns on a terminal: every column as wide as its longest cell, in code points.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace cadre {

// The first row is the heading. Nothing is printed when there is no other.
void print_table(std::ostream& out, const std::vector<std::vector<std::string>>& rows);

}  // namespace cadre
