#include "workflows/vietnam_calendar.hpp"

#include "workflows/embedded.hpp"

namespace cadre {

Calendar vietnam_calendar() {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path != "calendars/vn.csv") continue;
    Result<Calendar> calendar = Calendar::from_csv(std::string(kVietnamCalendarVersion), file.text);
    INVARIANT(calendar, "the file in the program is tested");
    return std::move(*calendar);
  }
  INVARIANT(false, "the file is part of the program");
}

}  // namespace cadre
