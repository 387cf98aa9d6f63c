// Words of the printing pages. The papers themselves are Vietnamese only.
import { catalogue } from "../../words/words";

export const words = catalogue({
  papers: { vi: "In văn bản của hồ sơ", en: "Papers of a case" },
  case: { vi: "Hồ sơ", en: "Case" },
  family: { vi: "Thể thức", en: "Layout" },
  party: { vi: "Văn bản của Đảng (Hướng dẫn 36)", en: "Party paper (Guidance 36)" },
  state: { vi: "Văn bản hành chính (Nghị định 30)", en: "State paper (Decree 30)" },
  above: { vi: "Cơ quan cấp trên", en: "Superior body" },
  body: { vi: "Cơ quan ban hành", en: "Issuing body" },
  place: { vi: "Địa danh", en: "Place" },
  signer: { vi: "Thay mặt, chức vụ người ký", en: "On whose behalf, and the signer's post" },
  print: { vi: "In", en: "Print" },
  word: { vi: "Tải bản Word để sửa", en: "Save as Word to edit" },
  unknown: { vi: "Không có loại văn bản này", en: "There is no such paper" },
  unknownHint: { vi: "Chọn một trong các văn bản của hồ sơ.", en: "Choose one of the papers of the case." },
  preview: { vi: "Bản xem trước", en: "Preview" },
  metrics: { vi: "Khổ giấy, lề và cỡ chữ theo mẫu; cần đối chiếu với nguyên văn trước khi dùng thật.", en: "Page, margins and letters follow the template; compare with the originals before real use." },
  failed: { vi: "Không tạo được tệp Word; hãy thử lại", en: "The Word file could not be made; try again" },
});
