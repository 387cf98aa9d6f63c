// Values of forms and facts as a person reads them.
import { day } from "../format/dates";
import type { Language } from "../words/words";

// Years are the most frequent numbers of four digits: points part thousands from 10.000 on.
const plain = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2, useGrouping: "min2" });

const yes = { vi: ["có", "không"], en: ["yes", "no"] };

export function valueText(value: unknown, language: Language): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return yes[language][value ? 0 : 1]!;
  if (typeof value === "number") return plain.format(value);
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
  if (Array.isArray(value)) return value.map((one) => valueText(one, language)).join("; ");
  return Object.entries(value).map(([name, inside]) => `${name}: ${valueText(inside, language)}`).join(", ");
}
