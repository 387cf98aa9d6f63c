// Chooses a moment of a case: a slider over its entries, or a day.
import { useState, type FormEvent } from "react";
import { day, moment, readDay } from "../../format/dates";
import { number } from "../../format/numbers";
import type { Entry } from "../../log/entry";
import { Button, TextField } from "../../parts/fields";
import { useWords } from "../../words/language";
import { words as catalogue } from "./words_case";

export type Then = { at: string; as_of: string };
type Props = { entries: Entry[]; then: Then; onChange: (next: Record<string, string>) => void };

// The last entry that was known then.
function indexOf(entries: Entry[], then: Then): number {
  if (!then.at) return entries.length - 1;
  const after = entries.findIndex((entry) => Number(entry.sequence) > Number(then.at));
  return (after < 0 ? entries.length : after) - 1;
}

export function AsOf({ entries, then, onChange }: Props) {
  const words = useWords(catalogue);
  const index = Math.max(0, indexOf(entries, then));
  const entry = entries[index]!;
  const go = (to: number) => onChange(to >= entries.length - 1 ? {} : { at: entries[Math.max(0, to)]!.sequence });
  const said = then.as_of ? day(then.as_of) : words.atEntry(number(index + 1), number(entries.length), moment(entry.time));
  return (
    <section aria-label={words.asOf} className="app-no-print">
      <h2 className="govuk-heading-m">{words.asOf}</h2>
      <label className="govuk-label" htmlFor="slider">
        {words.slider}
      </label>
      <input id="slider" type="range" className="inspector-slider" min={0} max={entries.length - 1} value={index} aria-valuetext={said} onChange={(event) => go(Number(event.target.value))} />
      <p className="govuk-body" role="status">
        <strong>{said}</strong>
      </p>
      <div className="govuk-button-group">
        <Button kind="secondary" onClick={() => go(index - 1)}>{words.previous}</Button>
        <Button kind="secondary" onClick={() => go(index + 1)}>{words.next}</Button>
        <Button kind="secondary" onClick={() => onChange({})}>{words.latest}</Button>
      </div>
      <Day key={then.as_of} then={then.as_of} onDay={(as_of) => onChange({ as_of })} />
    </section>
  );
}

function Day({ then, onDay }: { then: string; onDay: (day: string) => void }) {
  const words = useWords(catalogue);
  const [typed, setTyped] = useState(day(then));
  const [fault, setFault] = useState<string>();
  const show = (event: FormEvent) => {
    event.preventDefault();
    const read = readDay(typed);
    setFault(read ? undefined : words.badDay);
    if (read) onDay(read);
  };
  return (
    <form onSubmit={show} noValidate>
      <TextField id="as-of-day" label={words.orDay} hint={words.dayHint} value={typed} onChange={setTyped} fault={fault} width={10} />
      <Button kind="secondary">{words.show}</Button>
    </form>
  );
}
