// Targets before and after a slate; what changes comes first, in words as well.
import { day } from "../../../format/dates";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import type { Measured, Planned } from "./measures";
import { boundText, countsText, valueText } from "./reading";
import { slateWords } from "./slate_words";
import { VerdictTag } from "./tags";
import { words as targetWords } from "./words";

export function SlateOutcome({ on, indicators }: { on: string; indicators: Planned[] }) {
  const words = useWords(slateWords);
  const target = useWords(targetWords);
  const said = useSaid();
  const changed = indicators.filter((one) => one.changed);
  const figure = (of: Planned, then: Measured) => `${valueText(of, then.value, target)} (${countsText(then)})`;
  return (
    <section aria-live="polite">
      <p className="govuk-body govuk-!-font-weight-bold">{words.changed(changed.length)}</p>
      <Table
        caption={words.outcome(day(on))}
        rows={[...changed, ...indicators.filter((one) => !one.changed)]}
        columns={[
          { id: "title", header: target.indicator, accessorFn: (one) => said(one.title) },
          { id: "level", header: target.level, accessorFn: (one) => `${target.levelOf(one.level)}, ${one.term === "always" ? target.always : one.term}` },
          { id: "bound", header: target.bound, accessorFn: (one) => `${boundText(one, target)} · ${target.weightOf(one.weight)}` },
          { id: "before", header: words.before, accessorFn: (one) => figure(one, one.before), meta: { numeric: true } },
          { id: "after", header: words.after, accessorFn: (one) => figure(one, one.after), meta: { numeric: true } },
          { id: "verdict", header: target.result, accessorFn: (one) => one.after.verdict, cell: ({ row }) => <VerdictTag verdict={row.original.after.verdict} /> },
          { id: "change", header: words.change, accessorFn: (one) => (one.changed ? words.moved : words.same) },
        ]}
      />
    </section>
  );
}
