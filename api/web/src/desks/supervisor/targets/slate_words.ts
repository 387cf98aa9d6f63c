// Words of the planned slate.
import { catalogue } from "../../../words/words";

const bodies: Record<string, { vi: string; en: string }> = {
  "party-committee": { vi: "Cấp ủy", en: "Party committee" },
  "standing-committee": { vi: "Ban thường vụ", en: "Standing committee" },
  "party-standing-board": { vi: "Thường trực cấp ủy", en: "Standing board of the Party committee" },
  "peoples-council": { vi: "Hội đồng nhân dân", en: "People's Council" },
  "council-standing-board": { vi: "Thường trực Hội đồng nhân dân", en: "Standing board of the council" },
  "peoples-committee": { vi: "Ủy ban nhân dân", en: "People's Committee" },
};

export const bodyIds = Object.keys(bodies);

export const slateWords = catalogue({
  title: { vi: "Thử phương án nhân sự", en: "Try a planned slate" },
  intro: {
    vi: "Xem phương án làm các chỉ tiêu thay đổi ra sao. Chỉ tính thử, không ghi gì vào hệ thống.",
    en: "See what a slate would change in the targets. It is only worked out; nothing is recorded.",
  },
  line: { vi: (n: number) => `Dòng ${n}`, en: (n: number) => `Line ${n}` },
  what: { vi: "Vào đâu", en: "Into what" },
  post: { vi: "Chức vụ", en: "Post" },
  body: { vi: (id: string) => bodies[id]?.vi ?? id, en: (id: string) => bodies[id]?.en ?? id },
  unit: { vi: "Của đơn vị", en: "Of unit" },
  person: { vi: "Người", en: "Person" },
  personHint: { vi: "Mã cán bộ, ví dụ CB-0042", en: "Number of the cadre, such as CB-0042" },
  personOrVacant: { vi: "Mã cán bộ, ví dụ CB-0042; để trống: bỏ trống chức vụ", en: "Number of the cadre, such as CB-0042; empty: the post is left vacant" },
  postHint: { vi: "Mã hoặc tên chức vụ", en: "Id or title of the post" },
  unitHint: { vi: "Mã hoặc tên đơn vị", en: "Id or name of the unit" },
  how: { vi: "Thay đổi", en: "Change" },
  joins: { vi: "Tham gia", en: "Joins" },
  leaves: { vi: "Thôi tham gia", en: "Leaves" },
  add: { vi: "Thêm dòng", en: "Add a line" },
  remove: { vi: (n: number) => `Bỏ dòng ${n}`, en: (n: number) => `Remove line ${n}` },
  tryIt: { vi: "Tính thử phương án", en: "Work out the slate" },
  needPost: { vi: "Chọn chức vụ", en: "Choose the post" },
  needUnit: { vi: "Chọn đơn vị", en: "Choose the unit" },
  needPerson: { vi: "Nhập mã cán bộ", en: "Enter the number of the cadre" },
  outcome: { vi: (on: string) => `Chỉ tiêu trước và sau phương án, tại ngày ${on}`, en: (on: string) => `Targets before and after the slate, as of ${on}` },
  changed: { vi: (n: number) => (n === 0 ? "Phương án này không làm thay đổi chỉ tiêu nào." : `Phương án này làm thay đổi ${n} chỉ tiêu.`), en: (n: number) => (n === 0 ? "This slate changes no target." : `This slate changes ${n} targets.`) },
  before: { vi: "Trước", en: "Before" },
  after: { vi: "Sau", en: "After" },
  change: { vi: "Thay đổi", en: "Change" },
  same: { vi: "không đổi", en: "unchanged" },
  moved: { vi: "thay đổi", en: "changed" },
});
