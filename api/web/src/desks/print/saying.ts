// Parts that several papers share: the day in words, the papers a case rests on, values of its form.
import { day } from "../../format/dates";
import { blank, type Template } from "./template";
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

const kindsOfText: [RegExp, string][] = [
  [/-QĐ\/TW/, "Quy định số"], [/-HD\//, "Hướng dẫn số"], [/-KL\/TW/, "Kết luận số"], [/-CT\/TW/, "Chỉ thị số"], [/-NQ\/TW/, "Nghị quyết số"],
  [/-TB\/TW/, "Thông báo số"], [/NĐ-CP$/, "Nghị định số"], [/\/QH\d+$/, "Luật số"],
];

// "Nghị định số 138/2020/NĐ-CP"; what brings its kind along stays as it is.
export const lawName = (text: string): string => [kindsOfText.find(([like]) => like.test(text))?.[1], text].filter(Boolean).join(" ");

// The law first, then the papers of the case in the order they came.
export function bases(material: Material, template: Template, kinds?: string[]): Block[] {
  const law = material.titles.basis.map((one) => basis(`${template.basis}Căn cứ ${lawName(one.text)}${one.signed ? ` ${dayInWords(one.signed)}` : ""};`));
  const papers = (material.case.documents ?? [])
    .filter((paper) => !kinds || kinds.includes(paper.kind ?? ""))
    .map((paper) => basis(`${template.basis}Căn cứ ${paper.name ?? "văn bản"} số ${paper.number ?? blank} ngày ${day(paper.date) || blank};`));
  return [...law, ...papers];
}

export const procedureOf = (material: Material): string => (material.titles.procedure?.vi ?? material.case.title.vi).toLocaleLowerCase("vi");

export function person({ names, case: shown }: Material, address: string): string {
  const post = names.post ? `, ${names.post}` : "";
  return shown.cadre ? `${address} ${names.cadre}${post}` : names.unit;
}

// "bổ nhiệm đồng chí … giữ chức vụ …": a case about a post names whom it has come to.
export function matter(material: Material, address: string, what = procedureOf(material)): string {
  const { names, case: shown } = material;
  const nominee = textOf(material, "nominee");
  if (shown.cadre || !names.post) return `${what} đối với ${person(material, address)}`;
  return nominee ? `${what} ${address} ${names.anyCadre(nominee)} giữ chức vụ ${names.post}` : `${what} chức vụ ${names.post}`;
}

// The first of these fields that is filled in.
export const firstOf = (material: Material, fields: string[]): string => fields.map((field) => textOf(material, field)).find(Boolean) ?? "";
