// User name and password: on the first page, and in the dialog over a page whose session has ended.
import { useState, type FormEvent } from "react";
import { ErrorSummary, type Fault } from "../parts/error_summary";
import { Button, TextField } from "../parts/fields";
import { useFaults } from "../parts/faults";
import { common } from "../words/common";
import { useWords } from "../words/language";
import { signIn, type Session } from "./session";

export function SignInForm({ account, onSigned }: { account?: string | undefined; onSigned: (session: Session) => void }) {
  const words = useWords(common);
  const toFaults = useFaults();
  const [user, setUser] = useState(account ?? "");
  const [password, setPassword] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing: Fault[] = [];
    if (!user.trim()) missing.push({ field: "user", text: words.needUser });
    if (!password) missing.push({ field: "password", text: words.needPassword });
    setFaults(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      onSigned(await signIn(user.trim(), password));
    } catch (error) {
      setFaults(toFaults(error, () => "password"));
    } finally {
      setBusy(false);
    }
  };
  const fault = (field: string) => faults.find((one) => one.field === field)?.text;
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TextField id="user" label={words.user} value={user} onChange={setUser} fault={fault("user")} autoComplete="username" />
      <TextField id="password" label={words.password} value={password} onChange={setPassword} fault={fault("password")} type="password" autoComplete="current-password" />
      <Button busy={busy}>{words.signIn}</Button>
    </form>
  );
}
