// How grades are spread: a bar of parts for all and for each unit, each part with a pattern of its own, and the cap on the
// best grade as a line.
import { Chart } from "../../../charts/chart";
import type { Kit, Plotting } from "../../../charts/kit";
import { FillLegend, fills, type Fill } from "../../../charts/patterns";
import { percent } from "../../../format/numbers";
import { useWords } from "../../../words/language";
import type { Grades } from "./evaluations_page";
import { words as catalogue } from "./words";

export const grades = ["excellent", "good", "completed", "not_completed"] as const;
const fillOf: Record<(typeof grades)[number], Fill> = { excellent: "solid", good: "striped", completed: "dotted", not_completed: "crossed" };

export type Spread = { name: string } & Grades;
type Part = { name: string; fill: string; share: number };

export function GradesChart({ rows, label }: { rows: Spread[]; label: string }) {
  const words = useWords(catalogue);
  return (
    <>
      <FillLegend parts={grades.map((grade) => ({ fill: fillOf[grade], text: words[grade] }))} />
      <p className="govuk-body-s">{words.capLine}</p>
      <Chart label={label} of={[rows]} draw={(kit, width) => spread(kit, width, rows)} />
    </>
  );
}

function spread(kit: Kit, width: number, rows: Spread[]): Plotting {
  const above = width < 560;
  const parts: Part[] = rows.flatMap((row) => grades.map((grade) => ({ name: row.name, fill: fills[fillOf[grade]], share: row.rated > 0 ? row[grade] / row.rated : 0 })));
  const caps = rows.filter((row) => row.most_excellent !== null && row.rated > 0).map((row) => ({ name: row.name, cap: row.most_excellent! / row.rated }));
  const insets = { insetTop: above ? 24 : 5, insetBottom: 5 };
  return {
    height: rows.length * (above ? 54 : 36) + 36,
    margin: 0,
    marginLeft: above ? 4 : 310,
    marginRight: 30,
    marginBottom: 30,
    x: { domain: [0, 1] },
    y: { domain: rows.map((row) => row.name), padding: 0, axis: null },
    marks: [
      kit.barX(parts, { y: "name", x: "share", fill: "fill", stroke: "#0b0c0c", ...insets }),
      kit.tickX(caps, { y: "name", x: "cap", stroke: "#fff", strokeWidth: 8, ...insets }),
      kit.tickX(caps, { y: "name", x: "cap", stroke: "#0b0c0c", strokeWidth: 4, ...insets }),
      kit.axisX({ ticks: 5, tickFormat: (value: number) => percent(value, 0), label: null }),
      above
        ? kit.text(rows, { y: "name", x: 0, text: "name", textAnchor: "start", dy: -15, fill: "#0b0c0c" })
        : kit.axisY({ tickSize: 0, label: null, lineWidth: 20, textOverflow: "ellipsis" }),
    ],
  };
}
