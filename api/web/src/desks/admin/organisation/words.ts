// Words of the tree of units and posts.
import { catalogue } from "../../../words/words";

export const words = catalogue({
  organisation: { vi: "Đơn vị, chức danh", en: "Units and posts" },
  intro: { vi: "Tổ chức đúng như trong ngày chọn: tên, cấp trên, chức danh của ngày đó.", en: "The organisation as it was on the day chosen: names, parents and posts of that day." },
  day: { vi: "Ngày", en: "Day" },
  sought: { vi: "Tìm đơn vị, chức danh", en: "Find a unit or post" },
  onDay: { vi: (on: string) => `Tại ngày ${on}`, en: (on: string) => `As of ${on}` },
  counts: { vi: (units: number, posts: number, vacant: number) => `${units} đơn vị, ${posts} chức danh, ${vacant} chức danh khuyết.`, en: (units: number, posts: number, vacant: number) => `${units} units, ${posts} posts, ${vacant} vacant.` },
  vacant: { vi: "khuyết", en: "vacant" },
  head: { vi: "đứng đầu", en: "head" },
  elected: { vi: "bầu cử", en: "elected" },
  partyBody: { vi: "tổ chức Đảng", en: "Party body" },
  since: { vi: (from: string, until: string) => (until ? `${from} – ${until}` : `từ ${from}`), en: (from: string, until: string) => (until ? `${from} – ${until}` : `from ${from}`) },
  nothing: { vi: "Không có đơn vị hay chức danh nào khớp trong ngày này.", en: "No unit or post fits on that day." },
  openAll: { vi: "Mở hết", en: "Open all" },
  closeAll: { vi: "Thu gọn", en: "Close all" },
  some: { vi: (posts: number, units: number) => [posts > 0 && `${posts} chức danh`, units > 0 && `${units} đơn vị`].filter(Boolean).join(", "), en: (posts: number, units: number) => [posts > 0 && `${posts} posts`, units > 0 && `${units} units`].filter(Boolean).join(", ") },
});
