// First step of opening a case: the procedure, whom or what it is about, the day it begins.
import { useState, type FormEvent } from "react";
import { usePeople, usePosts, useUnits } from "../../../api/known";
import { readDay } from "../../../format/dates";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { Button, SelectField, TextField } from "../../../parts/fields";
import { KnownField } from "../../../parts/known_field";
import { useSaid, useWords } from "../../../words/language";
import { words as actWords } from "../act/words";
import { useProcedure, useProcedures } from "../procedures";
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
  const of = { cadre: usePeople(), post: usePosts(), unit: useUnits() };
  const known = chosen ? of[chosen.subject] : [];
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
      <KnownField id="open-about" label={label} hint={words.findHint} known={known} value={what.about} fault={fault("open-about")} onChange={(about) => onChange({ ...what, about })} />
      <TextField id="open-effective" width={10} label={words.on} hint={words.dayHint} value={what.effective} fault={fault("open-effective")} onChange={(effective) => onChange({ ...what, effective })} />
      {chosen && readDay(what.effective) && <Law procedure={chosen} on={readDay(what.effective)!} />}
      <Button>{words.goOn}</Button>
    </form>
  );
}
