// Which targets are asked for: term, level, unit and day, kept in the address so that a question can be handed on.
import { useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import { day, readDay, today } from "../../../format/dates";
import { DateField } from "../../../parts/date_field";
import { ErrorSummary } from "../../../parts/error_summary";
import { Button, SelectField } from "../../../parts/fields";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import type { Scope } from "./measures";
import "./targets.scss";
import { words as catalogue } from "./words";

export const terms = ["2025-2030", "2030-2035", "2030", "always"];
export const levels = ["city", "ward", "town", "any"];

export function useScope(): [Scope, (scope: Scope) => void] {
  const [asked, ask] = useSearchParams();
  const scope = useMemo(
    () => ({ term: asked.get("term") ?? "2025-2030", level: asked.get("level") ?? "", unit: asked.get("unit") ?? "", on: asked.get("on") ?? today() }),
    [asked],
  );
  return [scope, (chosen) => ask(query(chosen))];
}

export const query = (scope: Scope): URLSearchParams => new URLSearchParams(Object.entries(scope));

export function ScopeForm({ scope, choose }: { scope: Scope; choose: (scope: Scope) => void }) {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const [term, setTerm] = useState(scope.term);
  const [level, setLevel] = useState(scope.level);
  const [on, setOn] = useState(day(scope.on));
  const [fault, setFault] = useState<string>();
  const apply = (event: React.FormEvent) => {
    event.preventDefault();
    const read = readDay(on);
    setFault(read ? undefined : shared.noSuchDay);
    if (read) choose({ ...scope, term, level, on: read });
  };
  return (
    <form className="supervisor-filters app-no-print" onSubmit={apply} noValidate>
      {fault && <ErrorSummary faults={[{ field: "on", text: fault }]} />}
      <SelectField id="term" label={words.term} value={term} onChange={setTerm} empty={words.allTerms} choices={terms.map((value) => ({ value, label: value === "always" ? words.always : value }))} />
      <SelectField id="level" label={words.level} value={level} onChange={setLevel} empty={words.allLevels} choices={levels.map((value) => ({ value, label: words.levelOf(value) }))} />
      <DateField id="on" label={words.day} value={on} onChange={setOn} fault={fault} />
      <Button>{shared.show}</Button>
    </form>
  );
}
