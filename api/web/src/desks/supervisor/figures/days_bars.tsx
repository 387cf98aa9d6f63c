// The median length of each family of procedures as a bar, with the line that reads it.
import { number } from "../../../format/numbers";
import { useWords } from "../../../words/language";
import type { Family } from "./durations_page";
import { words as catalogue } from "./words";

export function DaysBars({ families }: { families: Family[] }) {
  const words = useWords(catalogue);
  const longest = Math.max(1, ...families.map((one) => one.median_working_days ?? 0));
  return (
    <ul className="supervisor-targets">
      {families.map((one) => {
        const line = words.familyReading(one.median_working_days === null ? words.unknown : number(one.median_working_days), one.open_now, one.overdue_now);
        return (
          <li key={one.family} className="supervisor-targets__item">
            <p className="govuk-body govuk-!-margin-bottom-1">
              <strong>{words.familyOf(one.family)}</strong>: {line}
            </p>
            <svg className="supervisor-bullet" role="img" aria-label={`${words.familyOf(one.family)}: ${line}`} width="100%" height="16">
              <rect className="supervisor-bullet__track" width="100%" height="16" />
              <rect className="supervisor-bullet__now" width={`${((one.median_working_days ?? 0) / longest) * 100}%`} height="16" />
            </svg>
          </li>
        );
      })}
    </ul>
  );
}
