// The form of a request: about what, what is wrong, what is right.
import { useState, type FormEvent } from "react";
import { send } from "../../api/client";
import { useKey } from "../../api/key";
import { useKinds } from "../../log/kinds";
import { ErrorSummary, type Fault } from "../../parts/error_summary";
import { useFaults } from "../../parts/faults";
import { Button, SelectField, TextField } from "../../parts/fields";
import { useSaid, useWords } from "../../words/language";
import { words as catalogue } from "./words";

const empty = { kind: "", wrong: "", right: "" };

export function CorrectionForm({ cadre, onSent }: { cadre: string; onSent: () => void }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const toFaults = useFaults();
  const kinds = useKinds();
  const key = useKey();
  const [typed, setTyped] = useState(empty);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [state, setState] = useState<{ busy?: boolean; said?: string }>({});
  const fault = (field: string) => faults.find((one) => one.field === field)?.text;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const needed: [keyof typeof empty, string][] = [["kind", words.needAbout], ["wrong", words.needWrong], ["right", words.needRight]];
    const found = needed.filter(([field]) => !typed[field].trim()).map(([field, text]) => ({ field, text }));
    setFaults(found);
    if (found.length > 0) return;
    setState({ busy: true });
    try {
      const answer = await send<{ position: number }>("POST", `/v1/cadres/${encodeURIComponent(cadre)}/corrections`, { body: typed, key: key.of(typed) });
      key.done();
      setTyped(empty);
      setState({ said: words.sent(String(answer.position)) });
      onSent();
    } catch (error) {
      setFaults(toFaults(error, (field) => field?.replace(/^\//, "")));
      setState({});
    }
  };
  const field = (name: "wrong" | "right", label: string, hint: string) => <TextField id={name} label={label} hint={hint} lines={3} value={typed[name]} onChange={(value) => setTyped({ ...typed, [name]: value })} fault={fault(name)} />;
  return (
    <form onSubmit={submit} noValidate>
      <p className="govuk-body">{words.correctHint}</p>
      <ErrorSummary faults={faults} />
      <SelectField id="kind" label={words.about} value={typed.kind} empty={words.choose} onChange={(kind) => setTyped({ ...typed, kind })} fault={fault("kind")} choices={kinds.about("cadre").map((kind) => ({ value: kind.name, label: said(kind.title) }))} />
      {field("wrong", words.wrong, words.wrongHint)}
      {field("right", words.right, words.rightHint)}
      <Button busy={state.busy ?? false}>{words.send}</Button>
      <p role="status" className="govuk-body">{state.said}</p>
    </form>
  );
}
