// How the grades of a year are spread, by unit, against the cap on the best one: bars of parts with their table.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { get } from "../../../api/client";
import { useUnits } from "../../../api/known";
import { today } from "../../../format/dates";
import { percent } from "../../../format/numbers";
import { ErrorSummary } from "../../../parts/error_summary";
import { Button, TextField } from "../../../parts/fields";
import { KnownField } from "../../../parts/known_field";
import { Page } from "../../../parts/page";
import { Answered, Empty } from "../../../parts/small";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import "../targets/targets.scss";
import { GradesChart, type Spread as Row } from "./grades_chart";
import { GradesTable } from "./grades_table";
import { words as catalogue } from "./words";

export type Grades = { excellent: number; good: number; completed: number; not_completed: number; unrated: number; rated: number; most_excellent: number | null; over: boolean };
export type UnitGrades = { unit: string; name: string; told: boolean } & Partial<Grades>;
export type Distribution = { year: number; cap: { share: string; article: string; mark: string } | null; total: Grades; units: UnitGrades[]; years: number[] };

export default function EvaluationsPage() {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const [asks, ask] = useSearchParams();
  const year = asks.get("year") ?? String(Number(today().slice(0, 4)) - 1);
  const unit = asks.get("unit") ?? "";
  const [typed, type] = useState({ year, unit });
  const [fault, setFault] = useState<string>();
  const known = useUnits();
  const asked = useQuery({ queryKey: ["supervisor", "evaluations", year, unit], queryFn: ({ signal }) => get<Distribution>("/v1/evaluations/distribution", { year, unit }, signal) });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const right = /^(19|20|21)\d\d$/.test(typed.year.trim());
    setFault(right ? undefined : words.badYear);
    if (right) ask({ year: typed.year.trim(), unit: typed.unit.trim() });
  };
  return (
    <Page title={words.evaluations} caption={`${words.year} ${year}`} crumbs={[{ text: words.figures, href: "/supervisor/figures" }]}>
      <form className="app-no-print" onSubmit={submit} noValidate>
        {fault && <ErrorSummary faults={[{ field: "year", text: fault }]} />}
        <div className="supervisor-filters">
          <TextField id="year" label={words.year} value={typed.year} onChange={(value) => type({ ...typed, year: value })} width={5} fault={fault} />
          <KnownField id="unit" label={words.unit} hint={words.unitHint} value={typed.unit} onChange={(value) => type({ ...typed, unit: value })} known={known} />
          <Button>{shared.show}</Button>
        </div>
      </form>
      <Answered asked={asked}>{(found) => <Spread of={found} />}</Answered>
    </Page>
  );
}

function Spread({ of }: { of: Distribution }) {
  const words = useWords(catalogue);
  if (of.total.rated === 0) return <Empty>{words.noRatings}</Empty>;
  const verdict = of.cap ? (of.total.over ? words.over : words.within) : words.noCap;
  const line = words.evaluationReading(of.total.excellent, of.total.rated, percent(of.total.excellent / of.total.rated), verdict);
  const told = of.units.filter((unit) => unit.told && unit.rated) as (UnitGrades & Grades)[];
  const rows: Row[] = [{ ...of.total, name: words.total }, ...told];
  return (
    <>
      <p className="govuk-body govuk-!-font-weight-bold">{line}</p>
      {of.cap && <p className="govuk-body">{words.capText(of.cap.share, `${of.cap.article} [${of.cap.mark}]`)}</p>}
      <GradesChart rows={rows} label={line} />
      <GradesTable units={of.units} total={of.total} />
    </>
  );
}
