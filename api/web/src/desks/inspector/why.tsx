// A question about a person is a reading of them: by which paper, when the server wants to know it.
import { useState, type FormEvent } from "react";
import { ErrorSummary, type Fault } from "../../parts/error_summary";
import { Button } from "../../parts/fields";
import { useWords } from "../../words/language";
import { PurposeFields, purposeText, usePurpose } from "./purpose";
import { words as catalogue } from "./words";

export function Why({ onWhy }: { onWhy: (why: string) => void }) {
  const words = useWords(catalogue);
  const [purpose, setPurpose] = usePurpose();
  const [faults, setFaults] = useState<Fault[]>([]);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const why = purposeText(purpose);
    setFaults(why ? [] : [{ field: "why-number", text: words.needPurpose }]);
    if (why) onWhy(why);
  };
  return (
    <form onSubmit={ask} noValidate className="app-no-print">
      <ErrorSummary faults={faults} />
      <p className="govuk-body">{words.whyHint}</p>
      <PurposeFields id="why" value={purpose} onChange={setPurpose} fault={faults[0]?.text} />
      <Button>{words.ask}</Button>
    </form>
  );
}
