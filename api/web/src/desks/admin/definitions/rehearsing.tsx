// What a migration would do to every open case. Nothing is written, and this desk offers no migration.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorSummary } from "../../../parts/error_summary";
import { useFaults } from "../../../parts/faults";
import { Button, SelectField } from "../../../parts/fields";
import { Empty, Tag } from "../../../parts/small";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { rehearse, type Rehearsal, type Rehearsed, type Version } from "./definitions";
import { words as catalogue } from "./words";

export function Rehearsing({ id, versions }: { id: string; versions: Version[] }) {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const [version, setVersion] = useState(versions.at(-1)?.version ?? "");
  const [so, setSo] = useState<Rehearsal>();
  const asked = useMutation({
    mutationFn: (cursor?: string) => rehearse(id, version, cursor),
    onSuccess: (page, cursor) => setSo(so && cursor ? { ...page, cases: [...so.cases, ...page.cases], hidden: so.hidden + page.hidden } : page),
  });
  return (
    <section>
      <h2 className="govuk-heading-m">{words.rehearse}</h2>
      <p className="govuk-body">{words.rehearseIntro}</p>
      <ErrorSummary faults={asked.error ? toFaults(asked.error, () => undefined) : []} />
      <SelectField id="rehearse-version" label={words.toVersion} value={version} onChange={setVersion} choices={versions.map((one) => ({ value: one.version, label: one.version }))} />
      <Button kind="secondary" busy={asked.isPending} onClick={() => asked.mutate(undefined)}>
        {words.rehearseIt}
      </Button>
      {so && <Outcome of={so} more={{ has: so.next !== null, busy: asked.isPending, load: () => asked.mutate(so.next ?? undefined) }} />}
    </section>
  );
}

const tones = { moves: "green", refuses: "red", already: "grey" } as const;

function Outcome({ of, more }: { of: Rehearsal; more: { has: boolean; busy: boolean; load: () => void } }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const names = (states: Rehearsed["states"] = []) => states.map((one) => said(one.title)).join(", ");
  const why = (one: Rehearsed) => (one.outcome === "moves" ? names(one.to_states) : one.reasons.map((reason) => said(reason.text)).join("; "));
  return (
    <div aria-live="polite">
      <p className="govuk-body govuk-!-font-weight-bold">{words.rehearsed(of.moves, of.refuses)}</p>
      {of.cases.length === 0 ? (
        <Empty>{words.noOpenCase}</Empty>
      ) : (
        <Table
          caption={`${words.rehearse}: ${of.version}`}
          captionSize="s"
          rows={of.cases}
          more={more}
          columns={[
            { id: "case", header: words.case, accessorFn: (one) => one.case },
            { id: "unit", header: words.unit, accessorFn: (one) => one.unit },
            { id: "version", header: words.version, accessorFn: (one) => one.version },
            { id: "stands", header: words.stands, accessorFn: (one) => names(one.states) },
            { id: "outcome", header: words.outcome, accessorFn: (one) => words[one.outcome], cell: ({ row }) => <Tag tone={tones[row.original.outcome]}>{words[row.original.outcome]}</Tag> },
            { id: "why", header: words.why, accessorFn: why },
          ]}
        />
      )}
      {of.hidden > 0 && <p className="govuk-body app-muted">{words.hidden(of.hidden)}</p>}
    </div>
  );
}
