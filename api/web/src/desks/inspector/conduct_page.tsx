// How procedures were conducted in a range of days: signals, figures; and the cases that nobody can move.
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useSearchParams } from "wouter";
import { get } from "../../api/client";
import { addDays, day, readDay, today } from "../../format/dates";
import type { Text } from "../../words/words";
import { Button, TextField } from "../../parts/fields";
import { Page } from "../../parts/page";
import { Answered } from "../../parts/small";
import { useWords } from "../../words/language";
import { Figures, type Figure } from "./figures";
import "./inspector.scss";
import { Signals, type Signal } from "./signals";
import { Stuck } from "./stuck";
import { words as catalogue } from "./words_case";

type Conduct = { settings: { about: Text }; figures: Figure[]; signals: Signal[]; signals_left_out: number; next: string | null };

// A long range comes in several answers.
async function conductOf(from: string, to: string, signal: AbortSignal): Promise<Conduct> {
  let whole = await get<Conduct>("/v1/audit/conduct", { from, to }, signal);
  while (whole.next) {
    const more = await get<Conduct>("/v1/audit/conduct", { from, to, cursor: whole.next }, signal);
    whole = { ...more, figures: [...whole.figures, ...more.figures], signals: [...whole.signals, ...more.signals] };
  }
  return whole;
}

export default function ConductPage() {
  const words = useWords(catalogue);
  const [address, setAddress] = useSearchParams();
  const from = address.get("from") ?? addDays(today(), -365);
  const to = address.get("to") ?? today();
  const asked = useQuery({ queryKey: ["conduct", from, to], queryFn: ({ signal }) => conductOf(from, to, signal) });
  return (
    <Page title={words.conduct}>
      <Range from={from} to={to} onAsk={(next) => setAddress(next)} />
      <Answered asked={asked}>
        {(conduct) => (
          <>
            <p className="govuk-body app-muted">{words.settings}</p>
            <Signals signals={conduct.signals} />
            <Figures figures={conduct.figures} />
          </>
        )}
      </Answered>
      <Stuck />
    </Page>
  );
}

function Range({ from, to, onAsk }: { from: string; to: string; onAsk: (next: Record<string, string>) => void }) {
  const words = useWords(catalogue);
  const [typed, setTyped] = useState({ from: day(from), to: day(to) });
  const [faults, setFaults] = useState<{ from?: string | undefined; to?: string | undefined }>({});
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const read = { from: readDay(typed.from), to: readDay(typed.to) };
    setFaults({ from: read.from ? undefined : words.badDay, to: read.to ? undefined : words.badDay });
    if (read.from && read.to) onAsk({ from: read.from, to: read.to });
  };
  return (
    <form onSubmit={ask} noValidate className="app-no-print">
      <TextField id="from" label={words.from} hint={words.dayHint} value={typed.from} onChange={(value) => setTyped({ ...typed, from: value })} fault={faults.from} width={10} />
      <TextField id="to" label={words.to} value={typed.to} onChange={(value) => setTyped({ ...typed, to: value })} fault={faults.to} width={10} />
      <Button kind="secondary">{words.show}</Button>
    </form>
  );
}
