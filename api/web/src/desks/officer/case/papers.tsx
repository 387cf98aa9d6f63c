// The papers of a case. A file is given out behind an entry that says who read it, for this case.
import { useState } from "react";
import { ask } from "../../../api/client";
import { day } from "../../../format/dates";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { useFaults } from "../../../parts/faults";
import { Empty } from "../../../parts/small";
import { useWords } from "../../../words/language";
import type { CaseView, Paper } from "../types";
import { words as catalogue } from "../words";

export function Papers({ shown }: { shown: CaseView }) {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const [faults, setFaults] = useState<Fault[]>([]);
  const papers = shown.documents ?? [];
  const fetchFile = async (paper: Paper) => {
    setFaults([]);
    try {
      const answer = await ask("GET", `/v1/documents/${paper.sha256}`, { query: { purpose: `case:${shown.id}` }, accept: "*/*" });
      save(await answer.blob(), `${paper.number ?? paper.kind}`.replace(/[^\p{L}\p{N}.-]+/gu, "_"));
    } catch (error) {
      setFaults(toFaults(error, () => undefined));
    }
  };
  return (
    <section aria-labelledby="papers">
      <h2 className="govuk-heading-m" id="papers">
        {words.documents}
      </h2>
      <ErrorSummary faults={faults} />
      {papers.length === 0 ? <Empty>{words.noDocuments}</Empty> : <PaperTable papers={papers} onFetch={fetchFile} />}
    </section>
  );
}

function PaperTable({ papers, onFetch }: { papers: Paper[]; onFetch: (paper: Paper) => Promise<void> }) {
  const words = useWords(catalogue);
  return (
    <div className="app-scroll" role="region" aria-labelledby="papers" tabIndex={0}>
      <table className="govuk-table">
        <thead>
          <tr>
            {[words.paperName, words.number, words.date, words.file].map((title) => (
              <th key={title} scope="col" className="govuk-table__header">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {papers.map((paper, at) => (
            <tr key={at}>
              <td className="govuk-table__cell">{paper.name ?? paper.kind}</td>
              <td className="govuk-table__cell">{paper.number}</td>
              <td className="govuk-table__cell app-number">{day(paper.date)}</td>
              <td className="govuk-table__cell">
                {paper.sha256 && (
                  <button type="button" className="app-plain-button" onClick={() => void onFetch(paper)}>
                    {words.download} <span className="govuk-visually-hidden">{paper.number ?? paper.name}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
