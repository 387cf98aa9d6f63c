// Follows the log: entries of the question appear at the top as they are written.
import { useEffect, useState } from "react";
import { ask } from "../../api/client";
import { number } from "../../format/numbers";
import type { Entry } from "../../log/entry";
import { eventsOf } from "../../log/events";
import { Warning } from "../../parts/small";
import { useWords } from "../../words/language";
import { Results } from "./results";
import { words as catalogue } from "./words";

const shown_max = 200;

export function Follow({ question, why }: { question: string; why: string }) {
  const words = useWords(catalogue);
  const [entries, setEntries] = useState<Entry[]>([]);
  const [count, setCount] = useState(0);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const follow = async () => {
      const response = await ask("GET", "/v1/entries/stream", { query: { q: question, purpose: why }, accept: "text/event-stream", signal: end.signal });
      for await (const event of eventsOf(response)) {
        if (event.name !== "entry") continue;
        const entry = JSON.parse(event.data) as Entry;
        setEntries((known) => [entry, ...known].slice(0, shown_max));
        setCount((known) => known + 1);
      }
    };
    follow().then(() => setBroken(true), () => !end.signal.aborted && setBroken(true));
    return () => end.abort();
  }, [question, why]);
  return (
    <section className="inspector-follow" aria-live="polite">
      <p className="govuk-body">
        <strong>{words.following(number(count))}</strong>
      </p>
      {broken && <Warning>{words.followBroken}</Warning>}
      <Results entries={entries} shape="timeline" />
    </section>
  );
}
