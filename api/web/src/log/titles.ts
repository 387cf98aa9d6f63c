// What a version of a procedure calls its acts, states, fields and papers; `actOf`: the act that asks for a field.
import { useQueries } from "@tanstack/react-query";
import { get } from "../api/client";
import { titleText } from "../words/titles";
import type { Text } from "../words/words";
import { referenceOf } from "./entry";

export type Basis = { text: string; article?: string; signed?: string };
export type Titles = { procedure?: Text; basis: Basis[]; acts: Map<string, Text>; states: Map<string, Text>; fields: Map<string, Text>; actOf: Map<string, Text>; values: Map<string, Text> };
type Node = { [key: string]: unknown };

const node = (value: unknown): Node => (value && typeof value === "object" && !Array.isArray(value) ? (value as Node) : {});
const text = (value: unknown): Text | undefined => {
  if (typeof value === "string") return titleText(value);
  const said = node(value);
  return typeof said.vi === "string" ? { vi: said.vi, en: String(said.en ?? said.vi) } : undefined;
};
const keep = (map: Map<string, Text>, key: string, value: unknown) => {
  const said = text(value);
  if (said && !map.has(key)) map.set(key, said);
};

function noteForm(titles: Titles, form: unknown): void {
  for (const [name, value] of Object.entries(node(node(form).properties))) {
    const schema = node(value);
    keep(titles.fields, name, schema.title);
    for (const [choice, label] of Object.entries(node(schema["x-labels"]))) keep(titles.values, `${name}=${choice}`, label);
    noteForm(titles, schema);
    noteForm(titles, schema.items);
  }
}

function visit(titles: Titles, state: Node, id: string): void {
  keep(titles.states, id, node(state.meta).title);
  for (const [act, transitions] of Object.entries(node(state.on)))
    for (const transition of [transitions].flat()) {
      const meta = node(node(transition).meta);
      keep(titles.acts, act, meta.title);
      noteForm(titles, meta.form);
      for (const name of Object.keys(node(node(meta.form).properties))) keep(titles.actOf, name, meta.title);
    }
  for (const [name, child] of Object.entries(node(state.states))) visit(titles, node(child), String(node(child).id ?? `${id}.${name}`));
}

export function titlesOf(definition: unknown): Titles {
  const root = node(definition);
  const meta = node(root.meta);
  const titles: Titles = { basis: Array.isArray(meta.basis) ? (meta.basis as Basis[]) : [], acts: new Map(), states: new Map(), fields: new Map(), actOf: new Map(), values: new Map() };
  const said = text(meta.title);
  if (said) titles.procedure = said;
  noteForm(titles, node(meta.open).form);
  keep(titles.acts, "open", node(meta.open).title);
  visit(titles, root, String(root.id ?? ""));
  keep(titles.acts, "open", { vi: "Mở hồ sơ", en: "Open the case" });
  keep(titles.acts, "migrate", { vi: "Chuyển sang phiên bản quy trình khác", en: "Move to another version" });
  return titles;
}

// The titles of every version that the entries of a page name. A published version never changes: asked for once.
export function useTitles(references: (string | undefined)[]): (reference: string | undefined) => Titles | undefined {
  const wanted = [...new Set(references.map(keyOf).filter((key) => key !== ""))].sort();
  const asked = useQueries({
    queries: wanted.map((key) => {
      const [id, version] = key.split("@") as [string, string];
      return {
        queryKey: ["definition", id, version],
        staleTime: Infinity,
        queryFn: async ({ signal }: { signal: AbortSignal }) => titlesOf(await get(`/v1/procedures/${id}/versions/${version}`, {}, signal)),
      };
    }),
  });
  return (reference) => asked[wanted.indexOf(keyOf(reference))]?.data;
}

function keyOf(reference: string | undefined): string {
  const parts = referenceOf(reference);
  return parts ? `${parts.id}@${parts.version}` : "";
}
