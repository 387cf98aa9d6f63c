// Signals worth a look, each with its rule, its figures and the entries it rests on.
import { Fragment } from "react";
import { Link } from "wouter";
import { useNames } from "../../log/names";
import { Empty } from "../../parts/small";
import { Table, type Column } from "../../parts/table";
import { useSaid, useWords } from "../../words/language";
import type { Text } from "../../words/words";
import { words as catalogue } from "./words_case";

export type Signal = { rule: string; mark: string; case?: string; unit?: string; entries: number[]; text: Text };

export function Signals({ signals }: { signals: Signal[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const units = useNames("units");
  const columns: Column<Signal>[] = [
    { id: "what", header: words.what, accessorFn: (one) => said(one.text) },
    { id: "case", header: words.case, accessorFn: (one) => one.case ?? "", cell: ({ row: { original } }) => original.case && <Link className="govuk-link" href={`/inspector/cases/${original.case}`}>{original.case}</Link> },
    { id: "unit", header: words.unit, accessorFn: (one) => units.of(one.unit) },
    { id: "entries", header: words.entries, enableSorting: false, accessorFn: (one) => one.entries.join(", "), cell: ({ row }) => <EntryLinks positions={row.original.entries} /> },
    { id: "rule", header: words.rule, accessorFn: (one) => `${one.rule} [${one.mark}]` },
  ];
  if (signals.length === 0) return <Empty>{words.noSignals}</Empty>;
  return <Table caption={words.signals} columns={columns} rows={signals} />;
}

export const EntryLinks = ({ positions }: { positions: number[] }) =>
  positions.map((position) => (
    <Fragment key={position}>
      <Link className="govuk-link" href={`/inspector/entries/${position}`}>{position}</Link>{" "}
    </Fragment>
  ));
