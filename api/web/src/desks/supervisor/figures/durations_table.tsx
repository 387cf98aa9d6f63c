// Durations and overdue of each family of procedures, and of each procedure in each unit, the most overdue first.
import { useMemo, useState } from "react";
import { Tag } from "../../../parts/small";
import { Table, type Column } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { useProcedureTitles } from "../procedures/procedures";
import type { Conduct, DurationRow, Family } from "./durations_page";
import { words as catalogue } from "./words";

const atOnce = 50; // rows: there may be hundreds of units

export function DurationsTable({ rows }: { rows: DurationRow[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const titles = useProcedureTitles();
  const [shown, show] = useState(atOnce);
  const ordered = useMemo(() => [...rows].sort((a, b) => b.overdue_now - a.overdue_now), [rows]);
  return (
    <Table
      caption={words.byUnit}
      rows={ordered.slice(0, shown)}
      more={{ has: shown < rows.length, busy: false, load: () => show(shown + atOnce) }}
      sorted={[{ id: "overdue_now", desc: true }]}
      columns={[
        { id: "unit", header: words.unit, accessorFn: (one) => one.unit_name || one.unit },
        { id: "procedure", header: words.procedure, accessorFn: (one) => said(titles.get(one.procedure) ?? one.procedure) },
        ...useCounts<DurationRow>(),
      ]}
    />
  );
}

export function FamiliesTable({ families }: { families: Family[] }) {
  const words = useWords(catalogue);
  return <Table caption={words.byFamily} captionSize="s" rows={families} columns={[{ id: "family", header: words.family, accessorFn: (one: Family) => words.familyOf(one.family) }, ...useCounts<Family>()]} />;
}

// The columns of figures, which both tables have.
function useCounts<Row extends Conduct>(): Column<Row>[] {
  const words = useWords(catalogue);
  const count = (id: keyof Conduct, header: string): Column<Row> => ({ id, header, accessorFn: (one) => one[id] ?? -1, cell: ({ row }) => row.original[id] ?? "—", meta: { numeric: true } });
  return [
    count("median_working_days", words.median),
    count("opened", words.opened),
    count("closed", words.closed),
    count("late", words.late),
    count("open_now", words.openNow),
    { id: "overdue_now", header: words.overdueNow, accessorFn: (one) => one.overdue_now, cell: ({ row }) => (row.original.overdue_now > 0 ? <Tag tone="red">{row.original.overdue_now}</Tag> : 0), meta: { numeric: true } },
  ];
}
