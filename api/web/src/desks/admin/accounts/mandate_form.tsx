// Gives a role in a unit from a day on.
import { useState } from "react";
import { day, readDay, today } from "../../../format/dates";
import { DateField } from "../../../parts/date_field";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { Button, SelectField, type Choice } from "../../../parts/fields";
import { KnownField } from "../../../parts/known_field";
import { Details } from "../../../parts/small";
import { common } from "../../../words/common";
import { useSaid, useWords } from "../../../words/language";
import { faultAt, useFactFaults } from "../fact_faults";
import { roles } from "../../../words/roles";
import { useRecord } from "./accounts";
import { words as catalogue } from "./words";

export function MandateForm({ id, units, onGiven }: { id: string; units: Choice[]; onGiven: () => void }) {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const said = useSaid();
  const toFaults = useFactFaults("mandate");
  const record = useRecord();
  const [role, setRole] = useState("");
  const [unit, setUnit] = useState("");
  const [from, setFrom] = useState(day(today()));
  const [until, setUntil] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const [start, end] = [readDay(from), until.trim() ? readDay(until) : ""];
    const found: Fault[] = [
      ...(role ? [] : [{ field: "mandate-role", text: words.needRole }]),
      ...(start ? [] : [{ field: "mandate-from", text: shared.noSuchDay }]),
      ...(end === undefined ? [{ field: "mandate-until", text: shared.noSuchDay }] : []),
      ...(start && end && end <= start ? [{ field: "mandate-until", text: words.wrongOrder }] : []),
    ];
    setFaults(found);
    if (found.length > 0 || !start) return;
    record.mutate([{ subject: `account/${id}`, kind: "mandate", from: start, ...(end && { until: end }), value: { role, unit: unit.trim() } }], {
      onSuccess: () => (setRole(""), setUnit(""), setUntil(""), onGiven()),
      onError: (error) => setFaults(toFaults(error)),
    });
  };
  const fault = (field: string) => faultAt(faults, field);
  return (
    <Details summary={words.give}>
      <form onSubmit={submit} noValidate aria-label={words.give}>
        <ErrorSummary faults={faults} />
        <SelectField id="mandate-role" label={words.role} value={role} onChange={setRole} empty="" choices={Object.entries(roles).map(([value, title]) => ({ value, label: said(title) }))} fault={fault("mandate-role")} />
        <KnownField id="mandate-unit" label={words.unit} hint={words.unitHint} value={unit} onChange={setUnit} known={units} fault={fault("mandate-unit")} />
        <DateField id="mandate-from" label={words.from} value={from} onChange={setFrom} fault={fault("mandate-from")} />
        <DateField id="mandate-until" label={words.until} value={until} onChange={setUntil} fault={fault("mandate-until")} />
        <Button busy={record.isPending}>{words.give}</Button>
      </form>
    </Details>
  );
}
