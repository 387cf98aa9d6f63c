// Records the day from which a role, a delegation or an account no longer holds; asked for in a dialog, with what follows.
import { useState } from "react";
import { day, readDay, today } from "../../../format/dates";
import { DateField } from "../../../parts/date_field";
import { Dialog } from "../../../parts/dialog";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { Button } from "../../../parts/fields";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import { useFactFaults } from "../fact_faults";
import { ended, useRecord, type KnownFact } from "./accounts";
import { words as catalogue } from "./words";

type Props = { account: string; fact: KnownFact; what: string; form: string };

export function EndForm({ account, fact, what, form }: Props) {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const toFaults = useFactFaults(form);
  const record = useRecord();
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState(day(today()));
  const [faults, setFaults] = useState<Fault[]>([]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const read = readDay(until);
    setFaults(!read ? [{ field: `${form}-until`, text: shared.noSuchDay }] : read <= fact.from ? [{ field: `${form}-until`, text: words.wrongOrder }] : []);
    if (!read || read <= fact.from) return;
    record.mutate([ended(account, fact, read)], { onSuccess: () => setOpen(false), onError: (error) => setFaults(toFaults(error)) });
  };
  return (
    <>
      <button type="button" className="app-plain-button" onClick={() => setOpen(true)}>
        {what}
      </button>
      {open && (
        <Dialog title={what} onCancel={() => setOpen(false)}>
          <form onSubmit={submit} noValidate>
            <ErrorSummary faults={faults} />
            <DateField id={`${form}-until`} label={words.untilNeeded} hint={words.endHint} value={until} onChange={setUntil} fault={faults[0]?.text} />
            <Button kind="warning" busy={record.isPending}>
              {words.endIt}
            </Button>
          </form>
        </Dialog>
      )}
    </>
  );
}
