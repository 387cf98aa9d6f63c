// Durations and overdue of each procedure in each unit, the most overdue first.
import { Tag } from "../../../parts/small";
import { Table, type Column } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { useProcedureTitles } from "../procedures/procedures";
import type { Conduct, DurationRow } from "./durations_page";
import { words as catalogue } from "./words";

export function DurationsTable({ rows }: { rows: DurationRow[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const titles = useProcedureTitles();
  const count = (id: keyof Conduct, header: string): Column<DurationRow> => ({ id, header, accessorFn: (one) => one[id] ?? -1, cell: ({ row }) => row.original[id] ?? "—", meta: { numeric: true } });
  return (
    <Table
      caption={words.byUnit}
      rows={rows}
      sorted={[{ id: "overdue_now", desc: true }]}
      columns={[
        { id: "unit", header: words.unit, accessorFn: (one) => one.unit_name || one.unit },
        { id: "procedure", header: words.procedure, accessorFn: (one) => said(titles.get(one.procedure) ?? one.procedure) },
        count("median_working_days", words.median),
        count("opened", words.opened),
        count("closed", words.closed),
        count("late", words.late),
        count("open_now", words.openNow),
        { id: "overdue_now", header: words.overdueNow, accessorFn: (one) => one.overdue_now, cell: ({ row }) => (row.original.overdue_now > 0 ? <Tag tone="red">{row.original.overdue_now}</Tag> : 0), meta: { numeric: true } },
      ]}
    />
  );
}
