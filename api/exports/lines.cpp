#include "api/exports/lines.hpp"

#include "api/exports/table.hpp"

namespace cadre {
namespace {

class NdjsonWriter final : public EntryWriter {
 public:
  explicit NdjsonWriter(std::string source) : source_(std::move(source)) {}
  bool takes_bytes() const override { return true; }
  void begin(std::string&) override {}
  void add(std::string& out, const SeenEntry& seen) override { add_bytes(out, encode_seen(seen, source_)); }
  void add_bytes(std::string& out, std::string_view bytes) override { out.append(bytes) += '\n'; }
  void end(std::string& out, std::uint64_t, std::uint64_t hidden) override {
    if (hidden > 0) out += "{\"hidden\":" + std::to_string(hidden) + "}\n";
  }

 private:
  std::string source_;
};

class CsvWriter final : public EntryWriter {
 public:
  explicit CsvWriter(Language language) : language_(language) {}
  void begin(std::string& out) override {
    out += "\xEF\xBB\xBF";
    add_row(out, table_heading(language_));
  }
  void add(std::string& out, const SeenEntry& seen) override {
    add_row(out, row_of(told_entry(seen), language_));
  }
  void end(std::string& out, std::uint64_t, std::uint64_t hidden) override {
    if (hidden > 0) add_row(out, {hidden_note(hidden, language_)});
  }

 private:
  static void add_row(std::string& out, std::vector<std::string> cells) {
    bool first = true;
    for (std::string& cell : cells) {
      if (!std::exchange(first, false)) out += ',';
      add_cell(out, defused(std::move(cell)));
    }
    out += "\r\n";
  }
  static void add_cell(std::string& out, const std::string& cell) {
    if (cell.find_first_of("\",\r\n") == std::string::npos) {
      out += cell;
      return;
    }
    out += '"';
    for (const char c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }

  Language language_;
};

}  // namespace

std::unique_ptr<EntryWriter> ndjson_writer(const Service& service) {
  return std::make_unique<NdjsonWriter>(service.source);
}

std::unique_ptr<EntryWriter> csv_writer(Language language) { return std::make_unique<CsvWriter>(language); }

}  // namespace cadre
