// The chart of a case as SVG: where it stands is said by border, sign and word, never by colour alone.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Loading } from "../../../parts/small";
import { useLanguage, useSaid, useWords } from "../../../words/language";
import type { Definition } from "../types";
import { words as catalogue } from "../words";
import { chartOf, type ChartNode } from "./chart";
import { layOut, type Box } from "./layout";
import type { Stand } from "./stand";

const perLine = 22;

// A title in lines that fit a box.
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function Drawing({ definition, stands }: { definition: Definition; stands: Map<string, Stand> }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const { language } = useLanguage();
  const chart = useMemo(() => chartOf(definition), [definition]);
  const linesOf = (node: ChartNode) => wrapped(said(node.title), node.compound ? 48 : perLine);
  const laid = useQuery({
    queryKey: ["layout", definition.id, definition.version, language],
    staleTime: Infinity,
    queryFn: () => layOut(chart, (node) => linesOf(node).length),
  }).data;
  if (!laid) return <Loading />;
  const by = new Map(chart.nodes.map((node) => [node.id, node]));
  const passed = (id: string) => stands.get(id)?.is !== "ahead" && stands.get(id)?.is !== "bypassed";
  return (
    <div className="app-scroll" role="region" aria-label={words.chart} tabIndex={0}>
      <svg className="officer-chart" role="img" aria-label={`${words.chart}. ${words.steps}`} width={laid.width} height={laid.height} viewBox={`0 0 ${laid.width} ${laid.height}`}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto-start-reverse">
            <path d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {laid.boxes.map((box) => {
          const node = by.get(box.id);
          return node && <StepBox key={box.id} box={box} node={node} stand={stands.get(box.id)} lines={linesOf(node)} />;
        })}
        {laid.lines.map((line) => (
          <path key={line.id} className={`officer-line${passed(line.from) && passed(line.to) ? " officer-line--gone" : ""}`} markerEnd="url(#arrow)" d={line.points.map((point, at) => `${at ? "L" : "M"}${point.x} ${point.y}`).join("")} />
        ))}
      </svg>
    </div>
  );
}

function StepBox({ box, node, stand, lines }: { box: Box; node: ChartNode; stand: Stand | undefined; lines: string[] }) {
  const words = useWords(catalogue);
  const is = stand?.is ?? "ahead";
  const sign = node.compound ? "" : is === "done" ? "✓ " : is === "here" ? "● " : "";
  return (
    <g className={`officer-box officer-box--${is}${node.compound ? " officer-box--group" : ""}`}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={node.final ? 16 : 4} />
      <text x={box.x + 10} y={box.y + 22}>
        {lines.map((line, at) => (
          <tspan key={at} x={box.x + 10} dy={at === 0 ? 0 : 20}>
            {at === 0 ? sign : ""}
            {line}
          </tspan>
        ))}
      </text>
      {stand !== undefined && stand.returned > 0 && (
        <text className="officer-back" x={box.x + box.width - 8} y={box.y + box.height - 6} textAnchor="end">
          ↩ {stand.returned}
        </text>
      )}
      <title>{`${lines.join(" ")}: ${words[is]}`}</title>
    </g>
  );
}
