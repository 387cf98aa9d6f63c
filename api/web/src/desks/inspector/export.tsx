// Takes away exactly what is filtered, in one of five formats; the log records it first.
import { useState, type FormEvent } from "react";
import { ask } from "../../api/client";
import { nameOf, saveAs } from "../../api/download";
import { ErrorSummary, type Fault } from "../../parts/error_summary";
import { useFaults } from "../../parts/faults";
import { Button, SelectField } from "../../parts/fields";
import { Details } from "../../parts/small";
import { useWords } from "../../words/language";
import { PurposeFields, purposeText, usePurpose } from "./purpose";
import { words as catalogue } from "./words";

const formats = [
  { value: "xlsx", label: "Excel (XLSX)" },
  { value: "csv", label: "CSV (UTF-8)" },
  { value: "ndjson", label: "NDJSON" },
  { value: "xes", label: "XES (IEEE 1849)" },
  { value: "ocel", label: "OCEL 2.0" },
];
const suffixes: Record<string, string> = { ocel: "jsonocel" };

export function Export({ question }: { question: string }) {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const [format, setFormat] = useState("xlsx");
  const [purpose, setPurpose] = usePurpose();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [busy, setBusy] = useState(false);
  const take = async (event: FormEvent) => {
    event.preventDefault();
    const why = purposeText(purpose);
    setFaults(why ? [] : [{ field: "export-number", text: words.needPurpose }]);
    if (!why) return;
    setBusy(true);
    try {
      const response = await ask("GET", "/v1/entries/export", { query: { q: question, format, purpose: why }, accept: "*/*" });
      saveAs(await response.blob(), nameOf(response, `cadre-tra-cuu.${suffixes[format] ?? format}`));
    } catch (error) {
      setFaults(toFaults(error, (field) => (field === "purpose" ? "export-number" : undefined)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="app-no-print">
      <Details summary={words.export}>
        <form onSubmit={take} noValidate>
          <ErrorSummary faults={faults} />
          <p className="govuk-body">{words.exportHint}</p>
          <SelectField id="export-format" label={words.format} value={format} onChange={setFormat} choices={formats} />
          <PurposeFields id="export" value={purpose} onChange={setPurpose} fault={faults.find((one) => one.field === "export-number")?.text} />
          <Button busy={busy}>{words.download}</Button>
        </form>
      </Details>
    </div>
  );
}
