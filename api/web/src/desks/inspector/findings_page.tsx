// What the facts of a day say that somebody should look at, with rule, article and figures.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Link, useSearchParams } from "wouter";
import { get } from "../../api/client";
import { day, readDay, today } from "../../format/dates";
import { number } from "../../format/numbers";
import { useNames } from "../../log/names";
import { Button, SelectField, TextField } from "../../parts/fields";
import { Page } from "../../parts/page";
import { Answered, Empty, Inset } from "../../parts/small";
import { Table, type Column } from "../../parts/table";
import { useSaid, useWords } from "../../words/language";
import type { Text } from "../../words/words";
import "./inspector.scss";
import { words as catalogue } from "./words_case";

type Finding = { rule: string; article: string; mark: string; cadre: string; post: string; text: Text };
type FindingsPage = { on: string; items: Finding[]; hidden: number; next: string | null };

export default function Findings() {
  const words = useWords(catalogue);
  const [address, setAddress] = useSearchParams();
  const [on, unit] = [address.get("on") ?? "", address.get("unit") ?? ""];
  const asked = useInfiniteQuery({
    queryKey: ["findings", on, unit],
    initialPageParam: "",
    getNextPageParam: (last: FindingsPage) => last.next,
    queryFn: ({ pageParam, signal }) => get<FindingsPage>("/v1/findings", { on, unit, limit: 100, cursor: pageParam }, signal),
  });
  const more = { has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() };
  return (
    <Page title={words.findings}>
      <p className="govuk-body">{words.findingsHint}</p>
      <Filter on={on} unit={unit} onAsk={(next) => setAddress(next)} />
      <Answered asked={asked}>{({ pages }) => <Found pages={pages} more={more} />}</Answered>
    </Page>
  );
}

function Filter({ on, unit, onAsk }: { on: string; unit: string; onAsk: (next: Record<string, string>) => void }) {
  const words = useWords(catalogue);
  const units = useNames("units");
  const [typed, setTyped] = useState(day(on || today()));
  const [chosen, setChosen] = useState(unit);
  const [fault, setFault] = useState<string>();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const read = readDay(typed);
    setFault(read ? undefined : words.badDay);
    if (read) onAsk({ on: read, ...(chosen ? { unit: chosen } : {}) });
  };
  return (
    <form onSubmit={ask} noValidate className="app-no-print">
      <TextField id="on" label={words.on} hint={words.dayHint} value={typed} onChange={setTyped} fault={fault} width={10} />
      <SelectField id="unit" label={words.unit} value={chosen} onChange={setChosen} empty="" choices={units.list.map((one) => ({ value: one.id, label: one.name }))} />
      <Button kind="secondary">{words.show}</Button>
    </form>
  );
}

function Found({ pages, more }: { pages: FindingsPage[]; more: { has: boolean; busy: boolean; load: () => void } }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const [cadres, posts] = [useNames("cadres"), useNames("posts")];
  const items = pages.flatMap((page) => page.items);
  const hidden = pages.reduce((sum, page) => sum + page.hidden, 0);
  const columns: Column<Finding>[] = [
    { id: "cadre", header: words.cadre, accessorFn: (one) => cadres.of(one.cadre), cell: ({ row: { original } }) => original.cadre && <Link className="govuk-link" href={`/inspector/cadres/${original.cadre}`}>{cadres.of(original.cadre)}</Link> },
    { id: "post", header: words.post, accessorFn: (one) => posts.of(one.post) },
    { id: "what", header: words.what, accessorFn: (one) => said(one.text) },
    { id: "article", header: words.article, accessorFn: (one) => `${one.article} [${one.mark}]` },
    { id: "rule", header: words.rule, accessorFn: (one) => one.rule },
  ];
  return (
    <>
      {hidden > 0 && <Inset>{words.hidden(number(hidden))}</Inset>}
      {items.length === 0 ? <Empty>{words.noFindings}</Empty> : <Table caption={`${words.findings}, ${day(pages[0]!.on)}`} columns={columns} rows={items} more={more} />}
    </>
  );
}
