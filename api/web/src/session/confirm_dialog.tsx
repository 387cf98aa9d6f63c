// A grave act wants the password again (problem `reauthentication-required`).
import { useState, type FormEvent } from "react";
import { Dialog } from "../parts/dialog";
import { ErrorSummary, type Fault } from "../parts/error_summary";
import { useFaults } from "../parts/faults";
import { Button, TextField } from "../parts/fields";
import { common } from "../words/common";
import { useWords } from "../words/language";
import { confirmPassword } from "./session";

export function ConfirmDialog({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const words = useWords(common);
  const toFaults = useFaults();
  const [password, setPassword] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!password) return setFaults([{ field: "confirm-password", text: words.needPassword }]);
    try {
      await confirmPassword(password);
      onDone();
    } catch (error) {
      setFaults(toFaults(error, () => "confirm-password"));
    }
  };
  return (
    <Dialog title={words.confirm} onCancel={onCancel}>
      <p className="govuk-body">{words.confirmPassword}</p>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <TextField id="confirm-password" label={words.password} value={password} onChange={setPassword} fault={faults[0]?.text} type="password" autoComplete="current-password" />
        <Button>{words.confirm}</Button>
      </form>
    </Dialog>
  );
}
