// Who read a person's file, the last first.
import { useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../api/client";
import { moment } from "../format/dates";
import { Answered, Empty } from "../parts/small";
import { Table, type Column } from "../parts/table";
import { useSaid, useWords } from "../words/language";
import { roles } from "../words/roles";
import { useDoer } from "./doer";
import { useNames } from "./names";
import { words as catalogue } from "./words";

type Read = { position: number; time: string; reader: string; onbehalfof?: string; role: string; outcome: string; what?: string; purpose?: string };
type ReadersPage = { items: Read[]; next: string | null };

export function Readers({ cadre }: { cadre: string }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const doer = useDoer(useNames("accounts").of);
  const asked = useInfiniteQuery({
    queryKey: ["readers", cadre],
    initialPageParam: "",
    getNextPageParam: (last: ReadersPage) => last.next,
    queryFn: ({ pageParam, signal }) => get<ReadersPage>(`/v1/cadres/${encodeURIComponent(cadre)}/readers`, { limit: 50, cursor: pageParam }, signal),
  });
  const whats: Record<string, string> = { file: words.file, document: words.document, export: words.export, proof: words.proof, entries: words.entries };
  const columns: Column<Read>[] = [
    { id: "time", header: words.when, accessorFn: (read) => read.time, cell: ({ row }) => moment(row.original.time) },
    { id: "reader", header: words.who, accessorFn: (read) => doer({ actor: read.reader, ...(read.onbehalfof && { onbehalfof: read.onbehalfof }) }) },
    { id: "role", header: words.role, accessorFn: (read) => said(roles[read.role]) || read.role },
    { id: "what", header: words.what, accessorFn: (read) => whats[read.what ?? ""] ?? read.what ?? "" },
    { id: "purpose", header: words.purpose, accessorFn: (read) => read.purpose ?? "" },
    { id: "outcome", header: words.outcome, accessorFn: (read) => (read.outcome === "refused" ? words.refused : words.given) },
  ];
  const more = { has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() };
  return (
    <Answered asked={asked}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? <Empty>{words.noReaders}</Empty> : <Table caption={words.readers} columns={columns} rows={items} more={more} />;
      }}
    </Answered>
  );
}
