// Decision draft (dự thảo quyết định). What the competent level has to say itself is left blank.
import { day } from "../../format/dates";
import type { Material } from "./material";
import { article, text, type Paper } from "./paper";
import { bases, person, procedureOf, textOf } from "./saying";
import { blank, type Template } from "./template";

export function decision(material: Material, template: Template): Paper {
  const { case: shown, names } = material;
  const about = person(material, template.address);
  const track = textOf(material, "track");
  const what = (track && material.titles.values.get(`track=${track}`)?.vi.toLocaleLowerCase("vi")) || procedureOf(material);
  const since = day(textOf(material, "decision_effective_on")) || blank;
  return {
    name: "du-thao-quyet-dinh",
    type: "QUYẾT ĐỊNH",
    abstract: `về việc ${what} đối với ${about}`,
    number: textOf(material, "decision_number"),
    date: textOf(material, "decision_date"),
    blocks: [
      ...bases(material, ["to-trinh", "bien-ban-hoi-nghi", "bien-ban-kiem-phieu", "don-tu-chuc", "bao-cao"]),
      { kind: "text", style: "center", text: "QUYẾT ĐỊNH:" },
      article(`Điều 1. Quyết định ${what} đối với ${about}.`),
      article(`Điều 2. Quyết định có hiệu lực kể từ ngày ${since}.`),
      article(`Điều 3. ${names.unit}, các cơ quan liên quan và ${shown.cadre ? `${template.address} ${names.cadre}` : "đơn vị có tên tại Điều 1"} chịu trách nhiệm thi hành Quyết định này.`),
      ...(shown.done ? [] : [text("(Dự thảo: chưa được cấp có thẩm quyền quyết định.)")]),
    ],
    recipients: ["Như Điều 3", `Lưu hồ sơ ${shown.id}`],
    signers: [""],
  };
}
