// Asks the office to correct one's own file, and shows what became of earlier requests.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { get } from "../../api/client";
import { moment } from "../../format/dates";
import { useKinds } from "../../log/kinds";
import { Page } from "../../parts/page";
import { Answered, Empty } from "../../parts/small";
import { Table, type Column } from "../../parts/table";
import { useSession } from "../../session/room";
import { useSaid, useWords } from "../../words/language";
import { CorrectionForm } from "./correction_form";
import { words as catalogue } from "./words";

type Correction = { position: number; time: string; kind: string; wrong: string; right: string; status: "waiting" | "declined" | "opened"; case: string | null; reason: string };
type Corrections = { items: Correction[]; next: string | null };

export default function CorrectionPage() {
  const words = useWords(catalogue);
  const { cadre = "" } = useSession();
  const client = useQueryClient();
  const key = ["corrections", cadre];
  const asked = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<Corrections>(`/v1/cadres/${encodeURIComponent(cadre)}/corrections`, {}, signal),
  });
  return (
    <Page title={words.correct} crumbs={[{ text: words.mine, href: "/cadre" }]}>
      <Answered asked={asked}>
        {(known) => (
          <>
            <CorrectionForm cadre={cadre} onSent={() => void client.invalidateQueries({ queryKey: key })} />
            <Requests items={known.items} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Requests({ items }: { items: Correction[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const kinds = useKinds();
  const columns: Column<Correction>[] = [
    { id: "when", header: words.when, accessorFn: (one) => one.time, cell: ({ row }) => moment(row.original.time) },
    { id: "about", header: words.about, accessorFn: (one) => said(kinds.title(one.kind)) || one.kind },
    { id: "wrong", header: words.wrong, accessorFn: (one) => one.wrong },
    { id: "right", header: words.right, accessorFn: (one) => one.right },
    { id: "status", header: words.status, accessorFn: (one) => [words[one.status], one.case, one.reason].filter(Boolean).join(": ") },
  ];
  if (items.length === 0) return <Empty>{words.noRequests}</Empty>;
  return <Table caption={words.requests} columns={columns} rows={items} />;
}
