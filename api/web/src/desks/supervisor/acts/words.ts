// Words of the list of acts.
import { catalogue } from "../../../words/words";

export const words = catalogue({
  acts: { vi: "Ai làm gì, khi nào", en: "Who did what, and when" },
  intro: {
    vi: "Phần đã công bố trong thẩm quyền giám sát: thủ tục, bước, người làm, ngày. Nội dung hồ sơ không thuộc phần này.",
    en: "What is published, within the right of supervision: procedure, step, who, when. The content of cases is not part of it.",
  },
  query: { vi: "Tìm", en: "Search" },
  queryHint: { vi: "Ví dụ: quy-trình:dismissal ghi-ngày:2026-01..2026-03; để trống: mọi việc, mới nhất trước", en: "Such as: procedure:dismissal recorded:2026-01..2026-03; empty: everything, newest first" },
  search: { vi: "Tìm", en: "Search" },
  nothing: { vi: "Chưa có việc nào được xem ở trang này. Tìm theo việc, ví dụ việc:issue-decision, hoặc xem các bản ghi cũ hơn.", en: "Nothing to be seen on this page. Search by act, such as act:issue-decision, or look at older entries." },
  hidden: { vi: (n: number) => `${n} bản ghi bị hạn chế quyền xem`, en: (n: number) => `${n} entries may not be seen` },
  older: { vi: "Xem các bản ghi cũ hơn", en: "Older entries" },
  refused: { vi: "Bị từ chối", en: "Refused" },
  effective: { vi: (on: string) => `Ngày thực hiện ${on}.`, en: (on: string) => `Done on ${on}.` },
  onBehalf: { vi: (who: string) => `thay mặt ${who}`, en: (who: string) => `on behalf of ${who}` },
});
