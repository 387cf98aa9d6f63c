// What the log knows about a person, post or unit, as a table; what is withheld is named with its article.
import { day } from "../format/dates";
import { Inset } from "../parts/small";
import { Table, type Column } from "../parts/table";
import { useLanguage, useSaid, useWords } from "../words/language";
import type { Withheld } from "./entry";
import { useKinds } from "./kinds";
import { valueText } from "./values";
import { words as catalogue } from "./words";

export type Fact = { kind: string; from: string; until?: string; position: number; value: Record<string, unknown> };
export type Subject = { id: string; subject: string; facts: Fact[]; withheld?: Withheld[] };

export function Facts({ subject, caption }: { subject: Subject; caption: string }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const { language } = useLanguage();
  const kinds = useKinds();
  const value = (fact: Fact) =>
    Object.entries(fact.value ?? {}).map(([name, inside]) => `${said(kinds.member(fact.kind, name))}: ${said(kinds.label(fact.kind, name, inside)) || valueText(inside, language)}`).join("; ");
  const columns: Column<Fact>[] = [
    { id: "kind", header: words.fact, accessorFn: (fact) => said(kinds.title(fact.kind)) || fact.kind },
    { id: "from", header: words.since, accessorFn: (fact) => fact.from, cell: ({ row }) => day(row.original.from) },
    { id: "value", header: words.value, accessorFn: value, enableSorting: false },
    { id: "entry", header: words.entry, accessorFn: (fact) => fact.position, meta: { numeric: true } },
  ];
  return (
    <>
      <Table caption={caption} columns={columns} rows={subject.facts} />
      {subject.withheld && subject.withheld.length > 0 && (
        <Inset>
          <p>{words.withheld(String(subject.withheld.length))}</p>
          <ul className="govuk-list govuk-list--bullet">
            {subject.withheld.map((one, at) => (
              <li key={at}>
                {said(one.title)} ({one.article})
              </li>
            ))}
          </ul>
        </Inset>
      )}
    </>
  );
}
