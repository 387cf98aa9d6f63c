// A bullet bar: the figure now, its bound, the last term, and what missing facts leave open. Each mark has a shape of its
// own, and the line that reads it stands beside; colour says nothing alone.
import { Chart } from "../../../charts/chart";
import type { Kit, Plotting } from "../../../charts/kit";
import { number } from "../../../format/numbers";
import type { Indicator } from "./measures";
import { exactOn, kindOf, scaleEnd } from "./reading";
import "./targets.scss";

type Props = { of: Indicator; label: string; axis?: boolean };

export const Bullet = ({ of, label, axis = false }: Props) => <Chart label={label} of={[of]} draw={(kit) => bullet(kit, of, axis)} />;

const ink = "#0b0c0c";
export const widthOf = (weight: Indicator["weight"]) => (weight === "must" ? 6 : 3);
export const dashOf = (weight: Indicator["weight"]) => (["strive", "broadly", "ability"].includes(weight) ? "5 4" : undefined);

function bullet(kit: Kit, of: Indicator, axis: boolean): Plotting {
  const now = exactOn(of, of.value?.exact);
  const last = exactOn(of, of.last_term?.value?.exact);
  const start = exactOn(of, of.at_term_start?.value?.exact);
  const [least, most] = [exactOn(of, of.range?.least), exactOn(of, of.range?.most)];
  const end = scaleEnd(of, [now, last, start]);
  const bounds = boundsOf(of);
  const bar = (from: number | undefined, to: number | undefined, options: object) =>
    from !== undefined && to !== undefined && to > from ? [kit.barX([0], { x1: from, x2: to, insetTop: 12, insetBottom: 12, ...options })] : [];
  const dots = (at: number | undefined, options: object) => (at === undefined ? [] : [kit.dot([0], { x: [at], frameAnchor: "middle", r: 7, stroke: ink, ...options })]);
  return {
    height: axis ? 60 : 36,
    margin: 0,
    marginLeft: 8,
    marginRight: 8,
    marginBottom: axis ? 24 : 0,
    x: { domain: [0, end] },
    marks: [
      bar(0, end, { insetTop: 8, insetBottom: 8, fill: "#fff", stroke: "#767676" }),
      bounds.length === 2 ? bar(bounds[0], bounds[1], { insetTop: 4, insetBottom: 4, fill: "#d9d2c9" }) : [],
      bar(0, now, { fill: "#1a4f8b" }),
      bar(least, most, { fill: "#fff", stroke: "#1a4f8b", strokeWidth: 2, strokeDasharray: "3 2" }),
      dots(last, { symbol: "diamond", fill: "#fd0", strokeWidth: 2 }),
      dots(start, { symbol: "circle", fill: "#fff", strokeWidth: 3 }),
      kit.ruleX(bounds, { stroke: "#fff", strokeWidth: 9 }), // seen over the bar too
      kit.ruleX(bounds, { stroke: ink, strokeWidth: widthOf(of.weight), strokeDasharray: dashOf(of.weight) }),
      kit.axisX({ ticks: axis ? 5 : [], tickFormat: (value: number) => number(value), tickSize: axis ? 6 : 0, label: null }),
    ],
  };
}

// Where its bound lies: one line, or the two of a room.
function boundsOf(of: Indicator): number[] {
  const { from, to, value } = of.target;
  if (kindOf(of) === "within") return [100];
  if (from !== undefined && to !== undefined) return [Number(from), Number(to)];
  return value ? [Number(value)] : [];
}
