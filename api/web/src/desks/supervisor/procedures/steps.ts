// The acts of a definition as rows, in the order in which a case comes to them.
import type { Text } from "../../../words/words";
import { chartOf } from "../../officer/chart/chart";
import type { Definition as Drawn } from "../../officer/types";
import type { Arrow, Definition, State } from "./procedures";

export type Row = { step: Text | string; act: Text | string; by: string[]; article: string; mark: string; conditions: number };
type Ranked = Row & { rank: number };

const arrowsOf = (on: State["on"] = {}): [string, Arrow][] => Object.entries(on).flatMap(([act, arrows]) => (Array.isArray(arrows) ? arrows : [arrows]).map((arrow): [string, Arrow] => [act, arrow]));

// How many steps from the first each state is; what nothing leads to comes last.
function ranks(definition: Definition): Map<string, number> {
  const chart = chartOf(definition as unknown as Drawn);
  const found = new Map([[chart.initial, 0]]);
  const waiting = [chart.initial];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift())
    for (const { from, to } of chart.edges)
      if (from === at && !found.has(to)) {
        found.set(to, found.size);
        waiting.push(to);
      }
  return found;
}

function walk(id: string, state: State, order: Map<string, number>, rows: Ranked[]): void {
  const inner = [...order].filter(([known]) => known === id || known.startsWith(`${id}.`)).map(([, rank]) => rank);
  const rank = Math.min(order.size, ...inner);
  for (const [act, { meta }] of arrowsOf(state.on)) {
    if (!meta?.by) continue; // not an act of a person
    rows.push({ rank, step: state.meta?.title ?? id, act: meta.title ?? act, by: meta.by, article: meta.article ?? "", mark: meta.mark ?? "", conditions: meta.requires?.length ?? 0 });
  }
  for (const [below, one] of Object.entries(state.states ?? {})) walk(one.id ?? `${id}.${below}`, one, order, rows);
}

export function rowsOf(definition: Definition): Row[] {
  const rows: Ranked[] = [];
  const order = ranks(definition);
  for (const [id, state] of Object.entries(definition.states)) walk(state.id ?? `${definition.id}.${id}`, state, order, rows);
  return rows.sort((a, b) => a.rank - b.rank);
}
