// One procedure: its versions, which is in use, two of them side by side, and what a migration would do.
import { useState } from "react";
import { useParams } from "wouter";
import { day } from "../../../format/dates";
import { Page } from "../../../parts/page";
import { Answered } from "../../../parts/small";
import { SummaryList } from "../../../parts/summary_list";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { Comparing } from "./comparing";
import { useDefinition, type Shown } from "./definitions";
import { MakeCurrent } from "./make_current";
import { Rehearsing } from "./rehearsing";
import { words as catalogue } from "./words";

export default function DefinitionPage() {
  const words = useWords(catalogue);
  const said = useSaid();
  const { id = "" } = useParams();
  const asked = useDefinition(id);
  return (
    <Page title={asked.data ? said(asked.data.title) : words.procedure} caption={words.procedure} crumbs={[{ text: words.definitions, href: "/admin/definitions" }]}>
      <Answered asked={asked}>{(shown) => <Content shown={shown} />}</Answered>
    </Page>
  );
}

function Content({ shown }: { shown: Shown }) {
  const words = useWords(catalogue);
  const [made, setMade] = useState("");
  return (
    <>
      {made && <p className="govuk-body" role="status">{words.madeCurrent(made)}</p>}
      <SummaryList
        rows={[
          { key: words.effective, value: `${day(shown.effective.from)} (${shown.version})` },
          { key: words.basis, value: shown.basis.map((one) => [one.text, one.article && `Đ. ${one.article}`].filter(Boolean).join(", ")).join("; ") },
        ]}
      />
      <Table
        caption={words.versions}
        rows={shown.versions}
        columns={[
          { id: "version", header: words.version, accessorFn: (one) => one.version },
          { id: "state", header: words.state, accessorFn: (one) => (one.current ? words.current : words.notCurrent) },
          { id: "published", header: words.published, accessorFn: (one) => one.published, meta: { numeric: true } },
          { id: "hash", header: words.hash, accessorFn: (one) => one.hash, cell: ({ row }) => <code>{row.original.hash.slice(0, 16)}</code> },
          { id: "act", header: words.act, enableSorting: false, cell: ({ row }) => !row.original.current && <MakeCurrent id={shown.id} version={row.original.version} onMade={setMade} /> },
        ]}
      />
      <Comparing id={shown.id} versions={shown.versions} />
      <Rehearsing id={shown.id} versions={shown.versions} />
    </>
  );
}
