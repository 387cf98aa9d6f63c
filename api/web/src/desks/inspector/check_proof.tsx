// A proof, checked in the browser by the independent verifier (api/verifier): nothing is asked of the server.
import { useEffect, useState, type FormEvent } from "react";
import { get } from "../../api/client";
import { bytes } from "../../format/numbers";
import type { EntriesPage } from "../../log/entry";
import { ErrorSummary, type Fault } from "../../parts/error_summary";
import { useFaults } from "../../parts/faults";
import { Button, TextField } from "../../parts/fields";
import { useWords } from "../../words/language";
import { Drop } from "./drop";
import { Verdict, type Checked } from "./verdict";
import { words as catalogue } from "./words_proof";

const archive_max = 512 * 1024 * 1024;
const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean);

// The key that the log itself recorded last: good for a look, not for a court.
async function keyOfServer(): Promise<string> {
  const page = await get<EntriesPage>("/v1/entries", { q: "type:cadre.log.key-changed.v1", limit: 1 });
  return String(page.entries[0]?.data?.key ?? "");
}

export function CheckProof({ taken }: { taken: File | undefined }) {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const [file, setFile] = useState<File | undefined>(taken);
  const [key, setKey] = useState("");
  const [named, setNamed] = useState("");
  const [witnesses, setWitnesses] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => setFile((known) => taken ?? known), [taken]);
  const fault = (field: string) => faults.find((one) => one.field === field)?.text;
  const check = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(undefined);
    const [{ checkCaseFile }, { parseKey }] = await Promise.all([import("../../../../verifier/case_file.ts"), import("../../../../verifier/note.ts")]);
    const [log, others] = [parseKey(key.trim()), lines(witnesses).map(parseKey)];
    const found: Fault[] = [];
    if (!file) found.push({ field: "proof", text: words.needFile });
    else if (file.size > archive_max) found.push({ field: "proof", text: words.tooLarge });
    if (!log) found.push({ field: "log-key", text: words.badKey });
    if (others.includes(null)) found.push({ field: "witness-keys", text: words.badKey });
    setFaults(found);
    if (found.length > 0 || !file || !log) return;
    const trust = { log, witnesses: others.filter((one) => one !== null) };
    const report = checkCaseFile(new Uint8Array(await file.arrayBuffer()), trust);
    setChecked({ report, witnesses: trust.witnesses.map((one) => one.name), keyFromServer: key.trim() === named });
  };
  const useServers = () => keyOfServer().then((found) => (setNamed(found), setKey(found)), (error: unknown) => setFaults(toFaults(error, () => "log-key")));
  return (
    <section>
      <h2 className="govuk-heading-m">{words.check}</h2>
      <form onSubmit={check} noValidate className="app-no-print">
        <p className="govuk-body">{words.checkHint}</p>
        <ErrorSummary faults={faults} />
        <Drop fault={fault("proof")} onFile={setFile} onKeys={(log, rest) => (setKey(log), setWitnesses(rest.join("\n")))} />
        {file && <p className="govuk-body" role="status">{words.chosen(file.name, bytes(file.size))}</p>}
        <TextField id="log-key" label={words.key} hint={words.keyHint} value={key} onChange={setKey} fault={fault("log-key")} />
        <button type="button" className="app-plain-button" onClick={() => void useServers()}>{words.serverKey}</button>
        <TextField id="witness-keys" label={words.witnessKeys} hint={words.witnessHint} value={witnesses} onChange={setWitnesses} fault={fault("witness-keys")} lines={3} />
        <Button>{words.run}</Button>
      </form>
      {checked && <Verdict checked={checked} />}
    </section>
  );
}
