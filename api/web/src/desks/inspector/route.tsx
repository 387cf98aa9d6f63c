// The route sheet of a case, as a table.
import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/client";
import { day } from "../../format/dates";
import { useDoer } from "../../log/doer";
import { useNames } from "../../log/names";
import type { RouteSheet, RouteStep } from "../../log/route";
import { Answered, Inset, Tag } from "../../parts/small";
import { Table, type Column } from "../../parts/table";
import { useSaid, useWords } from "../../words/language";
import { roles } from "../../words/roles";
import { words as catalogue } from "./words_case";

export function Route({ id }: { id: string }) {
  const asked = useQuery({ queryKey: ["route", id], queryFn: ({ signal }) => get<RouteSheet>(`/v1/cases/${encodeURIComponent(id)}/route`, {}, signal) });
  return <Answered asked={asked}>{(sheet) => <Sheet sheet={sheet} />}</Answered>;
}

function Sheet({ sheet }: { sheet: RouteSheet }) {
  const words = useWords(catalogue);
  return (
    <>
      {sheet.cut && <Inset>{words.cut(sheet.cut.from, sheet.cut.entries)}</Inset>}
      <Steps steps={sheet.steps} />
    </>
  );
}

function Steps({ steps }: { steps: RouteStep[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const doer = useDoer(useNames("accounts").of);
  const column = (id: string, header: string, value: (step: RouteStep) => string | number): Column<RouteStep> => ({ id, header, accessorFn: value, enableSorting: false });
  const columns: Column<RouteStep>[] = [
    column("step", words.step, (step) => step.states.map((state) => said(state.title)).join("; ")),
    column("received", words.received, (step) => day(step.received)),
    column("due", words.deadline, (step) => [day(step.deadline?.due), step.deadline?.article].filter(Boolean).join(", ")),
    { ...column("done", words.done, (step) => day(step.done) || words.lyingHere), cell: ({ row }) => (row.original.done ? day(row.original.done) : <Tag tone="blue">{words.lyingHere}</Tag>) },
    column("by", words.by, (step) => [said(roles[step.role ?? ""]), doer({ ...step, role: "" })].filter(Boolean).join(": ")),
    column("result", words.result, (step) => (step.led_to ?? []).map((state) => said(state.title)).join("; ")),
    column("papers", words.papers, (step) => (step.documents ?? []).join("; ")),
    { ...column("days", words.days, (step) => step.working_days ?? ""), meta: { numeric: true } },
    { ...column("late", words.late, (step) => (step.late ? words.late : "")), cell: ({ row }) => row.original.late && <Tag tone="red">{words.late}</Tag> },
  ];
  return <Table caption={words.route} columns={columns} rows={steps} />;
}
