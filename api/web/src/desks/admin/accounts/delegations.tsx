// To whom an account delegates, in which roles, until when, by which paper.
import { useState } from "react";
import { day } from "../../../format/dates";
import { Empty } from "../../../parts/small";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { roleText } from "../../../words/roles";
import type { KnownFact } from "./accounts";
import { DelegationForm } from "./delegation_form";
import { EndForm } from "./end_form";
import { standing, StandingTag } from "./mandates";
import { words as catalogue } from "./words";

export function Delegations({ id, facts }: { id: string; facts: KnownFact[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const [done, setDone] = useState(false);
  const to = (fact: KnownFact) => String(fact.value["to"]);
  const rolesOf = (fact: KnownFact) => (fact.value["roles"] as string[]).map((role) => said(roleText(role))).join(", ");
  return (
    <section>
      <h2 className="govuk-heading-m">{words.delegations}</h2>
      <p className="govuk-body">{words.delegationsIntro}</p>
      {done && <p className="govuk-body" role="status">{words.delegated}</p>}
      {facts.length === 0 ? (
        <Empty>{words.noDelegation}</Empty>
      ) : (
        <Table
          caption={words.delegations}
          captionSize="s"
          rows={facts}
          columns={[
            { id: "to", header: words.to, accessorFn: to, cell: ({ row }) => `${to(row.original)} — ${words.onBehalf(id)}` },
            { id: "roles", header: words.delegatedRoles, accessorFn: rolesOf },
            { id: "document", header: words.document, accessorFn: (one) => String(one.value["document"] ?? "") },
            { id: "span", header: words.period, accessorFn: (one) => one.from, cell: ({ row }) => words.span(day(row.original.from), day(row.original.until)) },
            { id: "state", header: words.state, accessorFn: (one) => standing(one), cell: ({ row }) => <StandingTag fact={row.original} /> },
            {
              id: "act",
              header: words.act,
              enableSorting: false,
              cell: ({ row }) => standing(row.original) !== "past" && <EndForm account={id} fact={row.original} what={words.endWhat(to(row.original))} form={`end-${row.original.position}`} />,
            },
          ]}
        />
      )}
      <DelegationForm id={id} onDone={() => setDone(true)} />
    </section>
  );
}
