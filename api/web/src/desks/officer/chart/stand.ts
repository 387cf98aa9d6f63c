// Where each step of a case stands: here, done, bypassed, ahead; and how often the case came back to it.
import type { CaseView, Definition, Entry } from "../types";
import { chartOf, type Chart } from "./chart";

export type Stand = { is: "here" | "done" | "bypassed" | "ahead"; returned: number };

// How many moves a state is from the start, at least; a group is where its first state is.
export function ranks(chart: Chart): Map<string, number> {
  const rank = new Map([[chart.initial, 0]]);
  const queue = [chart.initial];
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const edge of chart.edges)
      if (edge.from === at && !rank.has(edge.to)) {
        rank.set(edge.to, rank.get(at)! + 1);
        queue.push(edge.to);
      }
  for (const node of chart.nodes.filter((one) => one.compound)) {
    const inside = chart.nodes.flatMap((one) => (one.parent === node.id ? (rank.get(one.id) ?? []) : []));
    if (inside.length > 0) rank.set(node.id, Math.min(...inside));
  }
  return rank;
}

function leadsTo(chart: Chart, rank: Map<string, number>, from: string, targets: Set<string>): boolean {
  if (targets.has(from)) return true;
  return chart.edges.some((edge) => edge.from === from && (rank.get(edge.to) ?? 0) > (rank.get(from) ?? 0) && leadsTo(chart, rank, edge.to, targets));
}

export function stepsOf(definition: Definition, shown: CaseView, entries: Entry[]): Map<string, Stand> {
  const chart = chartOf(definition);
  const rank = ranks(chart);
  const here = new Set(shown.state ?? shown.states.map((state) => state.id));
  const entered = new Map<string, number>();
  for (const entry of entries)
    if (entry.outcome !== "refused") for (const state of entry.data?.entered ?? []) entered.set(state, (entered.get(state) ?? 0) + 1);
  const stands = new Map<string, Stand>();
  for (const node of chart.nodes) {
    const times = entered.get(node.id) ?? 0;
    const current = here.has(node.id) || (node.compound && [...here].some((state) => within(chart, state, node.id)));
    const skipped = !node.final && !node.compound && times === 0 && leadsTo(chart, rank, node.id, here);
    stands.set(node.id, { is: current ? "here" : times > 0 ? "done" : skipped ? "bypassed" : "ahead", returned: Math.max(0, times - 1) });
  }
  return stands;
}

function within(chart: Chart, id: string, ancestor: string): boolean {
  for (let at = chart.nodes.find((node) => node.id === id); at; at = chart.nodes.find((node) => node.id === at!.parent))
    if (at.parent === ancestor) return true;
  return false;
}
