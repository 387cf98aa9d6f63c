// The procedures that are published, with their versions in use.
import { Link } from "wouter";
import { Page } from "../../../parts/page";
import { Answered } from "../../../parts/small";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { useProcedures } from "./procedures";
import { words as catalogue } from "./words";

export default function ProceduresPage() {
  const words = useWords(catalogue);
  const said = useSaid();
  const asked = useProcedures();
  return (
    <Page title={words.procedures}>
      <p className="govuk-body">
        <Link className="govuk-link" href="/supervisor/standards">
          {words.standardsLink}
        </Link>
      </p>
      <Answered asked={asked}>
        {({ procedures }) => (
          <Table
            caption={words.procedures}
            rows={procedures}
            sorted={[{ id: "title", desc: false }]}
            columns={[
              {
                id: "title",
                header: words.procedure,
                accessorFn: (one) => said(one.title),
                cell: ({ row }) => (
                  <Link className="govuk-link" href={`/supervisor/procedures/${encodeURIComponent(row.original.id)}`}>
                    {said(row.original.title)}
                  </Link>
                ),
              },
              { id: "versions", header: words.inUse, accessorFn: (one) => one.versions.filter((each) => each.current).map((each) => each.version).join(", ") },
            ]}
          />
        )}
      </Answered>
    </Page>
  );
}
