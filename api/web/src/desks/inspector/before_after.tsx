// What an entry changed in its case: the case at the position before and at its own, member by member.
import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/client";
import { Problem } from "../../api/problem";
import { day } from "../../format/dates";
import type { Case } from "../../log/case";
import type { Entry } from "../../log/entry";
import { useTitles, type Titles } from "../../log/titles";
import { Answered } from "../../parts/small";
import { Table, type Column } from "../../parts/table";
import { useSaid, useWords } from "../../words/language";
import { useMember } from "./members";
import { words as catalogue } from "./words";

type Row = { field: string; before: string; after: string };

// null: there was no such case then.
const caseAt = (id: string, at: number, signal: AbortSignal): Promise<Case | null> =>
  get<Case>(`/v1/cases/${id}`, { at }, signal).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });

export function BeforeAfter({ entry }: { entry: Entry }) {
  const at = Number(entry.sequence);
  const asked = useQuery({
    queryKey: ["before-after", entry.case, at],
    queryFn: async ({ signal }) => ({ before: at > 0 ? await caseAt(entry.case!, at - 1, signal) : null, after: await caseAt(entry.case!, at, signal) }),
  });
  const titles = useTitles([entry.procedure])(entry.procedure);
  return <Answered asked={asked}>{({ before, after }) => <Changes before={before} after={after} titles={titles} />}</Answered>;
}

function Changes({ before, after, titles }: { before: Case | null; after: Case | null; titles: Titles | undefined }) {
  const words = useWords(catalogue);
  const rows = useRows(before, after, titles);
  const column = (id: keyof Row, header: string): Column<Row> => ({ id, header, accessorFn: (row) => row[id], enableSorting: false });
  if (rows.length === 0) return <p className="govuk-body">{words.noChange}</p>;
  return <Table caption={words.changes} captionSize="s" rows={rows} columns={[column("field", words.field), column("before", words.before), column("after", words.after)]} />;
}

function useRows(before: Case | null, after: Case | null, titles: Titles | undefined): Row[] {
  const words = useWords(catalogue);
  const said = useSaid();
  const member = useMember(titles);
  const states = (one: Case | null) => (one?.states ?? []).map((state) => said(state.title)).join("; ");
  const deadlines = (one: Case | null) => (one?.timers ?? []).map((timer) => day(timer.due)).join("; ");
  const papers = (one: Case | null) => (one?.documents ?? []).map((paper) => [paper.name, paper.number].filter(Boolean).join(" ")).join("; ");
  const fields = new Set([...Object.keys(before?.data ?? {}), ...Object.keys(after?.data ?? {})]);
  const shown = (one: Case | null, field: string) => (one && field in one.data ? member.value(field, one.data[field]) : "");
  return [
    { field: words.state, before: states(before), after: states(after) },
    { field: words.deadline, before: deadlines(before), after: deadlines(after) },
    ...[...fields].map((field) => ({ field: member.name(field), before: shown(before, field), after: shown(after, field) })),
    { field: words.papers, before: papers(before), after: papers(after) },
  ].filter((row) => row.before !== row.after);
}
