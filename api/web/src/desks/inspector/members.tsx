// The members of a form or a fact, by their titles.
import { useKinds } from "../../log/kinds";
import type { Titles } from "../../log/titles";
import { valueText } from "../../log/values";
import { SummaryList } from "../../parts/summary_list";
import { useLanguage, useSaid } from "../../words/language";

// A field's name and its value, in the words of the definition where it has any.
export function useMember(titles: Titles | undefined) {
  const said = useSaid();
  const { language } = useLanguage();
  const name = (field: string): string => said(titles?.fields.get(field)) || field;
  const value = (field: string, inside: unknown): string => {
    if (Array.isArray(inside)) return inside.map((one) => value(field, one)).join("; ");
    if (inside && typeof inside === "object") return Object.entries(inside).map(([member, one]) => `${name(member)}: ${value(member, one)}`).join(", ");
    return (typeof inside === "string" && said(titles?.values.get(`${field}=${inside}`))) || valueText(inside, language);
  };
  return { name, value };
}

export function Members({ members, titles }: { members: Record<string, unknown>; titles?: Titles | undefined }) {
  const member = useMember(titles);
  return <SummaryList rows={Object.entries(members).map(([field, value]) => ({ key: member.name(field), value: member.value(field, value) }))} />;
}

// The same of a fact of some kind.
export function FactMembers({ kind, members }: { kind: string; members: Record<string, unknown> }) {
  const said = useSaid();
  const { language } = useLanguage();
  const kinds = useKinds();
  return <SummaryList rows={Object.entries(members).map(([name, value]) => ({ key: said(kinds.member(kind, name)), value: said(kinds.label(kind, name, value)) || valueText(value, language) }))} />;
}
