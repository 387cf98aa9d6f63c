#include "api/cli/paging.hpp"

#include <cstdint>
#include <ostream>

namespace cadre {

void add_page_options(CommandLine& command, PageOptions& options) {
  command.add_option("--limit", options.limit, "Số dòng mỗi trang / Lines in one page, 1 to 500")
      ->between(1, 500)
      ->capture_default_str();
  command.add_option("--cursor", options.cursor, "Trang tiếp theo / Where the page before ended");
}

RequestTarget paged(RequestTarget target, const PageOptions& options, std::string_view cursor_name) {
  return target.with("limit", std::to_string(options.limit)).with(cursor_name, options.cursor);
}

void print_next(Console& console, const json::object& page) {
  if (const std::int64_t hidden = int_at(page, "hidden"); hidden > 0)
    console.out << console.in_words({"Ngoài ra có " + std::to_string(hidden) +
                                         " mục của các hồ sơ chưa kết thúc, chưa công bố.",
                                     "Besides these, " + std::to_string(hidden) +
                                         " of cases not decided yet are not shown."})
                << '\n';
  const std::string_view next = text_at(page, "next");
  if (next.empty()) return;
  console.out << (console.vietnamese() ? "Còn nữa: thêm --cursor '" : "There is more: add --cursor '") << next
              << "'\n";
}

void print_next_people(Console& console, json::object page) {
  if (const std::int64_t hidden = int_at(page, "hidden"); hidden > 0)
    console.out << console.in_words(
                       {"Còn " + std::to_string(hidden) + " người mà tài khoản này không được xem.",
                        std::to_string(hidden) + " more whom this account may not see."})
                << '\n';
  page.erase("hidden");
  print_next(console, page);
}

}  // namespace cadre
