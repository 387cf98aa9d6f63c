// Two versions side by side: every place where they differ, with what stands in each.
import { useState } from "react";
import { SelectField } from "../../../parts/fields";
import { Answered, Empty, Tag } from "../../../parts/small";
import { Table } from "../../../parts/table";
import { useWords } from "../../../words/language";
import { useComparison, type Change, type Comparison, type Version } from "./definitions";
import "../admin.scss";
import { words as catalogue } from "./words";

export function Comparing({ id, versions }: { id: string; versions: Version[] }) {
  const words = useWords(catalogue);
  const [from, setFrom] = useState(versions.at(-2)?.version ?? "");
  const [to, setTo] = useState(versions.at(-1)?.version ?? "");
  const asked = useComparison(id, from, to);
  const choices = versions.map(({ version }) => ({ value: version, label: version }));
  return (
    <section>
      <h2 className="govuk-heading-m">{words.compare}</h2>
      {versions.length < 2 ? (
        <Empty>{words.onlyOne}</Empty>
      ) : (
        <>
          <div className="admin-row">
            <SelectField id="compare-from" label={words.fromVersion} value={from} onChange={setFrom} choices={choices} />
            <SelectField id="compare-to" label={words.toVersion} value={to} onChange={setTo} choices={choices} />
          </div>
          <Answered asked={asked}>{(found) => <Differences found={found} />}</Answered>
        </>
      )}
    </section>
  );
}

function Differences({ found }: { found: Comparison }) {
  const words = useWords(catalogue);
  if (found.same) return <Empty>{words.same}</Empty>;
  return (
    <>
      <p className="govuk-body">
        {words.summary(found.counts.added, found.counts.removed, found.counts.changed)} {found.left_out > 0 && words.leftOut(found.left_out)}
      </p>
      <Table
        caption={`${found.from} → ${found.to}`}
        captionSize="s"
        rows={found.changes}
        columns={[
          { id: "where", header: words.where, accessorFn: placeOf, cell: ({ row }) => <span className="admin-path">{placeOf(row.original)}</span> },
          { id: "kind", header: words.kind, accessorFn: (one) => words[one.kind], cell: ({ row }) => <Tag tone={tones[row.original.kind]}>{words[row.original.kind]}</Tag> },
          { id: "from", header: found.from, enableSorting: false, cell: ({ row }) => <Value of={row.original.from} /> },
          { id: "to", header: found.to, enableSorting: false, cell: ({ row }) => <Value of={row.original.to} /> },
        ]}
      />
    </>
  );
}

const tones = { added: "green", removed: "red", changed: "blue" } as const;
const placeOf = (one: Change) => one.path;

const Value = ({ of }: { of: unknown }) => (of === undefined ? <>—</> : <pre className="admin-value" tabIndex={0}>{typeof of === "string" ? of : JSON.stringify(of, null, 1)}</pre>);
