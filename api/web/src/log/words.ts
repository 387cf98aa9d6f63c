// Words of what several desks show of the log: facts about a person, who read their file.
import { catalogue } from "../words/words";

export const words = catalogue({
  fact: { vi: "Dữ kiện", en: "Fact" },
  since: { vi: "Từ ngày", en: "From" },
  value: { vi: "Giá trị", en: "Value" },
  entry: { vi: "Mục", en: "Entry" },
  withheld: { vi: (count: string) => `${count} nội dung bị hạn chế quyền xem`, en: (count: string) => `${count} parts are withheld` },
  readers: { vi: "Ai đã xem hồ sơ này", en: "Who read this file" },
  noReaders: { vi: "Chưa ai xem hồ sơ này.", en: "Nobody has read this file." },
  onBehalfOf: { vi: "thay mặt", en: "on behalf of" },
  when: { vi: "Lúc", en: "When" },
  who: { vi: "Người xem", en: "Who" },
  role: { vi: "Vai trò", en: "Role" },
  what: { vi: "Đã xem", en: "What" },
  purpose: { vi: "Mục đích", en: "Purpose" },
  outcome: { vi: "Kết quả", en: "Outcome" },
  given: { vi: "được xem", en: "given" },
  refused: { vi: "bị từ chối", en: "refused" },
  file: { vi: "hồ sơ cá nhân", en: "personal file" },
  document: { vi: "văn bản", en: "document" },
  export: { vi: "trích xuất", en: "export" },
  proof: { vi: "hồ sơ chứng cứ", en: "proof" },
  entries: { vi: "các mục của sổ", en: "entries" },
});
