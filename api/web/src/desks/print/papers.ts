// The papers there are, by the last part of their address.
import type { Text } from "../../words/words";
import { decision } from "./decision";
import type { Material } from "./material";
import { minutes } from "./minutes";
import type { Paper } from "./paper";
import { routeSheet } from "./route_sheet";
import { submission } from "./submission";
import type { Template } from "./template";

export type PaperKind = { title: Text; hint: Text; make: (material: Material, template: Template) => Paper };

export const papers: Record<string, PaperKind> = {
  minutes: { title: { vi: "Biên bản kiểm phiếu", en: "Counting minutes" }, hint: { vi: "Số liệu các lần bỏ phiếu của hồ sơ; chỗ trống để ghi tay", en: "The figures of the case's ballots; blanks to fill in by hand" }, make: minutes },
  submission: { title: { vi: "Tờ trình", en: "Submission" }, hint: { vi: "Đề nghị, căn cứ và danh mục tài liệu", en: "Proposal, grounds and list of papers" }, make: submission },
  decision: { title: { vi: "Dự thảo quyết định", en: "Decision draft" }, hint: { vi: "Để cấp có thẩm quyền sửa và ký", en: "For the competent level to edit and sign" }, make: decision },
  route: { title: { vi: "Phiếu theo dõi quy trình", en: "Route sheet" }, hint: { vi: "Từng bước: nhận, hạn, xong, người làm, văn bản", en: "Step by step: received, due, done, by whom, by which paper" }, make: routeSheet },
};
