// What is wrong, at the top, each linked to its field. Takes the focus when it appears.
import { useEffect, useRef } from "react";
import { common } from "../words/common";
import { useWords } from "../words/language";

export type Fault = { field?: string | undefined; text: string; article?: string | undefined };

export function ErrorSummary({ faults, title }: { faults: Fault[]; title?: string }) {
  const words = useWords(common);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2 className="govuk-error-summary__title">{title ?? words.problem}</h2>
      <ul className="govuk-list govuk-error-summary__list">
        {faults.map((fault, at) => (
          <li key={at}>{fault.field ? <FieldLink fault={fault} /> : <Plain fault={fault} />}</li>
        ))}
      </ul>
    </div>
  );
}

const Plain = ({ fault }: { fault: Fault }) => (
  <>
    {fault.text}
    {fault.article && <span className="app-muted"> ({fault.article})</span>}
  </>
);

function FieldLink({ fault }: { fault: Fault }) {
  const go = (event: React.MouseEvent) => {
    event.preventDefault();
    const field = document.getElementById(fault.field!);
    field?.scrollIntoView({ block: "center" });
    field?.focus();
  };
  return (
    <a href={`#${fault.field}`} onClick={go}>
      <Plain fault={fault} />
    </a>
  );
}
