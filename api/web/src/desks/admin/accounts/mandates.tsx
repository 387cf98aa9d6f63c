// The roles of an account with their days; giving one, ending one.
import { useState } from "react";
import { day, today } from "../../../format/dates";
import { Empty, Tag, type Tone } from "../../../parts/small";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { useUnits } from "../../../api/known";
import { roleText } from "../../../words/roles";
import type { KnownFact } from "./accounts";
import { EndForm } from "./end_form";
import { MandateForm } from "./mandate_form";
import { words as catalogue } from "./words";

export type Standing = "current" | "past" | "coming";
export const standing = (fact: KnownFact, on: string = today()): Standing => (fact.until && fact.until <= on ? "past" : fact.from > on ? "coming" : "current");
const tones: Record<Standing, Tone> = { current: "green", past: "grey", coming: "blue" };

export function StandingTag({ fact }: { fact: KnownFact }) {
  const words = useWords(catalogue);
  const now = standing(fact);
  return <Tag tone={tones[now]}>{words[now]}</Tag>;
}

export function Mandates({ id, facts }: { id: string; facts: KnownFact[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const units = useUnits();
  const [given, setGiven] = useState(false);
  const roleOf = (fact: KnownFact) => said(roleText(String(fact.value["role"])));
  const unitOf = (fact: KnownFact) => {
    const unit = String(fact.value["unit"] ?? "");
    return unit ? (units.find((one) => one.value === unit)?.label ?? unit) : words.everywhere;
  };
  return (
    <section>
      <h2 className="govuk-heading-m">{words.mandates}</h2>
      {given && <p className="govuk-body" role="status">{words.given}</p>}
      {facts.length === 0 ? (
        <Empty>{words.noMandate}</Empty>
      ) : (
        <Table
          caption={words.mandates}
          captionSize="s"
          rows={facts}
          columns={[
            { id: "role", header: words.role, accessorFn: roleOf },
            { id: "unit", header: words.unit, accessorFn: unitOf },
            { id: "span", header: words.period, accessorFn: (one) => one.from, cell: ({ row }) => words.span(day(row.original.from), day(row.original.until)) },
            { id: "state", header: words.state, accessorFn: (one) => standing(one), cell: ({ row }) => <StandingTag fact={row.original} /> },
            {
              id: "act",
              header: words.act,
              enableSorting: false,
              cell: ({ row }) => standing(row.original) !== "past" && <EndForm account={id} fact={row.original} what={words.endWhat(roleOf(row.original))} form={`end-${row.original.position}`} />,
            },
          ]}
        />
      )}
      <MandateForm id={id} units={units} onGiven={() => setGiven(true)} />
    </section>
  );
}
