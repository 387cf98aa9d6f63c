// A figure and its bound in one line: "38,7 % (12/31) / mục tiêu ≥ 18 % — đạt".
import { number } from "../../../format/numbers";
import type { Spoken } from "../../../words/words";
import type { Indicator, Measured, Target, Value } from "./measures";
import type { words as catalogue } from "./words";

type Words = Spoken<typeof catalogue>;
type Bound = Pick<Indicator, "operator" | "target" | "unit" | "counted">;

// What the number of a figure is: a share of 100, a count, or the share of those that keep within a bound.
export type Kind = "percent" | "count" | "within";
export const kindOf = ({ unit, counted }: Bound): Kind =>
  unit === "%" ? "percent" : unit === "persons" && counted === "persons" ? "count" : "within";

export const decimal = (text: string): string => number(Number(text));

const signs: Record<string, string> = { ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "=": "", "~": "≈ " };

function bare(operator: string, target: Target, words: Words): string {
  if (operator === "between") return words.between(decimal(target.from ?? ""), decimal(target.to ?? ""));
  return target.value ? `${signs[operator] ?? ""}${decimal(target.value)}` : "";
}

// "≥ 18 %", "từ 24 đến 60 tháng"; a target without a number has only words.
export function boundText(bound: Bound, words: Words): string {
  const text = bare(bound.operator, bound.target, words);
  return text ? `${text} ${words.unitOf(bound.unit)}` : words.noNumber;
}

export function valueText(bound: Bound, value: Value | null, words: Words): string {
  if (!value) return words.noValue;
  return `${decimal(value.decimal)} ${kindOf(bound) === "count" ? words.unitOf("persons") : "%"}`;
}

export const countsText = ({ numerator, denominator }: { numerator: number; denominator: number }): string => `${numerator}/${denominator}`;

export function reading(bound: Bound, weight: Indicator["weight"], measured: Measured, words: Words): string {
  const kind = kindOf(bound);
  const value = kind === "count" ? valueText(bound, measured.value, words) : `${valueText(bound, measured.value, words)} (${countsText(measured)})`;
  const subject = kind === "within" && measured.value ? `${value} ${words.within(bound.counted)}` : value;
  return `${subject} / ${words.aim(weight)} ${boundText(bound, words)} — ${words.verdict(measured.verdict)}`;
}

// Where the bar ends: at 100 %, or with room beyond the counts that are shown.
export function scaleEnd(bound: Bound, values: (number | undefined)[]): number {
  if (kindOf(bound) !== "count") return 100;
  return Math.max(1, ...values.map((value) => value ?? 0), ...[bound.target.value, bound.target.to].map((text) => Number(text ?? 0))) * 1.2;
}

// "7/33" -> 21.2 on a bar of shares, "17" -> 17 on a bar of counts.
export function exactOn(bound: Bound, exact: string | undefined): number | undefined {
  const [over, under = "1"] = (exact ?? "").split("/");
  const found = Number(over) / Number(under);
  if (!exact || !Number.isFinite(found)) return undefined;
  return kindOf(bound) === "count" ? found : found * 100;
}
