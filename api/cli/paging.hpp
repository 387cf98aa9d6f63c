// Lists that the server gives in pages.
#pragma once

#include "api/cli/client.hpp"
#include "api/cli/target.hpp"

namespace cadre {

struct PageOptions {
  std::size_t limit = 50;
  std::string cursor;
};

// --limit, --cursor.
void add_page_options(CommandLine& command, PageOptions& options);

// `target` with the options' limit and, under `cursor_name`, their cursor.
RequestTarget paged(RequestTarget target, const PageOptions& options,
                    std::string_view cursor_name = "cursor");

// Under a page: how many a supervisor will see once their cases are decided, and how the next one is asked
// for, if there is one; quoted, as a shell takes it.
void print_next(Console& console, const json::object& page);

// The same under a page of people: how many of them this account may not see.
void print_next_people(Console& console, json::object page);

}  // namespace cadre
