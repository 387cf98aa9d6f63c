// Grounds are chosen by their code; what each says stands in the parameters of the definition, and becomes its label.
import type { Text } from "../words/words";
import type { Schema } from "./schema";

export type Ground = { code: string; title: Text; article?: string };

export function withGrounds(schema: unknown, grounds: Ground[]): unknown {
  if (Array.isArray(schema)) return schema.map((part) => withGrounds(part, grounds));
  if (schema === null || typeof schema !== "object") return schema;
  const out: Schema = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, withGrounds(part, grounds)]));
  const choices = Array.isArray(out.enum) ? (out.enum as unknown[]) : [];
  const meant = grounds.filter((ground) => choices.includes(ground.code));
  if (meant.length === 0 || meant.length < choices.length) return out;
  const label = ({ code, title, article }: Ground): [string, Text] => {
    const by = article ? ` (${article})` : "";
    return [code, { vi: `${code}: ${title.vi}${by}`, en: `${code}: ${title.en}${by}` }];
  };
  return { ...out, "x-labels": Object.fromEntries(meant.map(label)) };
}
