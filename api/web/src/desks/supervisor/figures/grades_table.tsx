// The grades of each unit as numbers, with the verdict on the cap.
import { Details, Tag } from "../../../parts/small";
import { Table, type Column } from "../../../parts/table";
import { useWords } from "../../../words/language";
import type { Grades, UnitGrades } from "./evaluations_page";
import { words as catalogue } from "./words";

type Row = UnitGrades & Partial<Grades>;

export function GradesTable({ units, total }: { units: UnitGrades[]; total: Grades }) {
  const words = useWords(catalogue);
  const count = (id: "rated" | "excellent" | "good" | "completed" | "not_completed" | "unrated" | "most_excellent"): Column<Row> => ({
    id,
    header: id === "most_excellent" ? words.most : words[id],
    accessorFn: (one) => one[id] ?? -1,
    cell: ({ row }) => (row.original.told ? (row.original[id] ?? "—") : "—"),
    meta: { numeric: true },
  });
  const verdict = (one: Row) => (!one.told ? words.tooFew : one.most_excellent == null ? words.noCap : one.over ? words.over : words.within);
  const rows: Row[] = [{ unit: "", name: words.total, told: true, ...total }, ...units.filter((one) => one.told)];
  const few = units.filter((one) => !one.told);
  return (
    <>
      <Table
        caption={words.byUnit}
        rows={rows}
        columns={[
          { id: "name", header: words.unit, accessorFn: (one) => one.name },
          count("rated"),
          count("excellent"),
          count("good"),
          count("completed"),
          count("not_completed"),
          count("unrated"),
          count("most_excellent"),
          { id: "cap", header: words.cap, accessorFn: verdict, cell: ({ row }) => <Tag tone={row.original.over ? "red" : "grey"}>{verdict(row.original)}</Tag> },
        ]}
      />
      {few.length > 0 && (
        <Details summary={words.fewUnits(few.length)}>
          <ul className="govuk-list">
            {few.map((one) => (
              <li key={one.unit}>{one.name}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
