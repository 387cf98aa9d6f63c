// Entries in the words of their reader: who, in which role, for whom, what, about whom, where, by which paper.
import type { Entry } from "../../log/entry";
import { types } from "../../log/keys";
import { noteActs } from "../../log/notes";
import { roles } from "../../words/roles";
import { useKinds } from "../../log/kinds";
import { useNames } from "../../log/names";
import { useTitles } from "../../log/titles";
import { useSaid, useWords } from "../../words/language";
import { words as catalogue } from "./words";

export type Sentence = { entry: Entry; what: string; by: string; cadre: string; unit: string; basis: string };

export function useSentences(entries: Entry[]): Sentence[] {
  const words = useWords(catalogue);
  const said = useSaid();
  const titles = useTitles(entries.map((entry) => entry.procedure));
  const accounts = useNames("accounts");
  const units = useNames("units");
  const cadres = useNames("cadres");
  const facts = useKinds();
  const person = (id: string) => (accounts.of(id) === id ? id : `${accounts.of(id)} (${id})`);
  const by = (entry: Entry): string => {
    if (!entry.actor || entry.actor === "system") return words.system;
    const role = entry.role ? `, ${said(roles[entry.role]) || entry.role}` : "";
    const other = entry.onbehalfof ? ` ${words.onBehalf} ${person(entry.onbehalfof)}` : "";
    return `${person(entry.actor)}${role}${other}`;
  };
  const what = (entry: Entry): string => {
    const act = entry.act && said(titles(entry.procedure)?.acts.get(entry.act) ?? noteActs[entry.act]);
    const kind = said(types[entry.type]) || entry.type;
    if (act) return entry.type.endsWith("delay-elapsed.v1") ? `${kind}: ${act}` : act;
    const detail = entry.data?.kind ? said(facts.title(entry.data.kind)) || entry.data.kind : entry.data?.what;
    return [kind, detail].filter(Boolean).join(": ");
  };
  const about = (id: string | undefined) => (id ? (cadres.of(id) === id ? id : `${cadres.of(id)} (${id})`) : "");
  return entries.map((entry) => ({
    entry,
    what: what(entry),
    by: by(entry),
    cadre: about(entry.cadre),
    unit: units.of(entry.unit),
    basis: (entry.data?.documents ?? []).map((paper) => [paper.name, paper.number].filter(Boolean).join(" ")).join("; ") || (entry.data?.purpose ?? ""),
  }));
}
