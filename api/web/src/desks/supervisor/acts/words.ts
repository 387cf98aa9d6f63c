// Words of the supervisor's list of acts.
import { catalogue } from "../../../words/words";

export const words = catalogue({
  acts: { vi: "Ai làm gì, khi nào", en: "Who did what, and when" },
  intro: {
    vi: "Phần đã công bố trong thẩm quyền giám sát: thủ tục, bước, người làm, ngày. Nội dung hồ sơ không thuộc phần này.",
    en: "What is published, within the right of supervision: procedure, step, who, when. The content of cases is not part of it.",
  },
  nothing: { vi: "Không có việc nào được xem theo câu hỏi này. Bớt điều kiện, hoặc hỏi việc:issue-decision.", en: "Nothing to be seen for this question. Ask with fewer conditions, or for act:issue-decision." },
});
