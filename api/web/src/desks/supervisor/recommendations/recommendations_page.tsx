// The register of recommendations: to whom, by when a reply is due, whether it came.
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { get } from "../../../api/client";
import { day } from "../../../format/dates";
import { SelectField } from "../../../parts/fields";
import { Page } from "../../../parts/page";
import { Answered, Empty, Tag } from "../../../parts/small";
import { Table, type Column } from "../../../parts/table";
import { useRoom } from "../../../session/room";
import { useSaid, useWords } from "../../../words/language";
import type { Text } from "../../../words/words";
import { words as catalogue } from "./words";

type Item = { case: string; unit: string; unit_name: string; kind: string; reference: string; title: string; number: string; opened: string; reply_due_on: string; working_days_left: number | null; overdue: boolean; answered_on: string | null; states: { id: string; title: Text }[]; done: boolean };
type Register = { items: Item[]; hidden: number; next: string | null };

const questions: Record<string, Record<string, boolean>> = { "": {}, open: { open: true }, overdue: { overdue: true } };

export default function RecommendationsPage() {
  const words = useWords(catalogue);
  const { session } = useRoom();
  const [asks, ask] = useSearchParams();
  const which = asks.get("which") ?? "";
  const asked = useInfiniteQuery({
    queryKey: ["supervisor", "recommendations", which],
    staleTime: 0, // one that was just recorded is there
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Register>("/v1/recommendations", { ...questions[which], cursor: pageParam, limit: 100 }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const more = { has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() };
  const columns = useColumns();
  const may = session?.mandates.some((mandate) => mandate.role === "supervisor");
  return (
    <Page title={words.recommendations}>
      {may && (
        <p className="govuk-body app-no-print">
          <Link className="govuk-link" href="/supervisor/recommendations/new">
            {words.record}
          </Link>
        </p>
      )}
      <SelectField id="which" label={words.which} value={which} onChange={(value) => ask(value ? { which: value } : {})} choices={[{ value: "", label: words.all }, { value: "open", label: words.open }, { value: "overdue", label: words.overdue }]} />
      <Answered asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const hidden = pages.reduce((sum, page) => sum + page.hidden, 0);
          return (
            <>
              {items.length === 0 ? <Empty>{words.none}</Empty> : <Table caption={words.recommendations} rows={items} columns={columns} more={more} />}
              {hidden > 0 && <p className="govuk-body app-muted">{words.hidden(hidden)}</p>}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function useColumns(): Column<Item>[] {
  const words = useWords(catalogue);
  const said = useSaid();
  return [
    { id: "case", header: words.case, accessorFn: (one) => one.case, cell: ({ row }) => <Link className="govuk-link" href={`/officer/cases/${row.original.case}`}>{row.original.case}</Link> },
    { id: "title", header: words.title, accessorFn: (one) => one.title },
    { id: "number", header: words.number, accessorFn: (one) => one.number },
    { id: "unit", header: words.unit, accessorFn: (one) => one.unit_name || one.unit },
    { id: "about", header: words.about, accessorFn: (one) => [words.kindOf(one.kind), one.reference].filter(Boolean).join(": ") },
    { id: "due", header: words.due, accessorFn: (one) => one.reply_due_on, cell: ({ row }) => <Due of={row.original} /> },
    { id: "where", header: words.where, accessorFn: (one) => one.states.map((state) => said(state.title)).join(", ") },
  ];
}

function Due({ of }: { of: Item }) {
  const words = useWords(catalogue);
  return (
    <>
      {day(of.reply_due_on)}{" "}
      {of.answered_on ? words.answered(day(of.answered_on)) : of.working_days_left !== null && <Tag tone={of.overdue ? "red" : "grey"}>{words.left(of.working_days_left)}</Tag>}
    </>
  );
}
