// The work list as a table; the sentence about time is a word and a colour.
import { useMemo } from "react";
import { Link } from "wouter";
import { day } from "../../../format/dates";
import { Tag } from "../../../parts/small";
import { Table, type Column } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { useProcedures } from "../procedures";
import { roleText } from "../../../words/roles";
import type { WorkItem } from "../types";
import { words as catalogue } from "../words";
import { Chooser } from "./choosing";
import { NoteMarks } from "./note_marks";
import { aboutText, daysLeft, isLate, timeKey, type Names } from "./filters";

export function WorkTable({ items, names }: { items: WorkItem[]; names: Names }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const procedures = useProcedures();
  const columns = useMemo<Column<WorkItem>[]>(
    () => [
      {
        id: "choose",
        header: words.choose,
        enableSorting: false,
        cell: ({ row }) => <Chooser item={row.original} />,
      },
      {
        id: "left",
        header: words.left,
        accessorFn: timeKey,
        cell: ({ row }) => <TimeLeft item={row.original} />,
      },
      {
        id: "case",
        header: words.case,
        accessorFn: (item) => item.case,
        cell: ({ row: { original: item } }) => (
          <>
            <Link className="govuk-link app-whole" href={`/officer/cases/${item.case}`}>
              {item.case}
            </Link>
            <br />
            {said(item.title ?? procedures.get(item.procedure)?.title ?? item.procedure)}
            {item.notes && <NoteMarks notes={item.notes} />}
          </>
        ),
      },
      { id: "about", header: words.subject, accessorFn: (item) => aboutText(item, names), cell: ({ row: { original: item } }) => <About item={item} names={names} /> },
      {
        id: "acts",
        header: words.canDo,
        enableSorting: false,
        accessorFn: (item) => item.acts.join(" "),
        cell: ({ row: { original: item } }) => <ToDo item={item} />,
      },
    ],
    [words, said, names, procedures],
  );
  const shownColumns = items.some((item) => item.states ?? item.acts_titles) ? columns : columns.slice(0, 4);
  return <Table caption={words.work} columns={shownColumns} rows={items} />;
}

function About({ item, names }: { item: WorkItem; names: Names }) {
  const unit = item.unit_name ?? names.units.get(item.unit) ?? item.unit;
  const about = aboutText(item, names);
  return (
    <>
      {about}
      {about !== unit && <div className="app-muted">{unit}</div>}
    </>
  );
}

function ToDo({ item }: { item: WorkItem }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const acts = item.acts_titles?.map((act) => said(act.title)).join("; ");
  const others = item.waits_for?.map((role) => said(roleText(role))).join(", ");
  return (
    <>
      {item.states?.map((state) => said(state.title)).join(", ")}
      <div className="app-muted">{acts || (others && words.by(others))}</div>
    </>
  );
}

export function TimeLeft({ item }: { item: WorkItem }) {
  const words = useWords(catalogue);
  const left = daysLeft(item);
  if (left === null && isLate(item)) return <Tag tone="red">{words.overdue}</Tag>;
  if (left === null) return <span className="app-muted">{words.noDue}</span>;
  const tone = isLate(item) ? "red" : left <= 5 ? "yellow" : "grey";
  return (
    <>
      <Tag tone={tone}>{words.daysLeft(left)}</Tag>
      <div className="app-muted app-number">{words.dueOn(day(item.due ?? ""))}</div>
    </>
  );
}
