// "Việc của tôi": what waits for the account's mandates, least working time left first.
import { useMemo, useState } from "react";
import { Link, useSearchParams } from "wouter";
import { Page } from "../../../parts/page";
import { Answered, Empty } from "../../../parts/small";
import { useSession } from "../../../session/room";
import { useWords } from "../../../words/language";
import { usePostNames, useUnitNames, useWorklist } from "../queries";
import type { Worklist } from "../types";
import { words as catalogue } from "../words";
import { Filter } from "../../../parts/filter";
import { BulkNotes } from "./bulk_notes";
import { Chosen } from "./choosing";
import { FilterForm, useChosen } from "./filter_form";
import { addressOf, narrowed, readFilters, shown, writeFilters, type Filters, type View } from "./filters";
import { Proposals } from "./proposals";
import { Views } from "./views";
import { WorkTable } from "./work_table";
import "../officer.scss";

export default function WorkPage() {
  const words = useWords(catalogue);
  return (
    <Page title={words.work} caption={words.workCaption}>
      <p className="app-no-print">
        <Link className="govuk-button" href="/officer/open">
          {words.open}
        </Link>
      </p>
      <Answered asked={useWorklist()}>{(list) => <Work list={list} />}</Answered>
    </Page>
  );
}

function Work({ list }: { list: Worklist }) {
  const words = useWords(catalogue);
  const session = useSession();
  const [unitNames, postNames] = [useUnitNames(), usePostNames()];
  const names = useMemo(() => ({ units: unitNames, posts: postNames }), [unitNames, postNames]);
  const [query, setQuery] = useSearchParams();
  const filters = readFilters(query);
  const set = (change: Partial<Filters>) => setQuery(writeFilters({ ...filters, ...change }), { replace: true });
  const known = list.counts !== undefined;
  const waiting = useWorklist(known ? "waiting" : undefined);
  const units = useMemo(() => new Set(session.mandates.map((mandate) => mandate.unit)), [session]);

  const of = (view: View) => {
    const source = known && view === "waiting" ? (waiting.data?.items ?? []) : list.items;
    return shown(narrowed(source, filters, names), { ...filters, view }, units);
  };
  const proposals = (list.proposals ?? []).filter((one) => !filters.procedure || one.procedure === filters.procedure);
  const available: View[] = known ? ["all", "mine", "unit", "unassigned", "overdue", "within", "reminded", "waiting", "proposals"] : ["all", "unit", "overdue", "within", "proposals"];
  const counts = available.map((view) => ({ view, count: view === "proposals" ? proposals.length : of(view).length }));
  const items = of(filters.view);
  const narrowing = useChosen(filters);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const choosing = useMemo(() => ({ chosen, choose }), [chosen]);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-one-quarter">
        <Filter chosen={narrowing} none={addressOf({ ...filters, procedure: "", person: "" })}>
          <Views counts={counts} filters={filters} />
          <FilterForm filters={filters} procedures={list.items.map((item) => item.procedure)} onChange={set} />
        </Filter>
      </div>
      <div className="govuk-grid-column-three-quarters">
        {filters.view === "proposals" ? (
          <Proposals proposals={proposals} names={names} />
        ) : items.length === 0 ? (
          <Empty>{words.noWork}</Empty>
        ) : (
          <Chosen.Provider value={choosing}>
            {known && <BulkNotes items={items} />}
            <WorkTable items={items} names={names} />
          </Chosen.Provider>
        )}
      </div>
    </div>
  );
}
