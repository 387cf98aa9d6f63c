// What can be done with several cases at once: mark them as received, remind those who owe a step. Never a decision. Only
// what is lawful for all that are chosen is offered.
import { useContext, useState } from "react";
import { Button } from "../../../parts/fields";
import { useWords } from "../../../words/language";
import type { WorkItem } from "../types";
import { words as catalogue } from "../words";
import { Chosen } from "./choosing";
import { NoteDialog } from "./note_dialog";

const most = 100; // of one request

const received = (item: WorkItem) => item.notes?.some((note) => note.kind === "receipt" && note.role === item.role) ?? false;

export function BulkNotes({ items }: { items: WorkItem[] }) {
  const words = useWords(catalogue);
  const { chosen, choose } = useContext(Chosen);
  const [asked, setAsked] = useState<"receipt" | "reminder" | null>(null);
  const [done, setDone] = useState("");
  const rows = items.filter((item) => chosen.has(item.case));
  const cases = [...new Set(rows.map((item) => item.case))];
  const offered = cases.length > 0 && cases.length <= most;
  const receivable = offered && rows.every((item) => !item.waits_for && !received(item));
  return (
    <section className="officer-bulk app-no-print" aria-label={words.several}>
      <p role="status">
        {done || (cases.length > most ? words.tooMany(most) : words.chosen(cases.length))}
      </p>
      <div className="govuk-button-group">
        <Button kind="secondary" onClick={() => (setDone(""), choose(new Set(items.slice(0, most).map((item) => item.case))))}>
          {words.chooseAll}
        </Button>
        {cases.length > 0 && (
          <Button kind="secondary" onClick={() => choose(new Set())}>
            {words.chooseNone}
          </Button>
        )}
        {receivable && <Button onClick={() => setAsked("receipt")}>{words.receive(cases.length)}</Button>}
        {offered && <Button onClick={() => setAsked("reminder")}>{words.remind(cases.length)}</Button>}
      </div>
      {asked && (
        <NoteDialog
          kind={asked}
          cases={cases}
          onCancel={() => setAsked(null)}
          onDone={() => {
            setDone(asked === "receipt" ? words.receivedAll(cases.length) : words.remindedAll(cases.length));
            setAsked(null);
            choose(new Set());
          }}
        />
      )}
    </section>
  );
}
