// Records a delegation: to whom, in which roles, from when until when, by which paper.
import { useState } from "react";
import { day, readDay, today } from "../../../format/dates";
import { DateField } from "../../../parts/date_field";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { Button, TextField } from "../../../parts/fields";
import { KnownField } from "../../../parts/known_field";
import { Details } from "../../../parts/small";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import { useUnits } from "../../../api/known";
import { faultAt, useFactFaults } from "../fact_faults";
import { useAccounts, useRecord } from "./accounts";
import { RoleBoxes } from "./role_boxes";
import { words as catalogue } from "./words";

const nothing = { to: "", unit: "", document: "", from: day(today()), until: "", roles: [] as string[] };

export function DelegationForm({ id, onDone }: { id: string; onDone: () => void }) {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const toFaults = useFactFaults("delegation");
  const record = useRecord();
  const units = useUnits();
  const accounts = useAccounts().data?.pages.flatMap((page) => page.items) ?? [];
  const [typed, setTyped] = useState(nothing);
  const [faults, setFaults] = useState<Fault[]>([]);
  const put = (part: Partial<typeof nothing>) => setTyped({ ...typed, ...part });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const [start, end] = [readDay(typed.from), readDay(typed.until)];
    const found: Fault[] = [
      ...(typed.to.trim() ? [] : [{ field: "delegation-to", text: words.needTo }]),
      ...(typed.roles.length > 0 ? [] : [{ field: "delegation-roles", text: words.needRole }]),
      ...(typed.document.trim() ? [] : [{ field: "delegation-document", text: words.needDocument }]),
      ...(start ? [] : [{ field: "delegation-from", text: shared.noSuchDay }]),
      ...(end ? (start && end <= start ? [{ field: "delegation-until", text: words.wrongOrder }] : []) : [{ field: "delegation-until", text: typed.until.trim() ? shared.noSuchDay : words.needUntil }]),
    ];
    setFaults(found);
    if (found.length > 0 || !start || !end) return;
    const value = { to: typed.to.trim(), roles: typed.roles, document: typed.document.trim().normalize("NFC"), ...(typed.unit.trim() && { unit: typed.unit.trim() }) };
    record.mutate([{ subject: `account/${id}`, kind: "delegation", from: start, until: end, value }], {
      onSuccess: () => (setTyped(nothing), onDone()),
      onError: (error) => setFaults(toFaults(error)),
    });
  };
  const fault = (field: string) => faultAt(faults, `delegation-${field}`);
  return (
    <Details summary={words.delegate}>
      <form onSubmit={submit} noValidate aria-label={words.delegate}>
        <ErrorSummary faults={faults} />
        <KnownField id="delegation-to" label={words.to} hint={words.toHint} value={typed.to} onChange={(to) => put({ to })} known={accounts.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: one.name }))} fault={fault("to")} />
        <RoleBoxes id="delegation-roles" legend={words.delegatedRoles} chosen={typed.roles} choose={(chosen) => put({ roles: chosen })} fault={fault("roles")} />
        <KnownField id="delegation-unit" label={words.unit} hint={words.unitHint} value={typed.unit} onChange={(unit) => put({ unit })} known={units} fault={fault("unit")} />
        <TextField id="delegation-document" label={words.document} value={typed.document} onChange={(document) => put({ document })} width={20} fault={fault("document")} />
        <DateField id="delegation-from" label={words.from} value={typed.from} onChange={(from) => put({ from })} fault={fault("from")} />
        <DateField id="delegation-until" label={words.untilNeeded} value={typed.until} onChange={(until) => put({ until })} fault={fault("until")} />
        <Button busy={record.isPending}>{words.delegate}</Button>
      </form>
    </Details>
  );
}
