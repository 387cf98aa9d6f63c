// Fields of forms: label, hint, fault, all tied to the input.
import type { ReactNode } from "react";

type Shared = { id: string; label: string; hint?: string | undefined; fault?: string | undefined };

const described = ({ id, hint, fault }: Shared) =>
  [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined;

export function Field({ children, ...shared }: Shared & { children: ReactNode }) {
  const { id, label, hint, fault } = shared;
  return (
    <div className={`govuk-form-group${fault ? " govuk-form-group--error" : ""}`}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint && <div id={`${id}-hint`} className="govuk-hint">{hint}</div>}
      {fault && <p id={`${id}-fault`} className="govuk-error-message">{fault}</p>}
      {children}
    </div>
  );
}

type TextProps = Shared & {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "password" | "search" | "number";
  autoComplete?: string;
  width?: 5 | 10 | 20;
  lines?: number;
  list?: string; // id of a datalist
};

export function TextField({ value, onChange, type = "text", autoComplete = "off", width, lines, list, ...shared }: TextProps) {
  const { id, fault } = shared;
  const same = { id, name: id, value, "aria-describedby": described(shared), "aria-invalid": fault ? true : undefined };
  const error = fault ? " govuk-input--error" : "";
  return (
    <Field {...shared}>
      {lines ? (
        <textarea {...same} className="govuk-textarea" rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...same} type={type} list={list} autoComplete={autoComplete} spellCheck={false} className={`govuk-input${width ? ` govuk-input--width-${width}` : ""}${error}`} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

export type Choice = { value: string; label: string };
type SelectProps = Shared & { value: string; onChange: (value: string) => void; choices: Choice[]; empty?: string };

export function SelectField({ value, onChange, choices, empty, ...shared }: SelectProps) {
  return (
    <Field {...shared}>
      <select id={shared.id} name={shared.id} value={value} className="govuk-select" aria-describedby={described(shared)} onChange={(event) => onChange(event.target.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type ButtonProps = { children: ReactNode; kind?: "secondary" | "warning"; busy?: boolean; onClick?: () => void; submit?: boolean };

// The button of a form, or of an act of its own when it has `onClick`. While busy it stays in the order of focus.
export function Button({ children, kind, busy, onClick, submit = onClick === undefined }: ButtonProps) {
  return (
    <button
      type={submit ? "submit" : "button"}
      className={`govuk-button${kind ? ` govuk-button--${kind}` : ""}`}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
