// Durations as bars: the median length of each family of procedures, and what is overdue in each unit.
import { Bars } from "../../../charts/bars";
import { number } from "../../../format/numbers";
import { useWords } from "../../../words/language";
import type { DurationRow, Family } from "./durations_page";
import { words as catalogue } from "./words";

export function DaysBars({ families }: { families: Family[] }) {
  const words = useWords(catalogue);
  const known = families.filter((one) => one.median_working_days !== null).sort((a, b) => b.median_working_days! - a.median_working_days!);
  const [slowest] = known;
  const line = slowest ? words.slowest(words.familyOf(slowest.family), number(slowest.median_working_days!)) : words.noMedian;
  const bars = known.map((one) => ({ name: words.familyOf(one.family), value: one.median_working_days!, text: words.days(number(one.median_working_days!)) }));
  return (
    <section aria-labelledby="days">
      <h2 className="govuk-heading-m" id="days">
        {words.medianByFamily}
      </h2>
      <p className="govuk-body govuk-!-font-weight-bold">{line}</p>
      {bars.length > 0 && <Bars label={line} bars={bars} />}
    </section>
  );
}

const shown = 12;

export function OverdueBars({ rows }: { rows: DurationRow[] }) {
  const words = useWords(catalogue);
  const units = new Map<string, { name: string; overdue: number; open: number }>();
  for (const row of rows) {
    const unit = units.get(row.unit) ?? { name: row.unit_name || row.unit, overdue: 0, open: 0 };
    units.set(row.unit, { ...unit, overdue: unit.overdue + row.overdue_now, open: unit.open + row.open_now });
  }
  const late = [...units.values()].filter((unit) => unit.overdue > 0).sort((a, b) => b.overdue - a.overdue);
  const all = late.reduce((sum, unit) => sum + unit.overdue, 0);
  const line = late.length > 0 ? words.overdueReading(all, late.length, late[0]!.name, late[0]!.overdue) : words.nothingOverdue;
  const bars = late.slice(0, shown).map((unit) => ({ name: unit.name, value: unit.overdue, text: `${unit.overdue}/${unit.open}` }));
  return (
    <section aria-labelledby="overdue">
      <h2 className="govuk-heading-m" id="overdue">
        {words.overdueByUnit}
      </h2>
      <p className="govuk-body govuk-!-font-weight-bold">{line}</p>
      {bars.length > 0 && <Bars label={line} bars={bars} />}
    </section>
  );
}
