// Words of recommendations.
import { catalogue } from "../../../words/words";

const kinds: Record<string, { vi: string; en: string }> = {
  subject: { vi: "Một việc của đơn vị", en: "A matter of the unit" },
  case: { vi: "Một hồ sơ", en: "A case" },
  finding: { vi: "Một điều phát hiện", en: "A finding" },
  procedure: { vi: "Cách thực hiện một quy trình", en: "How a procedure is conducted" },
};

export const words = catalogue({
  recommendations: { vi: "Kiến nghị giám sát", en: "Recommendations" },
  record: { vi: "Ghi kiến nghị", en: "Record a recommendation" },
  recordIntro: { vi: "Kiến nghị gửi một đơn vị, có hạn trả lời. Quá hạn sẽ hiện ở đây và ở đơn vị.", en: "A recommendation goes to a unit, with a day to reply by. When it is late, it shows here and there." },
  unit: { vi: "Đơn vị nhận kiến nghị", en: "Unit that receives it" },
  unitHint: { vi: "Mã hoặc tên đơn vị", en: "Id or name of the unit" },
  needUnit: { vi: "Chọn đơn vị nhận kiến nghị", en: "Choose the unit" },
  effective: { vi: "Ngày kiến nghị", en: "Day of the recommendation" },
  goOn: { vi: "Tiếp tục", en: "Go on" },
  which: { vi: "Xem những kiến nghị", en: "Which" },
  all: { vi: "Tất cả", en: "All" },
  open: { vi: "Chưa xong", en: "Open" },
  overdue: { vi: "Quá hạn trả lời", en: "Reply overdue" },
  case: { vi: "Hồ sơ", en: "Case" },
  title: { vi: "Trích yếu", en: "Title" },
  number: { vi: "Số văn bản", en: "Number" },
  about: { vi: "Kiến nghị về", en: "About" },
  kindOf: { vi: (kind: string) => kinds[kind]?.vi ?? kind, en: (kind: string) => kinds[kind]?.en ?? kind },
  due: { vi: "Hạn trả lời", en: "Reply due" },
  left: { vi: (days: number) => (days < 0 ? `quá ${-days} ngày làm việc` : `còn ${days} ngày làm việc`), en: (days: number) => (days < 0 ? `${-days} working days late` : `${days} working days left`) },
  answered: { vi: (on: string) => `trả lời ngày ${on}`, en: (on: string) => `answered on ${on}` },
  where: { vi: "Tình trạng", en: "Standing" },
  none: { vi: "Không có kiến nghị nào theo điều kiện này.", en: "There is no such recommendation." },
  hidden: { vi: (n: number) => `Còn ${n} kiến nghị không hiện với tài khoản này.`, en: (n: number) => `${n} more are not shown to this account.` },
});
