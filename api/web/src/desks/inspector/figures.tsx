// Figures by procedure and unit: how many, how long, how late, how often refused or done again.
import { useNames, useProcedures } from "../../log/names";
import { Table, type Column } from "../../parts/table";
import { useWords } from "../../words/language";
import { words as catalogue } from "./words_case";

export type Figure = { procedure: string; unit: string; opened: number; closed: number; steps: number; late: number; elapsed: number; rework: number; median_working_days: number; refusals: Record<string, number> };

const refused = (figure: Figure) => Object.values(figure.refusals).reduce((sum, times) => sum + times, 0);

export function Figures({ figures }: { figures: Figure[] }) {
  const words = useWords(catalogue);
  const units = useNames("units");
  const procedures = useProcedures();
  const count = (id: string, header: string, value: (one: Figure) => number): Column<Figure> => ({ id, header, accessorFn: value, meta: { numeric: true } });
  const columns: Column<Figure>[] = [
    { id: "procedure", header: words.procedure, accessorFn: (one) => procedures.find((known) => known.id === one.procedure)?.name ?? one.procedure },
    { id: "unit", header: words.unit, accessorFn: (one) => units.of(one.unit) },
    count("opened", words.openedCases, (one) => one.opened),
    count("closed", words.closedCases, (one) => one.closed),
    count("steps", words.steps, (one) => one.steps),
    count("median", words.median, (one) => one.median_working_days),
    count("late", words.late, (one) => one.late),
    count("elapsed", words.elapsed, (one) => one.elapsed),
    count("rework", words.rework, (one) => one.rework),
    { ...count("refusals", words.refusals, refused), cell: ({ row: { original } }) => <span title={Object.entries(original.refusals).map(([rule, times]) => `${rule}: ${times}`).join("; ")}>{refused(original)}</span> },
  ];
  return <Table caption={words.figures} columns={columns} rows={figures} />;
}
