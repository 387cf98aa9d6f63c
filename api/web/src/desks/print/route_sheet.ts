// Route sheet (phiếu theo dõi quy trình): where the case lay, since when, until when, who moved it by which paper.
import { day } from "../../format/dates";
import { number } from "../../format/numbers";
import type { RouteStep } from "../../log/route";
import { roles } from "../../words/roles";
import type { Material } from "./material";
import { text, type Paper } from "./paper";
import { matter } from "./saying";
import type { Template } from "./template";

// "33 NĐ 170/2025" is an article; what names a text only is none.
const articleText = (article: string | undefined) => (article && /^\d/.test(article) ? `Điều ${article}` : article);

function row({ titles, names }: Material, step: RouteStep, at: number): string[] {
  const by = step.actor === "system" ? "hệ thống (hết hạn)" : [names.account(step.actor), step.onbehalfof && `thay mặt ${names.account(step.onbehalfof)}`, roles[step.role ?? ""]?.vi].filter(Boolean).join(", ");
  return [
    String(at + 1),
    step.states.map((state) => state.title.vi).join("; "),
    day(step.received),
    [day(step.deadline?.due), articleText(step.deadline?.article)].filter(Boolean).join(", "),
    step.done ? day(step.done) : "đang ở đây",
    [titles.acts.get(step.act ?? "")?.vi, by].filter(Boolean).join(": ") + (step.led_to?.length ? ` → ${step.led_to.map((state) => state.title.vi).join("; ")}` : ""),
    (step.documents ?? []).join("; "),
    `${number(step.working_days ?? 0)}${step.late ? " (quá hạn)" : ""}`,
  ];
}

export function routeSheet(material: Material, template: Template): Paper {
  const { case: shown } = material;
  return {
    name: "phieu-theo-doi",
    type: "PHIẾU THEO DÕI QUY TRÌNH",
    abstract: matter(material, template.address),
    number: "",
    date: "",
    blocks: [
      text(`Hồ sơ số ${shown.id}, mở ngày ${day(shown.opened)}. Đang ở: ${shown.states.map((state) => state.title.vi).join("; ")}.`),
      { kind: "table", head: ["TT", "Bước", "Nhận", "Hạn", "Xong", "Việc, người làm", "Văn bản", "Ngày làm việc"], rows: material.route.steps.map((step, at) => row(material, step, at)), numeric: [true], widths: [4, 17, 9, 16, 9, 25, 13, 7] },
      ...(material.route.cut ? [text(`Phiếu dừng trước mục ${material.route.cut.from} của sổ, chưa kể ${material.route.cut.entries} mục sau đó.`)] : []),
    ],
    recipients: [`Lưu hồ sơ ${shown.id}`],
    signers: ["NGƯỜI THEO DÕI"],
    across: true,
  };
}
