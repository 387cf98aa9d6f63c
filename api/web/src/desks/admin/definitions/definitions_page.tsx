// All procedures and their versions.
import { Link } from "wouter";
import { Page } from "../../../parts/page";
import { Answered } from "../../../parts/small";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { useDefinitions } from "./definitions";
import { words as catalogue } from "./words";

export default function DefinitionsPage() {
  const words = useWords(catalogue);
  const said = useSaid();
  const asked = useDefinitions();
  return (
    <Page title={words.definitions}>
      <p className="govuk-body">{words.intro}</p>
      <p className="govuk-body">
        <Link className="govuk-link" href="/admin/definitions/new">
          {words.publishNew}
        </Link>
      </p>
      <Answered asked={asked}>
        {({ procedures }) => (
          <Table
            caption={words.definitions}
            rows={procedures}
            columns={[
              {
                id: "title",
                header: words.procedure,
                accessorFn: (one) => said(one.title),
                cell: ({ row }) => (
                  <Link className="govuk-link" href={`/admin/definitions/${encodeURIComponent(row.original.id)}`}>
                    {said(row.original.title)}
                  </Link>
                ),
              },
              { id: "current", header: words.current, accessorFn: (one) => one.versions.filter((each) => each.current).map((each) => each.version).join(", ") },
              { id: "count", header: words.count, accessorFn: (one) => one.versions.length, meta: { numeric: true } },
            ]}
          />
        )}
      </Answered>
    </Page>
  );
}
