// One target: its reading, its figures, the units, who they are, and who will be too old for it.
import { Link, useParams } from "wouter";
import { day } from "../../../format/dates";
import { Page } from "../../../parts/page";
import { Answered, Empty, Inset } from "../../../parts/small";
import { SummaryList, type SummaryRow } from "../../../parts/summary_list";
import { Table } from "../../../parts/table";
import type { Spoken } from "../../../words/words";
import { useSaid, useWords } from "../../../words/language";
import { AgeingTable } from "./ageing_table";
import { Bullet } from "./bullet";
import { useTargets, type Indicator, type Scope } from "./measures";
import { PeopleTable } from "./people_table";
import { boundText, countsText, reading, valueText } from "./reading";
import { query, ScopeForm, useScope } from "./scope";
import { VerdictTag, WeightTag } from "./tags";
import { UnitBars } from "./unit_bars";
import { words as catalogue } from "./words";

export default function TargetPage() {
  const words = useWords(catalogue);
  const said = useSaid();
  const { indicator = "" } = useParams();
  const [scope, choose] = useScope();
  const asked = useTargets(scope);
  const found = asked.data?.indicators.find((one) => one.id === indicator);
  return (
    <Page title={found ? said(found.title) : words.indicator} caption={words.asOf(day(scope.on))} crumbs={[{ text: words.targets, href: `/supervisor/targets?${query({ ...scope, level: "" })}` }]}>
      <ScopeForm key={query(scope).toString()} scope={scope} choose={choose} />
      <Answered asked={asked}>{() => (found ? <Target of={found} scope={{ ...scope, term: found.term, level: found.level }} /> : <Empty>{words.gone}</Empty>)}</Answered>
    </Page>
  );
}

function Target({ of, scope }: { of: Indicator; scope: Scope }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const line = reading(of, of.weight, of, words);
  return (
    <>
      <Inset>
        <p className="govuk-body govuk-!-font-weight-bold">{line}</p>
        <WeightTag weight={of.weight} /> <VerdictTag verdict={of.verdict} />
      </Inset>
      {of.why && <p className="govuk-body">{said(of.why.text)}</p>}
      <Bullet of={of} label={line} axis />
      <SummaryList rows={rows(of, words, said)} />
      <p className="govuk-body app-no-print">
        <Link className="govuk-link" href={`/supervisor/slate?${new URLSearchParams({ term: of.term, level: of.level })}`}>
          {words.plan}
        </Link>
      </p>
      {of.units.length > 1 && <UnitBars of={of} />}
      {of.units.length > 0 && <Units of={of} />}
      {of.people ? <PeopleTable id={of.id} scope={scope} /> : <Empty>{words.noPeople}</Empty>}
      {of.people && of.term !== "always" && <AgeingTable id={of.id} scope={scope} />}
    </>
  );
}

type Words = Spoken<typeof catalogue>;

function rows(of: Indicator, words: Words, said: ReturnType<typeof useSaid>): SummaryRow[] {
  const figure = (value: Indicator["value"], counts: { numerator: number; denominator: number }) => `${valueText(of, value, words)} (${countsText(counts)})`;
  const out: SummaryRow[] = [
    { key: words.now, value: figure(of.value, of) },
    { key: words.bound, value: `${boundText(of, words)} · ${words.weightOf(of.weight)}` },
  ];
  if (of.last_term) out.push({ key: words.lastTerm, value: `${figure(of.last_term.value, of.last_term)} · ${day(of.last_term.on)}` });
  if (of.at_term_start) out.push({ key: words.atStart, value: `${figure(of.at_term_start.value, of.at_term_start)} · ${day(of.at_term_start.on)} · ${words.leaving(of.at_term_start.leaving)}` });
  if (of.unknown > 0) out.push({ key: words.range, value: `${of.range?.least ?? ""} – ${of.range?.most ?? ""} · ${words.unknown(of.unknown)}` });
  out.push({ key: words.source, value: `${of.source} [${of.mark}]` });
  if (of.note) out.push({ key: words.note, value: said(of.note) });
  return out;
}

function Units({ of }: { of: Indicator }) {
  const words = useWords(catalogue);
  const share = (one: Indicator["units"][number]) => (one.denominator === 0 ? -1 : one.numerator / one.denominator);
  return (
    <Table
      caption={words.byUnit}
      rows={of.units}
      columns={[
        { id: "name", header: words.unit, accessorFn: (one) => one.name },
        { id: "counts", header: words.counts, accessorFn: (one) => one.numerator, cell: ({ row }) => countsText(row.original), meta: { numeric: true } },
        { id: "share", header: words.value, accessorFn: share, cell: ({ row }) => (share(row.original) < 0 ? words.noValue : `${(share(row.original) * 100).toFixed(1).replace(".", ",")} %`), meta: { numeric: true } },
        { id: "unknown", header: words.sideOf("unknown"), accessorFn: (one) => one.unknown, meta: { numeric: true } },
      ]}
    />
  );
}
