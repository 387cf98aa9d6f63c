#include "api/exports/sheet.hpp"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "api/exports/table.hpp"

namespace cadre {
namespace {

constexpr double kColumnWidth = 18;
constexpr std::size_t kCellLettersMax = 32'000;  // a cell of a workbook takes 32,767 letters

tl::unexpected<Error> no_workbook(const std::string& why) {
  return fail(ErrorCode::unavailable, {"không tạo được tệp XLSX: " + why, "expected a workbook, but: " + why},
              {}, "export.xlsx");
}

// A file without a name, in memory: the library wants a path to write to.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {}
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  bool is_open() const { return descriptor_ >= 0; }
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  std::string content() const {
    std::string bytes;
    char piece[65536];
    for (off_t at = 0;;) {
      const ssize_t read = pread(descriptor_, piece, sizeof piece, at);
      if (read <= 0) return bytes;
      bytes.append(piece, static_cast<std::size_t>(read));
      at += read;
    }
  }

 private:
  int descriptor_;
};

// Closing makes the file; one that is not closed by hand is closed all the same, and its file thrown away.
class Workbook {
 public:
  explicit Workbook(const MemoryFile& file) : book_(workbook_new(file.path().c_str())) {}
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook() {
    if (book_ != nullptr) workbook_close(book_);
  }
  lxw_worksheet* sheet(const std::string& name) { return workbook_add_worksheet(book_, name.c_str()); }
  lxw_error close() { return workbook_close(std::exchange(book_, nullptr)); }

 private:
  lxw_workbook* book_;
};

std::string cell_of(std::string text) {
  if (text.size() > kCellLettersMax) {
    std::size_t end = kCellLettersMax;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
  }
  return defused(std::move(text));
}

void write_row(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    worksheet_write_string(sheet, row, static_cast<lxw_col_t>(i), cell_of(cells[i]).c_str(), nullptr);
}

void write_entries(lxw_worksheet* sheet, const std::vector<Entry>& entries, Language language) {
  const auto heading = table_heading(language);
  worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(heading.size() - 1), kColumnWidth, nullptr);
  worksheet_freeze_panes(sheet, 1, 0);
  write_row(sheet, 0, heading);
  lxw_row_t row = 1;
  for (const Entry& entry : entries) {
    write_row(sheet, row, row_of(entry, language));
    worksheet_write_number(sheet, row++, 0, static_cast<double>(entry.position.value), nullptr);
  }
}

void write_note(lxw_worksheet* sheet, std::size_t entries, const ExportNote& note, Language language) {
  const bool vi = language == Language::vi;
  worksheet_set_column(sheet, 0, 1, 2 * kColumnWidth, nullptr);
  lxw_row_t row = 0;
  write_row(sheet, row++, {vi ? "Câu hỏi" : "Asked", note.asked});
  write_row(sheet, row++, {vi ? "Người xuất" : "By", note.account});
  write_row(sheet, row++, {vi ? "Lúc (UTC)" : "At (UTC)", format_timestamp(note.at)});
  write_row(sheet, row++,
            {vi ? "Số mục của sổ khi đó" : "Entries in the log then", std::to_string(note.log_size)});
  write_row(sheet, row++, {vi ? "Số mục trong tệp" : "Entries here", std::to_string(entries)});
  write_row(sheet, row++, {vi ? "Số mục không được xem" : "Entries not shown", std::to_string(note.hidden)});
}

}  // namespace

Result<std::string> xlsx_of(const std::vector<Entry>& entries, const ExportNote& note, Language language) {
  const MemoryFile file;
  if (!file.is_open()) return no_workbook(std::strerror(errno));
  Workbook book(file);
  const bool vi = language == Language::vi;
  write_entries(book.sheet(vi ? "Sổ" : "Entries"), entries, language);
  write_note(book.sheet(vi ? "Câu hỏi" : "Question"), entries.size(), note, language);
  if (const lxw_error error = book.close()) return no_workbook(lxw_strerror(error));
  return file.content();
}

}  // namespace cadre
