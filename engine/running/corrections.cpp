#include "engine/running/corrections.hpp"

namespace cadre {

KeepRecord record_of(const CorrectionRequest& request) {
  json::object form{{"kind", request.kind}, {"wrong", request.wrong}, {"right", request.right}};
  if (request.position) form["position"] = request.position->value;
  KeepRecord record;
  record.type = kCorrectionType;
  record.subject = "cadre/" + request.cadre;
  record.cadre = request.cadre;
  record.unit = request.unit;
  record.data = {{"procedure", kCorrectionProcedure},
                 {"reason",
                  {{"vi", "Cán bộ đề nghị sửa hồ sơ của mình: " + request.kind + "."},
                   {"en", "The cadre asks that their file be corrected: " + request.kind + "."}}},
                 {"article", "Quy chế của địa phương"},
                 {"mark", "U"},
                 {"on", format_date(request.on)},
                 {"form", std::move(form)}};
  return record;
}

}  // namespace cadre
