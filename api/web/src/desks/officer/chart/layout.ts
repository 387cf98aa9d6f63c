// Where the boxes and arrows of a chart go: computed by elkjs in a worker of its own, which stays for the next chart.
import ELK, { type ElkExtendedEdge, type ElkNode } from "elkjs/lib/elk-api";
import workerUrl from "elkjs/lib/elk-worker.min.js?url";
import type { Chart, ChartNode } from "./chart";
import { ranks } from "./stand";

export type Box = { id: string; x: number; y: number; width: number; height: number };
export type Line = { id: string; from: string; to: string; points: { x: number; y: number }[] };
export type Layout = { width: number; height: number; boxes: Box[]; lines: Line[] };

const lineHeight = 20;
const options = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER", // arrows back go up
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.spacing.nodeNode": "24",
  "elk.layered.spacing.nodeNodeBetweenLayers": "34",
};

export const boxWidth = 200;
export const boxHeight = (lines: number): number => lines * lineHeight + 22;

let worker: InstanceType<typeof ELK> | undefined;
const elk = () => (worker ??= new ELK({ workerUrl }));

// The worker is large: started while nobody waits, it has drawn something before the first chart is asked for.
export const ready = (): Promise<unknown> => elk().layout({ id: "root", layoutOptions: options, children: [{ id: "only", width: boxWidth, height: boxHeight(1) }] });

export async function layOut(chart: Chart, linesOf: (node: ChartNode) => number): Promise<Layout> {
  const rank = ranks(chart);
  const order = (a: ChartNode, b: ChartNode) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0;
  const inside = (parent: string | undefined): ElkNode[] =>
    chart.nodes.filter((node) => node.parent === parent).sort(order).map((node) =>
      node.compound
        ? { id: node.id, children: inside(node.id), layoutOptions: { "elk.padding": `[top=${14 + lineHeight * linesOf(node)},left=14,bottom=14,right=14]` } }
        : { id: node.id, width: boxWidth, height: boxHeight(linesOf(node)) },
    );
  const edges: ElkExtendedEdge[] = chart.edges.map((edge, at) => ({ id: `edge-${at}`, sources: [edge.from], targets: [edge.to] }));
  const laid: ElkNode = await elk().layout({ id: "root", layoutOptions: { ...options, "elk.json.edgeCoords": "ROOT" }, children: inside(undefined), edges });
  return { width: laid.width ?? 0, height: laid.height ?? 0, boxes: boxes(laid, 0, 0), lines: lines(laid, chart) };
}

function boxes(node: ElkNode, left: number, top: number): Box[] {
  return (node.children ?? []).flatMap((child) => {
    const [x, y] = [left + (child.x ?? 0), top + (child.y ?? 0)];
    return [{ id: child.id, x, y, width: child.width ?? 0, height: child.height ?? 0 }, ...boxes(child, x, y)];
  });
}

function lines(laid: ElkNode, chart: Chart): Line[] {
  return (laid.edges ?? []).flatMap((edge) => {
    const section = edge.sections?.[0];
    const own = chart.edges[Number(edge.id.slice(5))];
    if (!section || !own) return [];
    return [{ id: edge.id, from: own.from, to: own.to, points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] }];
  });
}
