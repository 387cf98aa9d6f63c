// Decision draft (dự thảo quyết định). What the competent level has to say itself is left blank.
import { day } from "../../format/dates";
import type { Material } from "./material";
import { article, text, type Paper } from "./paper";
import { bases, matter, procedureOf, textOf } from "./saying";
import { blank, type Template } from "./template";

export function decision(material: Material, template: Template): Paper {
  const { case: shown, names } = material;
  const whom = shown.cadre || textOf(material, "nominee");
  const track = textOf(material, "track");
  const what = (track && material.titles.values.get(`track=${track}`)?.vi.toLocaleLowerCase("vi")) || procedureOf(material);
  const since = day(textOf(material, "decision_effective_on")) || blank;
  return {
    name: "du-thao-quyet-dinh",
    type: "QUYẾT ĐỊNH",
    abstract: `về việc ${matter(material, template.address, what)}`,
    number: textOf(material, "decision_number"),
    date: textOf(material, "decision_date"),
    blocks: [
      { kind: "text", style: "issuer", text: "" },
      ...bases(material, template, ["to-trinh", "bien-ban-hoi-nghi", "bien-ban-kiem-phieu", "don-tu-chuc", "bao-cao"]),
      { kind: "text", style: "center", text: "QUYẾT ĐỊNH:" },
      article(`Điều 1. Quyết định ${matter(material, template.address, what)}.`),
      article(`Điều 2. Quyết định có hiệu lực kể từ ngày ${since}.`),
      article(`Điều 3. ${names.unit}, các cơ quan liên quan và ${whom ? `${template.address} ${names.anyCadre(whom)}` : "đơn vị có tên tại Điều 1"} chịu trách nhiệm thi hành Quyết định này.`),
      ...(shown.done ? [] : [text("(Dự thảo: chưa được cấp có thẩm quyền quyết định.)")]),
    ],
    recipients: ["Như Điều 3", `Lưu hồ sơ ${shown.id}`],
    signers: [""],
  };
}
