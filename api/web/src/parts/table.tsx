// A real table: caption, columns that sort (the Vietnamese way), rows that come page by page with a cursor.
import { getCoreRowModel, getSortedRowModel, useReactTable, type ColumnDef, type SortingState } from "@tanstack/react-table";
import { useMemo, useState, type ReactNode } from "react";
import { compareTexts } from "../format/names";
import { common } from "../words/common";
import { useWords } from "../words/language";
import { Button } from "./fields";

export type Column<Row> = ColumnDef<Row, any> & { meta?: { numeric?: boolean } };
export type More = { has: boolean; busy: boolean; load: () => void };

type Props<Row> = { caption: string; columns: Column<Row>[]; rows: Row[]; more?: More; sorted?: SortingState; captionSize?: "s" | "m" };

export function Table<Row>({ caption, columns, rows, more, sorted = [], captionSize = "m" }: Props<Row>) {
  const words = useWords(common);
  const [sorting, setSorting] = useState<SortingState>(sorted);
  // What columns read of a row is kept with the row: new columns (names that came later) want new rows.
  const data = useMemo(() => [...rows], [rows, columns]);
  const table = useReactTable<Row>({
    data,
    autoResetAll: false, // columns may be new at every drawing
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    defaultColumn: { sortingFn: (a, b, id) => compareCells(a.getValue(id), b.getValue(id)) },
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const numeric = (column: { columnDef: ColumnDef<Row, any> }) => (column.columnDef.meta as { numeric?: boolean } | undefined)?.numeric;
  return (
    <>
      <div className="app-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table className="govuk-table">
          <caption className={`govuk-table__caption govuk-table__caption--${captionSize}`}>{caption}</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              {table.getFlatHeaders().map((header) => {
                const way = header.column.getIsSorted();
                const title = drawn(header.column.columnDef.header, header.getContext());
                return (
                  <th key={header.id} scope="col" className={`govuk-table__header${numeric(header.column) ? " govuk-table__header--numeric" : ""}`} aria-sort={way ? (way === "asc" ? "ascending" : "descending") : undefined}>
                    {header.column.getCanSort() ? (
                      <button type="button" className="app-sort" onClick={header.column.getToggleSortingHandler()}>
                        {title}
                        {way && <span aria-hidden="true">{way === "asc" ? " ▲" : " ▼"}</span>}
                      </button>
                    ) : (
                      title
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {table.getRowModel().rows.map((row) => (
              <tr className="govuk-table__row" key={row.id}>
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} className={`govuk-table__cell${numeric(cell.column) ? " govuk-table__cell--numeric" : ""}`}>
                    {drawn(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more?.has && (
        <Button kind="secondary" busy={more.busy} onClick={more.load}>
          {words.more}
        </Button>
      )}
    </>
  );
}

// Called, not made an element of: columns may be new at every drawing, and what has the focus in a cell must keep it.
function drawn<Context>(part: ReactNode | ((context: Context) => ReactNode), context: Context): ReactNode {
  return typeof part === "function" ? part(context) : part;
}

function compareCells(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareTexts(String(a ?? ""), String(b ?? ""));
}
