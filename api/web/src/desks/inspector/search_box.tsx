// The search box: errors of the language at their place, suggestions of keys and values for the term being typed.
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Problem } from "../../api/problem";
import { ErrorSummary } from "../../parts/error_summary";
import { useFaults } from "../../parts/faults";
import { Button, TextField } from "../../parts/fields";
import { useWords } from "../../words/language";
import { placeOf } from "../../log/question";
import { Suggestions } from "./suggestions";
import { words as catalogue } from "./words";

type Props = { question: string; error: unknown; onAsk: (question: string) => void };

export function SearchBox({ question, error, onAsk }: Props) {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const [typed, setTyped] = useState(question);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => setTyped(question), [question]);
  const faults = error ? toFaults(error, () => "q") : [];
  useEffect(() => {
    // What is wrong is selected in the box, to be typed over.
    const place = error instanceof Problem ? placeOf(question, error.text.vi) : null;
    const box = form.current?.querySelector<HTMLInputElement>("#q");
    if (place && box) box.setSelectionRange(place[0], place[1]);
  }, [error, question]);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    onAsk(typed.trim());
  };
  return (
    <form ref={form} onSubmit={ask} role="search" className="app-no-print">
      <ErrorSummary faults={faults} />
      <TextField id="q" type="search" label={words.question} hint={words.questionHint} value={typed} onChange={setTyped} fault={faults[0]?.text} />
      <Suggestions typed={typed} onTake={(text) => (setTyped(text), form.current?.querySelector<HTMLInputElement>("#q")?.focus())} />
      <Button>{words.ask}</Button>
    </form>
  );
}
