// Words of forms that are drawn from schemas.
import { catalogue } from "../words/words";

export const words = catalogue({
  dayHint: { vi: "Ngày/tháng/năm, ví dụ 03/11/2026", en: "Day/month/year, for example 03/11/2026" },
  add: { vi: (what: string) => `Thêm: ${what}`, en: (what: string) => `Add: ${what}` },
  remove: { vi: (what: string, no: number) => `Bỏ ${what} ${no}`, en: (what: string, no: number) => `Remove ${what} ${no}` },
  optional: { vi: (title: string) => `${title} (không bắt buộc)`, en: (title: string) => `${title} (optional)` },
  findHint: { vi: "Gõ tên, có dấu hoặc không dấu, rồi chọn; hoặc nhập mã số", en: "Type a name, with or without tone marks, and choose; or enter an id" },
  choose: { vi: "— Chọn —", en: "— Choose —" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  ballot: { vi: "Cộng phiếu", en: "The sum of the ballot" },
  ballotGood: { vi: "Các số phiếu khớp nhau", en: "The figures agree" },
  turnout: { vi: (share: string) => `Có mặt ${share} số triệu tập`, en: (share: string) => `${share} of those summoned are present` },
  shareOf: { vi: (votes: string, of: string, share: string) => `${votes}/${of} = ${share}`, en: (votes: string, of: string, share: string) => `${votes}/${of} = ${share}` },
  moreThan: { vi: (a: string, x: string, b: string, y: string) => `${a} (${x}) nhiều hơn ${b} (${y})`, en: (a: string, x: string, b: string, y: string) => `${a} (${x}) is more than ${b} (${y})` },
  notSum: { vi: (a: string, x: string, b: string, y: string) => `${a} là ${x}, nhưng ${b} cộng lại là ${y}`, en: (a: string, x: string, b: string, y: string) => `${a} is ${x}, but ${b} come to ${y}` },
  validAndVoid: { vi: "phiếu hợp lệ và không hợp lệ", en: "valid and void ballots" },
  ofMembers: { vi: "trên tổng số thành viên", en: "of all members" },
  ofSummoned: { vi: "trên số triệu tập", en: "of those summoned" },
  ofValid: { vi: "trên số phiếu hợp lệ", en: "of the valid ballots" },
});
