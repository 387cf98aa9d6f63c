// Who did what and when, as far as a supervisor may see it: the query language of the log, newest first; what may not be
// seen is counted.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { get } from "../../../api/client";
import { useUnits } from "../../../api/known";
import { day, moment } from "../../../format/dates";
import { Button, TextField } from "../../../parts/fields";
import { Page } from "../../../parts/page";
import { Answered, Empty } from "../../../parts/small";
import { Timeline } from "../../../parts/timeline";
import { useSaid, useWords } from "../../../words/language";
import { useProcedureTitles } from "../procedures/procedures";
import { words as catalogue } from "./words";

type Entry = { sequence: string; type: string; time: string; act?: string; actor?: string; onbehalfof?: string; role?: string; case?: string; procedure?: string; unit?: string; outcome?: string; effective?: string; data?: { documents?: { number?: string; name?: string }[] } };
type Entries = { entries: Entry[]; hidden: number; next: string | null };

export default function ActsPage() {
  const words = useWords(catalogue);
  const [query, ask] = useSearchParams();
  const q = query.get("q") ?? "";
  const [typed, type] = useState(q);
  const asked = useInfiniteQuery({
    queryKey: ["supervisor", "acts", q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Entries>("/v1/entries", { q, cursor: pageParam, limit: 100 }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const hidden = asked.data?.pages.reduce((sum, page) => sum + page.hidden, 0) ?? 0;
  return (
    <Page title={words.acts}>
      <p className="govuk-body">{words.intro}</p>
      <form className="app-no-print" onSubmit={(event) => (event.preventDefault(), ask(typed.trim() ? { q: typed.trim() } : {}))} noValidate>
        <TextField id="q" type="search" label={words.query} hint={words.queryHint} value={typed} onChange={type} />
        <Button>{words.search}</Button>
      </form>
      <Answered asked={asked}>
        {({ pages }) => <Found entries={pages.flatMap((page) => page.entries)} />}
      </Answered>
      {hidden > 0 && <p className="govuk-body app-muted">{words.hidden(hidden)}</p>}
      {asked.hasNextPage && (
        <Button kind="secondary" busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {words.older}
        </Button>
      )}
    </Page>
  );
}

function Found({ entries }: { entries: Entry[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const procedures = useProcedureTitles();
  const units = useUnits();
  const unit = (id: string | undefined) => units.find((one) => one.value === id)?.label ?? id ?? "";
  const title = (one: Entry) => [said(procedures.get(one.procedure?.split("@")[0] ?? "")), one.case, one.act ?? one.type].filter(Boolean).join(" · ");
  const by = (one: Entry) => [one.actor, one.onbehalfof && words.onBehalf(one.onbehalfof), one.role, unit(one.unit)].filter(Boolean).join(", ");
  if (entries.length === 0) return <Empty>{words.nothing}</Empty>;
  return (
    <Timeline
      happenings={entries.map((one) => ({
        id: one.sequence,
        title: title(one),
        by: by(one),
        when: moment(one.time),
        at: one.time,
        children: (
          <>
            {one.outcome === "refused" && <strong>{words.refused}. </strong>}
            {one.effective && words.effective(day(one.effective))} {one.data?.documents?.map((paper) => [paper.number, paper.name].filter(Boolean).join(" ")).join("; ")}
          </>
        ),
      }))}
    />
  );
}
