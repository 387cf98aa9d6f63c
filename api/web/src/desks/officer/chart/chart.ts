// A definition as a graph: its states with their full names, and where one leads to another. As XState reads targets.
import type { Text } from "../../../words/words";
import type { Definition, Node, Step } from "../types";

export type ChartNode = { id: string; parent?: string; title: Text; final: boolean; compound: boolean };
export type ChartEdge = { from: string; to: string; title?: Text };
export type Chart = { nodes: ChartNode[]; edges: ChartEdge[]; initial: string };

type Named = { id: string; node: Node; parent?: Named; children: Map<string, Named> };

function named(id: string, node: Node, parent?: Named): Named {
  const own: Named = { id: node.id ?? id, node, children: new Map(), ...(parent ? { parent } : {}) };
  for (const [name, child] of Object.entries(node.states ?? {})) own.children.set(name, named(`${id}.${name}`, child, own));
  return own;
}

const moves = (step: Step | undefined) =>
  (Array.isArray(step) ? step : step === undefined ? [] : [step]).map((one) => (typeof one === "string" ? { target: one } : one));

function every(root: Named): Named[] {
  return [root, ...[...root.children.values()].flatMap(every)];
}

function first(state: Named): Named {
  const inner = state.node.initial ? state.children.get(state.node.initial) : undefined;
  return inner ? first(inner) : state;
}

export function chartOf(definition: Definition): Chart {
  const root = named(definition.id, { initial: definition.initial, states: definition.states, ...(definition.on ? { on: definition.on } : {}) });
  const all = every(root);
  const find = (from: Named, target: string): Named | undefined => {
    if (target.startsWith("#")) {
      const [id = "", ...rest] = target.slice(1).split(".");
      return rest.reduce<Named | undefined>((at, name) => at?.children.get(name), all.find((one) => one.id === id));
    }
    const base = target.startsWith(".") ? from : from.parent;
    return target.replace(/^\./, "").split(".").reduce<Named | undefined>((at, name) => at?.children.get(name), base);
  };
  const edges: ChartEdge[] = [];
  for (const state of all.filter((one) => one !== root)) {
    const steps = [...Object.values(state.node.on ?? {}), ...Object.values(state.node.after ?? {}), state.node.always, state.node.onDone];
    let title: Text | undefined;
    for (const step of steps)
      for (const move of moves(step)) {
        title = "meta" in move ? (move.meta?.title ?? title) : title;
        const target = move.target ? find(state, move.target) : undefined;
        if (target && target !== state) edges.push({ from: state.id, to: first(target).id, ...(title ? { title } : {}) });
      }
  }
  const unique = new Map(edges.map((edge) => [`${edge.from}>${edge.to}`, edge]));
  return { nodes: all.filter((one) => one !== root).map(toNode), edges: [...unique.values()], initial: first(root).id };
}

function toNode(state: Named): ChartNode {
  const inside = state.parent?.parent ? { parent: state.parent.id } : {};
  const title = state.node.meta?.title ?? { vi: state.id, en: state.id };
  return { id: state.id, ...inside, title, final: state.node.type === "final", compound: state.children.size > 0 };
}

// The titles of acts, by id.
export function actTitles(definition: Definition): Map<string, Text> {
  const titles = new Map<string, Text>();
  const visit = (node: Node) => {
    for (const [act, step] of Object.entries(node.on ?? {}))
      for (const move of moves(step)) if ("meta" in move && move.meta?.title) titles.set(act, move.meta.title);
    Object.values(node.states ?? {}).forEach(visit);
  };
  visit({ states: definition.states, ...(definition.on ? { on: definition.on } : {}) });
  return titles;
}
