// Asks the server for the proof-carrying file of a case or a person; why is asked first and recorded.
import { useState, type FormEvent } from "react";
import { useSearchParams } from "wouter";
import { ask } from "../../api/client";
import { nameOf, saveAs } from "../../api/download";
import { ErrorSummary, type Fault } from "../../parts/error_summary";
import { useFaults } from "../../parts/faults";
import { Button, TextField } from "../../parts/fields";
import { useWords } from "../../words/language";
import { PurposeFields, purposeText, usePurpose } from "./purpose";
import { words as common } from "./words";
import { words as catalogue } from "./words_proof";

// "MN-2026-0001" is a case, "CB-0042" a cadre; who writes case/... or cadre/... is taken at their word.
const subjectOf = (typed: string): string => (typed.includes("/") ? typed : /^CB-/i.test(typed) ? `cadre/${typed}` : `case/${typed}`);

export function TakeProof({ onTaken }: { onTaken: (file: File) => void }) {
  const words = useWords(catalogue);
  const faulty = useWords(common);
  const toFaults = useFaults();
  const [address] = useSearchParams();
  const [typed, setTyped] = useState((address.get("subject") ?? "").replace(/^(case|cadre)\//, ""));
  const [purpose, setPurpose] = usePurpose();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [state, setState] = useState<{ busy?: boolean; said?: string }>({});
  const fault = (field: string) => faults.find((one) => one.field === field)?.text;
  const place = (field: string | undefined) => (field === "purpose" ? "take-number" : field?.endsWith("subject") ? "subject" : undefined);
  const take = async (event: FormEvent) => {
    event.preventDefault();
    const why = purposeText(purpose);
    const found: Fault[] = [];
    if (!typed.trim()) found.push({ field: "subject", text: words.needSubject });
    if (!why) found.push({ field: "take-number", text: faulty.needPurpose });
    setFaults(found);
    if (found.length > 0 || !why) return;
    setState({ busy: true });
    try {
      const response = await ask("POST", "/v1/casefiles", { body: { subject: subjectOf(typed.trim()) }, query: { purpose: why }, accept: "*/*" });
      const file = new File([await response.blob()], nameOf(response, "ho-so.cadre.zip"));
      saveAs(file, file.name);
      onTaken(file);
      setState({ said: words.taken(file.name) });
    } catch (error) {
      setFaults(toFaults(error, place));
      setState({});
    }
  };
  return (
    <form onSubmit={take} noValidate className="app-no-print">
      <h2 className="govuk-heading-m">{words.take}</h2>
      <p className="govuk-body">{words.takeHint}</p>
      <ErrorSummary faults={faults} />
      <TextField id="subject" label={words.subject} hint={words.subjectHint} value={typed} onChange={setTyped} fault={fault("subject")} width={20} />
      <PurposeFields id="take" value={purpose} onChange={setPurpose} fault={fault("take-number")} />
      <Button busy={state.busy ?? false}>{words.download}</Button>
      <p role="status" className="govuk-body">{state.said}</p>
    </form>
  );
}
