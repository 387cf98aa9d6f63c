// Words of the targets: what is measured, how it is read.
import { catalogue } from "../../../words/words";

const weights: Record<string, { vi: string; en: string }> = {
  must: { vi: "Phải đạt", en: "Must" },
  target: { vi: "Chỉ tiêu", en: "Target" },
  strive: { vi: "Phấn đấu", en: "Strive for" },
  broadly: { vi: "Cơ bản", en: "Broadly" },
  ability: { vi: "Khả năng", en: "Ability" },
};
const levels: Record<string, { vi: string; en: string }> = {
  city: { vi: "Cấp thành phố", en: "City level" },
  ward: { vi: "Cấp phường, xã", en: "Wards and communes" },
  town: { vi: "Toàn địa bàn", en: "The whole territory" },
  any: { vi: "Mọi cấp", en: "Any level" },
};
const events: Record<string, { vi: string; en: string }> = {
  "turns-40": { vi: "tròn 40 tuổi", en: "turns 40" },
  retires: { vi: "đến tuổi nghỉ hưu", en: "reaches retirement age" },
};
const sides: Record<string, { vi: string; en: string }> = {
  counts: { vi: "Được tính", en: "Counts" },
  "counts-not": { vi: "Không thuộc diện tính", en: "Does not count" },
  unknown: { vi: "Thiếu dữ kiện", en: "Facts missing" },
};
const kinds: Record<string, { vi: string; en: string }> = {
  persons: { vi: "người", en: "persons" },
  units: { vi: "đơn vị", en: "units" },
  bodies: { vi: "cơ quan", en: "bodies" },
};
const aims: Record<string, { vi: string; en: string }> = {
  must: { vi: "phải đạt", en: "must be" },
  target: { vi: "mục tiêu", en: "target" },
  strive: { vi: "phấn đấu", en: "strive for" },
  broadly: { vi: "cơ bản", en: "broadly" },
  ability: { vi: "khả năng", en: "ability" },
};
const verdicts: Record<string, { vi: string; en: string }> = {
  met: { vi: "đạt", en: "met" },
  "not-met": { vi: "chưa đạt", en: "not met" },
  "not-measurable": { vi: "chưa kết luận được", en: "cannot be said yet" },
};
const of = (table: Record<string, { vi: string; en: string }>, language: "vi" | "en") => (key: string) => table[key]?.[language] ?? key;

export const words = catalogue({
  targets: { vi: "Chỉ tiêu", en: "Targets" },
  intro: {
    vi: "Đo trực tiếp từ dữ kiện đã ghi, tại ngày chọn. “Phải đạt” và “Chỉ tiêu” là yêu cầu; “Phấn đấu” là mức hướng tới.",
    en: "Measured from the recorded facts, as of the day chosen. “Must” and “Target” are required; “Strive for” is a direction.",
  },
  term: { vi: "Nhiệm kỳ", en: "Term" },
  allTerms: { vi: "Mọi nhiệm kỳ", en: "All terms" },
  always: { vi: "Không theo nhiệm kỳ", en: "In every term" },
  level: { vi: "Cấp", en: "Level" },
  allLevels: { vi: "Mọi cấp", en: "All levels" },
  levelOf: { vi: of(levels, "vi"), en: of(levels, "en") },
  weightOf: { vi: of(weights, "vi"), en: of(weights, "en") },
  sideOf: { vi: of(sides, "vi"), en: of(sides, "en") },
  eventOf: { vi: of(events, "vi"), en: of(events, "en") },
  countedOf: { vi: of(kinds, "vi"), en: of(kinds, "en") },
  aim: { vi: of(aims, "vi"), en: of(aims, "en") },
  verdict: { vi: of(verdicts, "vi"), en: of(verdicts, "en") },
  unitOf: {
    vi: (unit: string) => (unit === "persons" ? "người" : unit === "months" ? "tháng" : unit === "years" ? "năm" : unit),
    en: (unit: string) => unit,
  },
  between: { vi: (from: string, to: string) => `từ ${from} đến ${to}`, en: (from: string, to: string) => `${from} to ${to}` },
  within: { vi: (counted: string) => `${of(kinds, "vi")(counted)} trong mức`, en: (counted: string) => `of ${counted} within` },
  noNumber: { vi: "không ghi số", en: "no number given" },
  noValue: { vi: "chưa có số liệu", en: "nothing counted" },
  shortBy: { vi: (n: number) => `Còn thiếu ${n}.`, en: (n: number) => `${n} short.` },
  unknown: { vi: (n: number) => `Thiếu dữ kiện của ${n}.`, en: (n: number) => `Facts missing of ${n}.` },
  now: { vi: "Hiện tại", en: "Now" },
  bound: { vi: "Mục tiêu", en: "Target" },
  lastTerm: { vi: "Nhiệm kỳ trước", en: "Last term" },
  atStart: { vi: "Đầu nhiệm kỳ tới nếu không ai thay", en: "At the start of the term, if nobody is replaced" },
  leaving: { vi: (n: number) => `${n} người không còn tính do tuổi`, en: (n: number) => `${n} no longer count by age` },
  range: { vi: "Khoảng có thể khi đủ dữ kiện", en: "What missing facts leave open" },
  result: { vi: "Kết quả", en: "Result" },
  kindOfTarget: { vi: "Loại", en: "Kind" },
  indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  figures: { vi: "Bảng số liệu", en: "Table of figures" },
  legend: { vi: "Cách đọc thanh", en: "How to read the bars" },
  value: { vi: "Giá trị", en: "Value" },
  counts: { vi: "Số đếm", en: "Count" },
  day: { vi: "Ngày", en: "Day" },
  source: { vi: "Căn cứ", en: "Source" },
  note: { vi: "Cách hiểu", en: "How it is read" },
  byUnit: { vi: "Theo đơn vị", en: "By unit" },
  unitsBelow: { vi: (below: number, all: number, bound: string) => `${below}/${all} đơn vị dưới ${bound}.`, en: (below: number, all: number, bound: string) => `${below} of ${all} units below ${bound}.` },
  unitsShown: { vi: (n: number, all: number) => `Biểu đồ nêu ${n} đơn vị thấp nhất trong ${all}; bảng dưới có đủ.`, en: (n: number, all: number) => `The chart shows the lowest ${n} of ${all} units; the table has all.` },
  unit: { vi: "Đơn vị", en: "Unit" },
  who: { vi: "Là ai, ở đơn vị nào", en: "Who they are, by unit" },
  name: { vi: "Họ và tên", en: "Name" },
  post: { vi: "Chức vụ", en: "Post" },
  noPeople: { vi: "Danh sách người của chỉ tiêu này không thuộc phần công khai cho tài khoản này; số liệu ở trên là đầy đủ.", en: "The list of persons behind this target is not for this account; the figures above are complete." },
  hidden: { vi: (n: number) => `Còn ${n} người mà tài khoản này không được xem tên.`, en: (n: number) => `${n} more whose names this account may not see.` },
  ageing: { vi: "Ai hết tuổi trước nhiệm kỳ", en: "Who ages out before the term" },
  ageingBefore: { vi: (on: string) => `Trước ngày ${on}`, en: (on: string) => `Before ${on}` },
  nobodyAges: { vi: "Không ai hết tuổi trước nhiệm kỳ này.", en: "Nobody ages out before this term." },
  event: { vi: "Sự kiện", en: "Event" },
  countsNow: { vi: "Hiện được tính", en: "Counts now" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  plan: { vi: "Thử phương án nhân sự", en: "Try a planned slate" },
  side: { vi: "Phần", en: "Part" },
  all: { vi: "Tất cả", en: "All" },
  because: { vi: "Vì", en: "Because" },
  nobody: { vi: "Không có ai ở phần này.", en: "Nobody in this part." },
  fact: {
    vi: (key: string, value: unknown) => (key === "sex" ? (value === "female" ? "nữ" : "nam") : key === "under_age" ? (value ? "dưới tuổi" : "không dưới tuổi") : key === "months" ? `${value} tháng` : String(value)),
    en: (key: string, value: unknown) => (key === "sex" ? String(value) : key === "under_age" ? (value ? "under the age" : "not under the age") : key === "months" ? `${value} months` : String(value)),
  },
  missing: { vi: (kinds: string) => `thiếu: ${kinds}`, en: (kinds: string) => `missing: ${kinds}` },
  none: { vi: "Không có chỉ tiêu nào theo điều kiện này. Chọn nhiệm kỳ hoặc cấp khác.", en: "No target fits. Choose another term or level." },
  gone: { vi: "Không có chỉ tiêu này ở cấp, nhiệm kỳ đã chọn. Trở lại danh sách chỉ tiêu.", en: "There is no such target of that level and term. Go back to the list." },
  asOf: { vi: (on: string) => `Tại ngày ${on}`, en: (on: string) => `As of ${on}` },
  metOf: { vi: (met: number, all: number) => `${met}/${all} chỉ tiêu đạt`, en: (met: number, all: number) => `${met} of ${all} met` },
});
