#include "api/sample/command.hpp"

#include <memory>
#include <ostream>

#include "api/cli/command.hpp"
#include "api/sample/loader.hpp"
#include "api/system_clock.hpp"

namespace cadre {
namespace {

struct Chosen {
  std::string data;
  std::uint64_t seed = sample::kDefaultSeed;
  std::string before;
};

void tell(Console& console, const Chosen& chosen, const sample::Loaded& loaded) {
  if (console.json) {
    console.print(json::object{{"data", chosen.data},
                               {"seed", chosen.seed},
                               {"cadres", loaded.cadres},
                               {"cases", loaded.cases},
                               {"entries", loaded.head.size},
                               {"root", to_hex(loaded.head.root)}});
    return;
  }
  const std::string cadres = std::to_string(loaded.cadres), cases = std::to_string(loaded.cases),
                    entries = std::to_string(loaded.head.size);
  console.out << console.in_words({"Đã nạp thành phố mẫu: " + cadres + " cán bộ, " + cases + " hồ sơ, " +
                                       entries + " bản ghi.",
                                   "Loaded the sample city: " + cadres + " cadres, " + cases + " cases, " +
                                       entries + " entries."})
              << "\n";
}

void load(Console& console, const Chosen& chosen) {
  SystemClock clock;
  const auto before =
      chosen.before.empty() ? Result<Date>(office_date(clock.now())) : parse_date(chosen.before);
  if (!before) return console.fail(before.error());
  const auto loaded = sample::load(chosen.data, sample::plan_before(*before, chosen.seed));
  if (!loaded) return console.fail(loaded.error());
  tell(console, chosen, *loaded);
}

}  // namespace

void add_sample_commands(CommandLine& app, Console& console) {
  CommandLine& group = add_group(app, "sample", "Thành phố mẫu / a made-up city to try things out");
  CommandLine& command =
      add_command(group, console, "load", "Nạp thành phố mẫu vào thư mục trống / fill an empty data folder");
  const auto chosen = std::make_shared<Chosen>();
  command.add_option("--data", chosen->data, "thư mục dữ liệu / data folder")->required();
  command.add_option("--seed", chosen->seed, "số gieo: cùng số, cùng nội dung / same seed, same bytes")
      ->capture_default_str();
  command
      .add_option(
          "--before", chosen->before,
          "nhật ký kết thúc ngay trước ngày này; mặc định: hôm nay / the log ends on the day before; today "
          "when left out")
      ->type_name("DATE");
  command.callback([&console, chosen] { load(console, *chosen); });
}

}  // namespace cadre
