// Parts that several papers share: the day in words, the papers a case rests on, values of its form.
import { day } from "../../format/dates";
import { blank } from "./template";
import { basis, type Block } from "./paper";
import type { Material } from "./material";

// "ngày 03 tháng 11 năm 2026"
export function dayInWords(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split("-");
  return year && month && date ? `ngày ${date} tháng ${month} năm ${year}` : "ngày …… tháng …… năm ………";
}

export const textOf = (material: Material, field: string): string => {
  const value = material.case.data?.[field];
  return typeof value === "string" ? value : "";
};

// The law first, then the papers of the case in the order they came.
export function bases(material: Material, kinds?: string[]): Block[] {
  const law = material.titles.basis.map((one) => basis(`Căn cứ ${one.text}${one.signed ? ` ngày ${day(one.signed)}` : ""};`));
  const papers = (material.case.documents ?? [])
    .filter((paper) => !kinds || kinds.includes(paper.kind ?? ""))
    .map((paper) => basis(`Căn cứ ${paper.name ?? "văn bản"} số ${paper.number ?? blank} ngày ${day(paper.date) || blank};`));
  return [...law, ...papers];
}

export const procedureOf = (material: Material): string => (material.titles.procedure?.vi ?? material.case.title.vi).toLocaleLowerCase("vi");

export function person({ names, case: shown }: Material, address: string): string {
  const post = names.post ? `, ${names.post}` : "";
  return shown.cadre ? `${address} ${names.cadre}${post}` : names.unit;
}
