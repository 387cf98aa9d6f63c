// A person as the log knew them at a moment: read by a paper, and the reading is recorded first.
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useParams } from "wouter";
import { get } from "../../api/client";
import { day, readDay } from "../../format/dates";
import { useNames } from "../../log/names";
import { ErrorSummary, type Fault } from "../../parts/error_summary";
import { Button, TextField } from "../../parts/fields";
import { Page } from "../../parts/page";
import { Answered } from "../../parts/small";
import { useWords } from "../../words/language";
import { Facts, type Subject } from "../../log/facts";
import { Readers } from "../../log/readers";
import "./inspector.scss";
import { PurposeFields, purposeText, usePurpose } from "./purpose";
import { words as common } from "./words";
import { words as catalogue } from "./words_case";

export default function CadrePage() {
  const words = useWords(catalogue);
  const { cadre = "" } = useParams();
  const cadres = useNames("cadres");
  const [asking, setAsking] = useState<{ purpose: string; as_of: string }>();
  return (
    <Page title={`${words.cadre} ${cadres.of(cadre)}`} caption={cadre}>
      <Ask onAsk={setAsking} />
      {asking && <File cadre={cadre} {...asking} />}
      <Readers cadre={cadre} />
    </Page>
  );
}

function Ask({ onAsk }: { onAsk: (asking: { purpose: string; as_of: string }) => void }) {
  const words = useWords(catalogue);
  const faulty = useWords(common);
  const [purpose, setPurpose] = usePurpose();
  const [typed, setTyped] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const fault = (field: string) => faults.find((one) => one.field === field)?.text;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const [why, as_of] = [purposeText(purpose), typed.trim() ? readDay(typed) : ""];
    const found: Fault[] = [];
    if (!why) found.push({ field: "read-number", text: faulty.needPurpose });
    if (as_of === undefined) found.push({ field: "read-day", text: words.badDay });
    setFaults(found);
    if (why && as_of !== undefined) onAsk({ purpose: why, as_of });
  };
  return (
    <form onSubmit={ask} noValidate className="app-no-print">
      <ErrorSummary faults={faults} />
      <p className="govuk-body">{words.readHint}</p>
      <PurposeFields id="read" value={purpose} onChange={setPurpose} fault={fault("read-number")} />
      <TextField id="read-day" label={words.orDay} hint={words.dayHint} value={typed} onChange={setTyped} fault={fault("read-day")} width={10} />
      <Button>{words.read}</Button>
    </form>
  );
}

function File({ cadre, purpose, as_of }: { cadre: string; purpose: string; as_of: string }) {
  const words = useWords(catalogue);
  // Every asking is a reading of its own: nothing is asked again by itself.
  const asked = useQuery({ queryKey: ["file", cadre, purpose, as_of], staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, queryFn: ({ signal }) => get<Subject>(`/v1/cadres/${encodeURIComponent(cadre)}`, { purpose, as_of }, signal) });
  return <Answered asked={asked}>{(file) => <Facts subject={file} caption={as_of ? `${words.facts}, ${day(as_of)}` : words.facts} />}</Answered>;
}
