// A new account: its name and whose it is. Roles and a password are given on its page, which opens when it is made.
import { useState } from "react";
import { useLocation } from "wouter";
import { get } from "../../../api/client";
import { day, readDay, today } from "../../../format/dates";
import { DateField } from "../../../parts/date_field";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { Button, TextField } from "../../../parts/fields";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import { faultAt, useFactFaults } from "../fact_faults";
import { useRecord, type Subject } from "./accounts";
import { words as catalogue } from "./words";

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

// Facts about an account that exists would change it: a new one must not.
const exists = (id: string) =>
  get<Subject>(`/v1/accounts/${encodeURIComponent(id)}`).then(
    ({ facts }) => facts.length > 0,
    () => false,
  );

export function NewAccountForm() {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const toFaults = useFactFaults("new");
  const [, go] = useLocation();
  const record = useRecord();
  const [id, setId] = useState("");
  const [name, setName] = useState("");
  const [cadre, setCadre] = useState("");
  const [from, setFrom] = useState(day(today()));
  const [faults, setFaults] = useState<Fault[]>([]);
  const wrong = (start: string | undefined): Fault[] => [
    ...(id.trim() ? (wellFormed.test(id.trim()) ? [] : [{ field: "new-subject", text: words.badId }]) : [{ field: "new-subject", text: words.needId }]),
    ...(name.trim() ? [] : [{ field: "new-name", text: words.needName }]),
    ...(start ? [] : [{ field: "new-from", text: shared.noSuchDay }]),
  ];
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const start = readDay(from);
    const found = wrong(start);
    if (found.length === 0 && (await exists(id.trim()))) found.push({ field: "new-subject", text: words.takenId });
    setFaults(found);
    if (found.length > 0 || !start) return;
    const value = { name: name.trim().normalize("NFC"), ...(cadre.trim() && { cadre: cadre.trim() }) };
    record.mutate([{ subject: `account/${id.trim()}`, kind: "account", from: start, value }], {
      onSuccess: () => go(`/admin/accounts/${encodeURIComponent(id.trim())}`),
      onError: (error) => setFaults(toFaults(error)),
    });
  };
  const fault = (field: string) => faultAt(faults, field);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={words.makeTitle}>
      <ErrorSummary faults={faults} />
      <TextField id="new-subject" label={words.id} hint={words.idHint} value={id} onChange={setId} width={20} fault={fault("new-subject")} />
      <TextField id="new-name" label={words.name} value={name} onChange={setName} fault={fault("new-name")} />
      <TextField id="new-cadre" label={words.cadre} value={cadre} onChange={setCadre} width={10} fault={fault("new-cadre")} />
      <DateField id="new-from" label={words.from} value={from} onChange={setFrom} fault={fault("new-from")} />
      <Button busy={record.isPending}>{words.make}</Button>
    </form>
  );
}
