// Submission (tờ trình): what is proposed to whom, on which grounds, by which papers.
import { day } from "../../format/dates";
import { valueText } from "../../log/values";
import type { Material } from "./material";
import { text, type Paper } from "./paper";
import { bases, person, procedureOf, textOf } from "./saying";
import { blank, type Template } from "./template";

// Shown in the text or elsewhere in the paper.
const told = ["proposal_number", "proposal_date", "proposal_summary", "summary"];

function membersOf({ case: shown, titles }: Material): string[][] {
  return Object.entries(shown.data ?? {})
    .filter(([field, value]) => !told.includes(field) && (typeof value !== "object" || value === null))
    .map(([field, value]) => [titles.fields.get(field)?.vi ?? field, (typeof value === "string" && titles.values.get(`${field}=${value}`)?.vi) || valueText(value, "vi")]);
}

export function submission(material: Material, template: Template): Paper {
  const { case: shown } = material;
  const about = person(material, template.address);
  return {
    name: "to-trinh",
    type: "TỜ TRÌNH",
    abstract: `về việc ${procedureOf(material)} đối với ${about}`,
    number: textOf(material, "proposal_number"),
    date: textOf(material, "proposal_date"),
    blocks: [
      { kind: "text", style: "center", text: `Kính gửi: ${blank}` },
      ...bases(material),
      text(`Xét tình hình của ${about}; hồ sơ số ${shown.id} mở ngày ${day(shown.opened)}.`),
      text(textOf(material, "proposal_summary") || textOf(material, "summary") || `Nội dung đề nghị: ${blank}`),
      { kind: "heading", text: "Nội dung hồ sơ" },
      { kind: "table", head: ["Nội dung", "Giá trị"], rows: membersOf(material) },
      { kind: "heading", text: "Tài liệu kèm theo" },
      { kind: "table", head: ["Tên văn bản", "Số, ký hiệu", "Ngày"], rows: (shown.documents ?? []).map((paper) => [paper.name ?? "", paper.number ?? "", day(paper.date)]) },
      text("Kính trình cấp có thẩm quyền xem xét, quyết định."),
    ],
    recipients: ["Như trên", `Lưu hồ sơ ${shown.id}`],
    signers: [""],
  };
}
