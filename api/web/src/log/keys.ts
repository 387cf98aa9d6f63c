// The keys of the query language, each with what it means and where its values come from.
import { fold } from "../format/names";
import type { Text } from "../words/words";

export type Source = "accounts" | "units" | "cadres" | "procedures" | "roles" | "outcomes" | "types";
export type Key = { en: string; vi: string; title: Text; source?: Source; hint?: Text };

const time: Text = { vi: "2026, 03/2026, 31/03/2026, hoặc khoảng 2026-01..2026-03", en: "2026, 03/2026, 31/03/2026, or a range 2026-01..2026-03" };

export const keys: Key[] = [
  { en: "actor", vi: "người-làm", title: { vi: "Người làm", en: "Who did it" }, source: "accounts" },
  { en: "onbehalfof", vi: "thay-mặt", title: { vi: "Thay mặt", en: "On behalf of" }, source: "accounts" },
  { en: "role", vi: "vai-trò", title: { vi: "Vai trò", en: "Role" }, source: "roles" },
  { en: "act", vi: "việc", title: { vi: "Việc", en: "Act" }, hint: { vi: "mã của việc: propose, issue-decision", en: "the act's id: propose, issue-decision" } },
  { en: "type", vi: "loại", title: { vi: "Loại sự kiện", en: "Kind of entry" }, source: "types" },
  { en: "procedure", vi: "quy-trình", title: { vi: "Quy trình", en: "Procedure" }, source: "procedures" },
  { en: "step", vi: "bước", title: { vi: "Bước", en: "Step" } },
  { en: "outcome", vi: "kết-quả", title: { vi: "Kết quả", en: "Outcome" }, source: "outcomes" },
  { en: "rule", vi: "quy-tắc", title: { vi: "Quy tắc không đạt", en: "Rule that refused" }, hint: { vi: "mã quy tắc: ballot.majority", en: "the rule's id: ballot.majority" } },
  { en: "cadre", vi: "cán-bộ", title: { vi: "Cán bộ", en: "Cadre" }, source: "cadres" },
  { en: "case", vi: "hồ-sơ", title: { vi: "Hồ sơ", en: "Case" }, hint: { vi: "số hồ sơ: MN-2026-0001", en: "the case's number: MN-2026-0001" } },
  { en: "unit", vi: "đơn-vị", title: { vi: "Đơn vị và cấp dưới", en: "Unit and below" }, source: "units" },
  { en: "only-unit", vi: "riêng-đơn-vị", title: { vi: "Riêng đơn vị", en: "That unit only" }, source: "units" },
  { en: "subject", vi: "đối-tượng", title: { vi: "Đối tượng", en: "Subject" }, hint: { vi: "cadre/CB-0042, case/MN-2026-0001", en: "cadre/CB-0042, case/MN-2026-0001" } },
  { en: "document", vi: "văn-bản", title: { vi: "Văn bản", en: "Document" }, hint: { vi: "số văn bản hoặc mã SHA-256", en: "its number or SHA-256" } },
  { en: "recorded", vi: "ghi-ngày", title: { vi: "Ghi vào sổ lúc", en: "Recorded" }, hint: time },
  { en: "effective", vi: "hiệu-lực", title: { vi: "Ngày diễn ra", en: "Took place on" }, hint: time },
];

// By either name, with or without its marks.
export const keyOf = (typed: string): Key | undefined =>
  keys.find((key) => fold(typed) === key.en || fold(typed) === fold(key.vi));

export const keysLike = (typed: string): Key[] =>
  keys.filter((key) => key.en.startsWith(fold(typed)) || fold(key.vi).startsWith(fold(typed)) || fold(key.title.vi).startsWith(fold(typed)));

export const outcomes: Record<string, Text> = {
  accepted: { vi: "được chấp nhận", en: "accepted" },
  refused: { vi: "bị từ chối", en: "refused" },
};

export const types: Record<string, Text> = {
  "cadre.case.opened.v1": { vi: "Mở hồ sơ", en: "Case opened" },
  "cadre.case.act-accepted.v1": { vi: "Việc được chấp nhận", en: "Act accepted" },
  "cadre.case.act-refused.v1": { vi: "Việc bị từ chối", en: "Act refused" },
  "cadre.case.opening-refused.v1": { vi: "Mở hồ sơ bị từ chối", en: "Opening refused" },
  "cadre.case.delay-elapsed.v1": { vi: "Hết hạn", en: "Deadline passed" },
  "cadre.case.held.v1": { vi: "Tạm giữ hồ sơ", en: "Case held" },
  "cadre.case.released.v1": { vi: "Hồ sơ đi tiếp", en: "Case released" },
  "cadre.case.migrated.v1": { vi: "Chuyển phiên bản quy trình", en: "Moved to another version" },
  "cadre.case.migration-refused.v1": { vi: "Chuyển phiên bản bị từ chối", en: "Migration refused" },
  "cadre.case.noted.v1": { vi: "Tiếp nhận, đôn đốc", en: "Received, reminded" },
  "cadre.case.note-refused.v1": { vi: "Tiếp nhận, đôn đốc không được chấp nhận", en: "Receipt or reminder refused" },
  "cadre.case.proposed.v1": { vi: "Đề xuất mở hồ sơ", en: "Case proposed" },
  "cadre.proposal.declined.v1": { vi: "Không mở hồ sơ được đề xuất", en: "Proposal declined" },
  "cadre.proposal.decline-refused.v1": { vi: "Từ chối đề xuất không được chấp nhận", en: "Declining refused" },
  "cadre.fact.recorded.v1": { vi: "Ghi dữ kiện", en: "Fact recorded" },
  "cadre.fact.ended.v1": { vi: "Kết thúc dữ kiện", en: "Fact ended" },
  "cadre.fact.refused.v1": { vi: "Dữ kiện bị từ chối", en: "Fact refused" },
  "cadre.procedure.published.v1": { vi: "Ban hành quy trình", en: "Procedure published" },
  "cadre.procedure.made-current.v1": { vi: "Đưa quy trình vào áp dụng", en: "Procedure made current" },
  "cadre.procedure.refused.v1": { vi: "Quy trình bị từ chối", en: "Procedure refused" },
  "cadre.read.v1": { vi: "Xem hoặc trích xuất", en: "Read or exported" },
  "cadre.correction.requested.v1": { vi: "Đề nghị đính chính hồ sơ", en: "Correction requested" },
  "cadre.account.signed-in.v1": { vi: "Đăng nhập", en: "Signed in" },
  "cadre.account.signed-out.v1": { vi: "Đăng xuất", en: "Signed out" },
  "cadre.account.proved-again.v1": { vi: "Xác nhận lại mật khẩu", en: "Password confirmed" },
  "cadre.account.password-set.v1": { vi: "Cấp mật khẩu", en: "Password issued" },
  "cadre.account.password-changed.v1": { vi: "Đổi mật khẩu", en: "Password changed" },
  "cadre.account.locked.v1": { vi: "Tạm khóa đăng nhập", en: "Sign-in locked" },
  "cadre.backup.made.v1": { vi: "Sao lưu sổ", en: "Backup made" },
  "cadre.log.key-changed.v1": { vi: "Đổi khóa ký sổ", en: "Signing key changed" },
  "cadre.log.subjects.v1": { vi: "Chốt danh mục đối tượng", en: "Map of subjects committed" },
};
