// Choosing another password: asked for at the first sign-in, and whenever somebody wants to.
import { useState, type FormEvent } from "react";
import { ErrorSummary, type Fault } from "../parts/error_summary";
import { useFaults } from "../parts/faults";
import { Button, TextField } from "../parts/fields";
import { Inset } from "../parts/small";
import { common } from "../words/common";
import { useWords } from "../words/language";
import { changePassword } from "./session";

const fieldOf = (field: string | undefined) => (field === "/new" ? "new-password" : "old-password");

export function PasswordForm({ onDone }: { onDone: () => void }) {
  const words = useWords(common);
  const toFaults = useFaults();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [again, setAgain] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found: Fault[] = [];
    if (!old) found.push({ field: "old-password", text: words.needPassword });
    if (!fresh) found.push({ field: "new-password", text: words.needNewPassword });
    if (fresh !== again) found.push({ field: "same-password", text: words.notSamePassword });
    setFaults(found);
    if (found.length > 0) return;
    try {
      await changePassword(old, fresh);
      onDone();
    } catch (error) {
      setFaults(toFaults(error, fieldOf));
    }
  };
  const fault = (field: string) => faults.find((one) => one.field === field)?.text;
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <Inset>{words.passwordHint}</Inset>
      <TextField id="old-password" type="password" autoComplete="current-password" label={words.password} value={old} onChange={setOld} fault={fault("old-password")} />
      <TextField id="new-password" type="password" autoComplete="new-password" label={words.newPassword} value={fresh} onChange={setFresh} fault={fault("new-password")} />
      <TextField id="same-password" type="password" autoComplete="new-password" label={words.samePassword} value={again} onChange={setAgain} fault={fault("same-password")} />
      <Button>{words.changePassword}</Button>
    </form>
  );
}
