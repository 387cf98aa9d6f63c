// First step of opening a case: the procedure, whom or what it is about, the day it begins.
import { useState, type FormEvent } from "react";
import { readDay } from "../../../format/dates";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { Button, SelectField, TextField } from "../../../parts/fields";
import { useSaid, useWords } from "../../../words/language";
import { words as actWords } from "../act/words";
import { useProcedure, useProcedures } from "../procedures";
import { usePostNames, useUnitNames } from "../queries";
import { words as deskWords } from "../words";
import { compareTexts } from "../../../format/names";
import { Law } from "./law";

export type What = { procedure: string; about: string; effective: string };
type Props = { what: What; onChange: (what: What) => void; onDone: () => void };

export function WhatForm({ what, onChange, onDone }: Props) {
  const words = useWords(actWords);
  const desk = useWords(deskWords);
  const said = useSaid();
  const procedures = useProcedures();
  const chosen = useProcedure(what.procedure).data;
  const [faults, setFaults] = useState<Fault[]>([]);
  const [posts, units] = [usePostNames(), useUnitNames()];
  const known = chosen?.subject === "post" ? posts : chosen?.subject === "unit" ? units : new Map<string, string>();
  const choices = [...procedures.values()].map((one) => ({ value: one.id, label: said(one.title) })).sort((a, b) => compareTexts(a.label, b.label));
  const label = chosen ? words[chosen.subject] : words.whom;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Fault[] = [];
    if (!what.procedure) found.push({ field: "open-procedure", text: words.must(desk.procedure) });
    if (!what.about.trim()) found.push({ field: "open-about", text: words.must(label) });
    if (!readDay(what.effective)) found.push({ field: "open-effective", text: words.badDay });
    setFaults(found);
    if (found.length === 0 && chosen) onDone();
  };
  const fault = (field: string) => faults.find((one) => one.field === field)?.text;
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <SelectField id="open-procedure" label={words.which} value={what.procedure} choices={choices} empty="—" fault={fault("open-procedure")} onChange={(procedure) => onChange({ ...what, procedure })} />
      <AboutField label={label} known={known} value={what.about} fault={fault("open-about")} onChange={(about) => onChange({ ...what, about })} />
      <TextField id="open-effective" width={10} label={words.on} hint={words.dayHint} value={what.effective} fault={fault("open-effective")} onChange={(effective) => onChange({ ...what, effective })} />
      {chosen && readDay(what.effective) && <Law procedure={chosen} on={readDay(what.effective)!} />}
      <Button>{words.goOn}</Button>
    </form>
  );
}

type AboutProps = { label: string; known: Map<string, string>; value: string; fault: string | undefined; onChange: (value: string) => void };

function AboutField({ label, known, value, fault, onChange }: AboutProps) {
  const words = useWords(actWords);
  return (
    <div className={`govuk-form-group${fault ? " govuk-form-group--error" : ""}`}>
      <label className="govuk-label" htmlFor="open-about">
        {label}
      </label>
      <div id="open-about-hint" className="govuk-hint">{known.get(value) ?? words.idHint}</div>
      {fault && <p className="govuk-error-message" id="open-about-fault">{fault}</p>}
      <input id="open-about" className="govuk-input" list="open-known" autoComplete="off" value={value} aria-describedby="open-about-hint" onChange={(event) => onChange(event.target.value)} />
      <datalist id="open-known">
        {[...known].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  );
}
