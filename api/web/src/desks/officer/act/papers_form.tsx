// The papers of an act: files are dropped or chosen and sent at once with their progress; a paper without a file may be
// noted too. Kind, number and date of each stand beside it.
import { useRef, useState, type DragEvent } from "react";
import { day, today } from "../../../format/dates";
import { bytes } from "../../../format/numbers";
import type { Fault } from "../../../parts/error_summary";
import { SelectField, TextField } from "../../../parts/fields";
import { useWords } from "../../../words/language";
import { useUploads, type Attached } from "./uploads";
import { words as catalogue } from "./words";
import { words as deskWords } from "../words";

export type Kind = { kind: string; title: string };
type Props = { papers: Attached[]; onChange: (change: (papers: Attached[]) => Attached[]) => void; kinds: Kind[]; wanted: string[]; faults: Fault[] };

export function PapersForm({ papers, onChange, kinds, wanted, faults }: Props) {
  const words = useWords(catalogue);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { add, again, refused } = useUploads(onChange, wanted[0] ?? kinds[0]?.kind ?? "");
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  const set = (key: number, change: Partial<Attached>) => onChange((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const blank = (): Attached => ({ key: Date.now(), kind: wanted[0] ?? kinds[0]?.kind ?? "", name: "", number: "", date: day(today()) });
  return (
    <fieldset className="govuk-fieldset" id="/documents" tabIndex={-1}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{words.attach}</legend>
      {wanted.length > 0 && <p className="govuk-body">{words.wants(wanted.map((kind) => kinds.find((one) => one.kind === kind)?.title ?? kind).join(", "))}</p>}
      {faults.filter((fault) => fault.field === "/documents").map((fault, at) => <p key={at} className="govuk-error-message">{fault.text}</p>)}
      {refused && <p className="govuk-error-message" role="alert">{words.tooLarge(refused)}</p>}
      <div className={`officer-drop${over ? " officer-drop--over" : ""}`} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
        <label className="govuk-label" htmlFor="files">{words.attachHint}</label>
        <input ref={input} id="files" className="govuk-file-upload" type="file" multiple onChange={(event) => (add([...(event.target.files ?? [])]), (event.target.value = ""))} />
      </div>
      {papers.map((paper, at) => (
        <PaperRow key={paper.key} at={at} paper={paper} kinds={kinds} faults={faults} onSet={(change) => set(paper.key, change)} onAgain={() => again(paper)} onRemove={() => onChange((all) => all.filter((one) => one.key !== paper.key))} />
      ))}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => onChange((all) => [...all, blank()])}>
        {words.addPaper}
      </button>
    </fieldset>
  );
}

type RowProps = { at: number; paper: Attached; kinds: Kind[]; faults: Fault[]; onSet: (change: Partial<Attached>) => void; onAgain: () => void; onRemove: () => void };

function PaperRow({ at, paper, kinds, faults, onSet, onAgain, onRemove }: RowProps) {
  const words = useWords(catalogue);
  const desk = useWords(deskWords);
  const id = (name: string) => `/documents/${at}/${name}`;
  const fault = (name: string) => faults.find((one) => one.field === id(name))?.text;
  return (
    <div className="officer-paper">
      <SelectField id={id("kind")} label={desk.kind} value={paper.kind} choices={kinds.map((one) => ({ value: one.kind, label: one.title }))} fault={fault("kind")} onChange={(kind) => onSet({ kind })} />
      <TextField id={id("name")} label={desk.paperName} value={paper.name} fault={fault("name")} onChange={(name) => onSet({ name })} />
      <TextField id={id("number")} width={20} label={desk.number} value={paper.number} fault={fault("number")} onChange={(number) => onSet({ number })} />
      <TextField id={id("date")} width={10} label={desk.date} hint={words.dayHint} value={paper.date} fault={fault("date")} onChange={(date) => onSet({ date })} />
      {paper.file && (
        <p className="govuk-body" role="status">
          {paper.file.name} ({bytes(paper.file.size)}){" · "}
          {paper.sha256 ? `✓ ${words.stored}` : paper.failed ? words.uploadFailed : words.sending(`${Math.round((paper.sent ?? 0) * 100)} %`)}{" "}
          {!paper.sha256 && !paper.failed && <progress max={1} value={paper.sent ?? 0} aria-label={paper.file.name} />}
          {paper.failed && <button type="button" className="app-plain-button" onClick={onAgain}>{words.again}</button>}
        </p>
      )}
      <button type="button" className="app-plain-button" onClick={onRemove}>
        {words.remove} <span className="govuk-visually-hidden">{paper.name || paper.number || at + 1}</span>
      </button>
    </div>
  );
}
