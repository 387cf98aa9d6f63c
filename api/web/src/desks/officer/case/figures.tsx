// The figures a rule was judged by, as short lines: days as days, what is nested one level further.
import { day } from "../../../format/dates";
import { number } from "../../../format/numbers";
import { useSaid } from "../../../words/language";
import { figureText } from "../rules";

const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

function plain(value: unknown): string {
  if (isDay(value)) return day(value);
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return value ? "✓" : "✗";
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (value && typeof value === "object")
    return Object.values(value).filter((part) => !Array.isArray(part) || part.length > 0).map(plain).join(" · ");
  return String(value ?? "");
}

export function Figures({ figures }: { figures?: Record<string, unknown> | undefined }) {
  const said = useSaid();
  const rows = Object.entries(figures ?? {}).filter(([name, value]) => name !== "entries" && name !== "kinds" && plain(value) !== "");
  if (rows.length === 0) return null;
  return (
    <ul className="govuk-list govuk-body-s officer-figures">
      {rows.map(([name, value]) => (
        <li key={name}>
          {said(figureText(name))}: {Array.isArray(value) && typeof value[0] === "object" ? <People rows={value} /> : plain(value)}
        </li>
      ))}
    </ul>
  );
}

const People = ({ rows }: { rows: unknown[] }) => (
  <ul className="govuk-list govuk-list--bullet govuk-body-s">
    {rows.map((row, at) => (
      <li key={at}>{row && typeof row === "object" ? plain(withoutEntries(row)) : plain(row)}</li>
    ))}
  </ul>
);

const withoutEntries = (row: object) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== "entries"));
