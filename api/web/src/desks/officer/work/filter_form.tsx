// The filters that are typed or chosen. They apply as they are typed: the list is here already.
import { useMemo } from "react";
import { SelectField, TextField } from "../../../parts/fields";
import { useSaid, useWords } from "../../../words/language";
import { useProcedures } from "../procedures";
import { words as catalogue } from "../words";
import type { Chosen } from "../../../parts/filter";
import { addressOf, type Filters } from "./filters";

type Props = { filters: Filters; procedures: string[]; onChange: (change: Partial<Filters>) => void };

export function FilterForm({ filters, procedures, onChange }: Props) {
  const words = useWords(catalogue);
  const said = useSaid();
  const titles = useProcedures();
  const choices = useMemo(
    () => [...new Set(procedures)].sort().map((id) => ({ value: id, label: said(titles.get(id)?.title ?? id) })),
    [procedures, titles, said],
  );
  return (
    <form onSubmit={(event) => event.preventDefault()} role="search">
      <SelectField id="procedure" label={words.procedure} value={filters.procedure} choices={choices} empty={words.anyProcedure} onChange={(procedure) => onChange({ procedure })} />
      <TextField id="person" type="search" label={words.person} hint={words.personHint} value={filters.person} onChange={(person) => onChange({ person })} />
      <TextField id="days" type="number" width={5} label={words.days} value={String(filters.days)} onChange={(days) => onChange({ days: Math.min(500, Math.max(0, Math.trunc(Number(days)) || 0)) })} />
    </form>
  );
}

// What narrows the list besides its view, each with the address of the list without it.
export function useChosen(filters: Filters): Chosen[] {
  const words = useWords(catalogue);
  const said = useSaid();
  const titles = useProcedures();
  const chosen: Chosen[] = [];
  if (filters.procedure) chosen.push({ name: words.procedure, value: said(titles.get(filters.procedure)?.title ?? filters.procedure), without: addressOf({ ...filters, procedure: "" }) });
  if (filters.person) chosen.push({ name: words.person, value: filters.person, without: addressOf({ ...filters, person: "" }) });
  return chosen;
}
