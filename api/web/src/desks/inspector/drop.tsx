// Where files are dropped: the proof, and a text file with keys (the log's on its first line, then the witnesses').
import { useState, type DragEvent } from "react";
import { Field } from "../../parts/fields";
import { useWords } from "../../words/language";
import { words as catalogue } from "./words_proof";

type Props = { fault: string | undefined; onFile: (file: File) => void; onKeys: (log: string, witnesses: string[]) => void };

const keys_bytes_max = 64 * 1024;

export function Drop({ fault, onFile, onKeys }: Props) {
  const words = useWords(catalogue);
  const [over, setOver] = useState(false);
  const take = async (files: FileList | null) => {
    for (const file of files ?? []) {
      if (!/\.(txt|key|keys|vkey)$/i.test(file.name) || file.size > keys_bytes_max) onFile(file);
      else {
        const [log = "", ...rest] = (await file.text()).split("\n").map((line) => line.trim()).filter(Boolean);
        onKeys(log, rest);
      }
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <div className={`inspector-drop${over ? " inspector-drop--over" : ""}`} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Field id="proof" label={words.file} hint={words.drop} fault={fault}>
        <input id="proof" type="file" multiple className="govuk-file-upload" aria-describedby="proof-hint" onChange={(event) => void take(event.target.files)} />
      </Field>
    </div>
  );
}
