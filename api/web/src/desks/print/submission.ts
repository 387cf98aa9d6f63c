// Submission (tờ trình): what is proposed to whom, on which grounds, by which papers.
import { day } from "../../format/dates";
import { choiceText } from "../../forms/choices";
import { valueText } from "../../log/values";
import type { Material } from "./material";
import { text, type Paper } from "./paper";
import { bases, firstOf, matter } from "./saying";
import { blank, type Template } from "./template";

// Shown in the text or elsewhere in the paper.
const told = ["submission_number", "submission_date", "proposal_number", "proposal_date", "proposal_summary", "summary"];

// A choice by its label, a person by name, a day as it is written here.
const said = ({ titles, names }: Material, field: string, value: string): string =>
  titles.values.get(`${field}=${value}`)?.vi ?? (/^CB-\d+$/.test(value) ? names.anyCadre(value) : choiceText(value).vi === value ? valueText(value, "vi") : choiceText(value).vi);

function membersOf(material: Material): string[][] {
  const { case: shown, titles } = material;
  return Object.entries(shown.data ?? {})
    .filter(([field, value]) => !told.includes(field) && (typeof value !== "object" || value === null))
    .map(([field, value]) => [titles.fields.get(field)?.vi ?? field, typeof value === "string" ? said(material, field, value) : valueText(value, "vi")]);
}

export function submission(material: Material, template: Template): Paper {
  const { case: shown } = material;
  return {
    name: "to-trinh",
    type: "TỜ TRÌNH",
    abstract: `về việc ${matter(material, template.address)}`,
    number: firstOf(material, ["submission_number", "proposal_number"]),
    date: firstOf(material, ["submission_date", "proposal_date"]),
    blocks: [
      { kind: "text", style: "center", text: `Kính gửi: ${blank}` },
      ...bases(material, template),
      text(`Xét ${matter(material, template.address)}; hồ sơ số ${shown.id} mở ngày ${day(shown.opened)}.`),
      text(firstOf(material, ["proposal_summary", "summary"]) || `Nội dung đề nghị: ${blank}`),
      { kind: "heading", text: "Nội dung hồ sơ" },
      { kind: "table", head: ["Nội dung", "Giá trị"], rows: membersOf(material), widths: [55, 45] },
      { kind: "heading", text: "Tài liệu kèm theo" },
      { kind: "table", head: ["Tên văn bản", "Số, ký hiệu", "Ngày"], rows: (shown.documents ?? []).map((paper) => [paper.name ?? "", paper.number ?? "", day(paper.date)]), widths: [55, 25, 20] },
      text("Kính trình cấp có thẩm quyền xem xét, quyết định."),
    ],
    recipients: ["Như trên", `Lưu hồ sơ ${shown.id}`],
    signers: [""],
  };
}
