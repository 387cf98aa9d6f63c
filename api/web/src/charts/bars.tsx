// Horizontal bars with their names and figures: one for each thing, the longest to be compared. On a narrow page the names
// stand above the bars.
import { Chart } from "./chart";
import type { Kit, Plotting } from "./kit";

export type Bar = { name: string; value: number; text: string; limit?: number | undefined };
type Props = { label: string; bars: Bar[]; end?: number; limit?: number | undefined };

const narrow = 560;

export const Bars = ({ label, bars, ...props }: Props) => <Chart label={label} of={[bars]} draw={(kit, width) => drawn(kit, width, bars, props)} />;

function drawn(kit: Kit, width: number, bars: Bar[], { end, limit }: Omit<Props, "label" | "bars">): Plotting {
  const above = width < narrow;
  const most = end ?? Math.max(1, ...bars.map((bar) => Math.max(bar.value, bar.limit ?? 0)));
  const limits = bars.filter((bar) => bar.limit !== undefined);
  return {
    height: bars.length * (above ? 52 : 34) + 10,
    margin: 0,
    marginTop: 5,
    marginBottom: 5,
    marginLeft: above ? 4 : 310,
    marginRight: 90,
    x: { domain: [0, most], axis: null },
    y: { domain: bars.map((bar) => bar.name), padding: 0, axis: null },
    marks: [
      kit.barX(bars, { y: "name", x: "value", fill: "#1a4f8b", insetTop: above ? 24 : 6, insetBottom: 6 }),
      limit === undefined ? [] : kit.ruleX([limit], { stroke: "#0b0c0c", strokeWidth: 3, strokeDasharray: "5 4" }),
      kit.tickX(limits, { y: "name", x: "limit", stroke: "#0b0c0c", strokeWidth: 4, insetTop: above ? 20 : 2, insetBottom: 2 }),
      kit.text(bars, { y: "name", x: "value", text: "text", textAnchor: "start", dx: 6, dy: above ? 9 : 0, stroke: "#fff", strokeWidth: 4, fill: "#0b0c0c" }),
      above
        ? kit.text(bars, { y: "name", x: 0, text: "name", textAnchor: "start", dy: -15, fill: "#0b0c0c" })
        : kit.axisY({ tickSize: 0, label: null, lineWidth: 20, textOverflow: "ellipsis" }),
    ],
  };
}
