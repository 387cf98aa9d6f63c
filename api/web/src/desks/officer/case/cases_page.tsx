// Cases, newest first, open or decided, page by page.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link, useSearchParams } from "wouter";
import { get } from "../../../api/client";
import { usePeopleNames } from "../../../api/known";
import { day } from "../../../format/dates";
import { SelectField } from "../../../parts/fields";
import { Page } from "../../../parts/page";
import { Answered, Empty } from "../../../parts/small";
import { Table, type Column } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { named, usePostNames, useUnitNames } from "../queries";
import type { CaseView } from "../types";
import { words as catalogue } from "../words";

type Listed = { cases: CaseView[]; next: string | null; hidden?: number };

export default function CasesPage() {
  const words = useWords(catalogue);
  const [query, setQuery] = useSearchParams();
  const open = query.get("open") ?? "true";
  const asked = useInfiniteQuery({
    queryKey: ["officer", "cases", open],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => get<Listed>("/v1/cases", { limit: 50, open: open === "all" ? undefined : open, cursor: pageParam || undefined }, signal),
    getNextPageParam: (last) => last.next,
  });
  const choices = [
    { value: "true", label: words.underWay },
    { value: "false", label: words.ended },
    { value: "all", label: words.all },
  ];
  return (
    <Page title={words.cases}>
      <SelectField id="open" label={words.filters} value={open} choices={choices} onChange={(next) => setQuery({ open: next }, { replace: true })} />
      <Answered asked={asked}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.cases);
          if (rows.length === 0) return <Empty>{words.noWork}</Empty>;
          return <CaseTable rows={rows} more={{ has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() }} />;
        }}
      </Answered>
    </Page>
  );
}

function CaseTable({ rows, more }: { rows: CaseView[]; more: { has: boolean; busy: boolean; load: () => void } }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const [units, posts, people] = [useUnitNames(), usePostNames(), usePeopleNames()];
  const columns = useMemo<Column<CaseView>[]>(
    () => [
      { id: "id", header: words.case, accessorFn: (row) => row.id, cell: ({ row: { original: row } }) => <Link className="govuk-link" href={`/officer/cases/${row.id}`}>{row.id}</Link> },
      { id: "title", header: words.procedure, accessorFn: (row) => said(row.title) },
      { id: "about", header: words.subject, accessorFn: (row) => [named(people, row.cadre), posts.get(row.post ?? "") ?? row.post, units.get(row.unit ?? "") ?? row.unit].filter(Boolean).join(" · ") },
      { id: "states", header: words.where, accessorFn: (row) => row.states.map((state) => said(state.title)).join("; ") },
      { id: "opened", header: words.opened, accessorFn: (row) => row.opened ?? "", cell: ({ row }) => day(row.original.opened) },
    ],
    [words, said, units, posts, people],
  );
  return <Table caption={words.cases} columns={columns} rows={rows} more={more} />;
}
