// The acts of a definition as rows, in the order of its states.
import type { Text } from "../../../words/words";
import type { Arrow, Definition, State } from "./procedures";

export type Row = { step: Text | string; act: Text | string; by: string[]; article: string; mark: string; conditions: number };

const arrowsOf = (on: State["on"] = {}): [string, Arrow][] => Object.entries(on).flatMap(([act, arrows]) => (Array.isArray(arrows) ? arrows : [arrows]).map((arrow): [string, Arrow] => [act, arrow]));

function walk(id: string, state: State, rows: Row[]): void {
  for (const [act, { meta }] of arrowsOf(state.on)) {
    if (!meta?.by) continue; // not an act of a person
    rows.push({ step: state.meta?.title ?? id, act: meta.title ?? act, by: meta.by, article: meta.article ?? "", mark: meta.mark ?? "", conditions: meta.requires?.length ?? 0 });
  }
  for (const [below, inner] of Object.entries(state.states ?? {})) walk(below, inner, rows);
}

export function rowsOf(definition: Definition): Row[] {
  const rows: Row[] = [];
  for (const [id, state] of Object.entries(definition.states)) walk(id, state, rows);
  return rows;
}
