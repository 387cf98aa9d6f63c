// How long procedures take and what is overdue, by family and by unit.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { get } from "../../../api/client";
import { useUnits } from "../../../api/known";
import { addDays, day, readDay, today } from "../../../format/dates";
import { DateField } from "../../../parts/date_field";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { Button } from "../../../parts/fields";
import { KnownField } from "../../../parts/known_field";
import { Page } from "../../../parts/page";
import { Answered, Empty, Inset } from "../../../parts/small";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import "../targets/targets.scss";
import { DaysBars, OverdueBars } from "./durations_charts";
import { DurationsTable, FamiliesTable } from "./durations_table";
import { words as catalogue } from "./words";

export type Conduct = { opened: number; closed: number; steps: number; late: number; elapsed: number; median_working_days: number | null; open_now: number; overdue_now: number };
export type Family = Conduct & { family: string };
export type DurationRow = Family & { procedure: string; unit: string; unit_name: string };
export type Durations = { rows: DurationRow[]; families: Family[]; hidden: number; hidden_open_now: number; next: string | null };

export default function DurationsPage() {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const [asks, ask] = useSearchParams();
  const [from, to, unit] = [asks.get("from") ?? addDays(today(), -365), asks.get("to") ?? today(), asks.get("unit") ?? ""];
  const [typed, type] = useState({ from: day(from), to: day(to), unit });
  const [faults, setFaults] = useState<Fault[]>([]);
  const known = useUnits();
  const asked = useQuery({ queryKey: ["supervisor", "durations", from, to, unit], queryFn: ({ signal }) => get<Durations>("/v1/durations", { from, to, unit }, signal) });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const [first, last] = [readDay(typed.from), readDay(typed.to)];
    const found = [...(first ? [] : [{ field: "from", text: shared.noSuchDay }]), ...(last ? (first && last < first ? [{ field: "to", text: words.wrongOrder }] : []) : [{ field: "to", text: shared.noSuchDay }])];
    setFaults(found);
    if (found.length === 0 && first && last) ask({ from: first, to: last, unit: typed.unit.trim() });
  };
  const fault = (field: string) => faults.find((one) => one.field === field)?.text;
  return (
    <Page title={words.durations} caption={`${day(from)} – ${day(to)}`} crumbs={[{ text: words.figures, href: "/supervisor/figures" }]}>
      <form className="app-no-print" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <div className="supervisor-filters">
          <DateField id="from" label={words.from} value={typed.from} onChange={(value) => type({ ...typed, from: value })} fault={fault("from")} />
          <DateField id="to" label={words.to} value={typed.to} onChange={(value) => type({ ...typed, to: value })} fault={fault("to")} />
          <KnownField id="unit" label={words.unit} hint={words.unitHint} value={typed.unit} onChange={(value) => type({ ...typed, unit: value })} known={known} />
          <Button>{shared.show}</Button>
        </div>
      </form>
      <Answered asked={asked}>{(found) => <Found of={found} />}</Answered>
    </Page>
  );
}

function Found({ of }: { of: Durations }) {
  const words = useWords(catalogue);
  const hidden = (of.hidden > 0 || of.hidden_open_now > 0) && <p className="govuk-body app-muted">{words.notCounted(of.hidden, of.hidden_open_now)}</p>;
  if (of.rows.length === 0)
    return (
      <>
        <Empty>{words.nothingMoved}</Empty>
        {hidden}
      </>
    );
  return (
    <>
      {of.next !== null && <Inset>{words.more}</Inset>}
      <DaysBars families={of.families} />
      <FamiliesTable families={of.families} />
      <OverdueBars rows={of.rows} />
      <DurationsTable rows={of.rows} />
      {hidden}
    </>
  );
}
