// Small parts: a tag, details that fold, something that is not there, something that is not there yet.
import type { ReactNode } from "react";
import { Lost, Problem } from "../api/problem";
import { common } from "../words/common";
import { useWords } from "../words/language";
import { ErrorSummary } from "./error_summary";
import { useFaults } from "./faults";
import { Button } from "./fields";

export type Tone = "grey" | "green" | "blue" | "red" | "yellow" | "orange" | "purple" | "teal" | "magenta";

// A colour is never the only sign: the word says it.
export const Tag = ({ tone, children }: { tone?: Tone; children: ReactNode }) => (
  <strong className={`govuk-tag${tone ? ` govuk-tag--${tone}` : ""}`}>{children}</strong>
);

export const Details = ({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) => (
  <details className="govuk-details" open={open}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
);

export const Inset = ({ children }: { children: ReactNode }) => <div className="govuk-inset-text">{children}</div>;

export function Warning({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">{children}</strong>
    </div>
  );
}

// Nothing to show: says why, and what to do next.
export const Empty = ({ children }: { children: ReactNode }) => <p className="govuk-body app-empty">{children}</p>;

export function Loading() {
  const words = useWords(common);
  return (
    <p className="govuk-body app-muted" role="status">
      {words.loading}
    </p>
  );
}

type Asked<T> = { data: T | undefined; error: unknown; refetch: () => unknown };

// What was asked of the server: its answer, the wait for it, or what is wrong and a way to ask again.
export function Answered<T>({ asked, children }: { asked: Asked<T>; children: (data: T) => ReactNode }) {
  const words = useWords(common);
  const toFaults = useFaults();
  if (asked.data !== undefined) return <>{children(asked.data)}</>;
  if (!asked.error) return <Loading />;
  const again = asked.error instanceof Lost || (asked.error instanceof Problem && asked.error.status >= 500);
  return (
    <>
      <ErrorSummary faults={toFaults(asked.error, () => undefined)} />
      {again && <Button kind="secondary" onClick={() => void asked.refetch()}>{words.again}</Button>}
    </>
  );
}
