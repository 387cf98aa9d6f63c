// The figures behind the bars: every indicator in a row.
import { useMemo } from "react";
import { Table, type Column } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import type { Indicator } from "./measures";
import { boundText, countsText, valueText } from "./reading";
import { words as catalogue } from "./words";

export function Figures({ caption, indicators }: { caption: string; indicators: Indicator[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const columns = useMemo<Column<Indicator>[]>(
    () => [
      { id: "title", header: words.indicator, accessorFn: (one) => said(one.title) },
      { id: "weight", header: words.kindOfTarget, accessorFn: (one) => words.weightOf(one.weight) },
      { id: "now", header: words.now, accessorFn: (one) => Number(one.value?.decimal ?? -1), cell: ({ row }) => valueText(row.original, row.original.value, words), meta: { numeric: true } },
      { id: "counts", header: words.counts, accessorFn: (one) => one.numerator, cell: ({ row }) => countsText(row.original), meta: { numeric: true } },
      { id: "bound", header: words.bound, accessorFn: (one) => boundText(one, words), meta: { numeric: true } },
      { id: "last", header: words.lastTerm, accessorFn: (one) => Number(one.last_term?.value?.decimal ?? -1), cell: ({ row }) => valueText(row.original, row.original.last_term?.value ?? null, words), meta: { numeric: true } },
      { id: "verdict", header: words.result, accessorFn: (one) => words.verdict(one.verdict) },
    ],
    [words, said],
  );
  return <Table caption={caption} captionSize="s" columns={columns} rows={indicators} />;
}
