// Asks for the words that go with a receipt or a reminder, says on how many cases, and records them: all or none.
import { useState } from "react";
import { send } from "../../../api/client";
import { useKey } from "../../../api/key";
import { Dialog } from "../../../parts/dialog";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { useFaults } from "../../../parts/faults";
import { Button, TextField } from "../../../parts/fields";
import { useWords } from "../../../words/language";
import { useRefresh } from "../queries";
import { words as catalogue } from "../words";

type Props = { kind: "receipt" | "reminder"; cases: string[]; onDone: () => void; onCancel: () => void };

export function NoteDialog({ kind, cases, onDone, onCancel }: Props) {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const key = useKey();
  const refresh = useRefresh();
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const [busy, setBusy] = useState(false);
  const title = kind === "receipt" ? words.receive(cases.length) : words.remind(cases.length);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const said = reason.trim().normalize("NFC");
    if (kind === "reminder" && !said) return setFaults([{ field: "note-reason", text: words.needReminder }]);
    const body = { kind, cases, ...(said && { reason: said }) };
    setBusy(true);
    try {
      await send("POST", "/v1/notes", { body, key: key.of(body) });
      key.done();
      await refresh();
      onDone();
    } catch (error) {
      setFaults(toFaults(error, (field) => (field === "reason" || field === "/reason" ? "note-reason" : undefined)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} onCancel={onCancel}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary faults={faults} />
        <p className="govuk-body">{kind === "receipt" ? words.receiveHint : words.remindHint}</p>
        <p className="govuk-body-s app-muted">{cases.join(", ")}</p>
        <TextField id="note-reason" lines={3} label={kind === "receipt" ? words.receiptReason : words.reminderReason} value={reason} onChange={setReason} fault={faults.find((one) => one.field === "note-reason")?.text} />
        <Button busy={busy}>{title}</Button>
      </form>
    </Dialog>
  );
}
