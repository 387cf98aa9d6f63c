// What is known of one thing: a term and its value on each line.
import type { ReactNode } from "react";

export type SummaryRow = { key: string; value: ReactNode; action?: ReactNode };

export function SummaryList({ rows, plain }: { rows: SummaryRow[]; plain?: boolean }) {
  return (
    <dl className={`govuk-summary-list${plain ? " govuk-summary-list--no-border" : ""}`}>
      {rows.map((row) => (
        <div className="govuk-summary-list__row" key={row.key}>
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.action && <dd className="govuk-summary-list__actions">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
