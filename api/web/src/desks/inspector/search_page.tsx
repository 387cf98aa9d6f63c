// One search box, its conditions, and what was found: as a timeline or as a table. What is asked stands in the address.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { get } from "../../api/client";
import { Problem } from "../../api/problem";
import { inOrder, isOldestFirst } from "../../log/question";
import type { EntriesPage } from "../../log/entry";
import { Page } from "../../parts/page";
import { Loading } from "../../parts/small";
import { useWords } from "../../words/language";
import { Chips } from "./chips";
import { Export } from "./export";
import { Follow } from "./follow";
import "./inspector.scss";
import { Results, type Shape } from "./results";
import { SearchBox } from "./search_box";
import { Nothing } from "./nothing";
import { Summary } from "./summary";
import { Switch } from "./switch";
import { Why } from "./why";
import { words as catalogue } from "./words";

const page_size = 50;

export default function SearchPage() {
  const words = useWords(catalogue);
  const [address, setAddress] = useSearchParams();
  const question = address.get("q") ?? "";
  const shape: Shape = address.get("view") === "table" ? "table" : "timeline";
  const [following, setFollowing] = useState(false);
  const [why, setWhy] = useState("");
  const change = (name: string, value: string) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const asked = useInfiniteQuery({
    queryKey: ["entries", question, why],
    refetchOnWindowFocus: false, // asking about a person is an act that the log tells
    initialPageParam: "",
    getNextPageParam: (last: EntriesPage) => last.next,
    queryFn: ({ pageParam, signal }) => get<EntriesPage>("/v1/entries", { q: question, limit: page_size, count: pageParam === "", cursor: pageParam, purpose: why }, signal),
  });
  const wantsWhy = asked.error instanceof Problem && asked.error.faults.some((fault) => fault.rule?.startsWith("purpose."));
  const pages = asked.data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  const more = { has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() };
  return (
    <Page title={words.search}>
      <SearchBox question={question} error={wantsWhy && !why ? null : asked.error} onAsk={(next) => change("q", next)} />
      <Chips question={question} onChange={(next) => change("q", next)} />
      <div className="inspector-tools app-no-print">
        <Switch legend={words.showAs} value={shape} choices={[["timeline", words.timeline], ["table", words.table]]} onChange={(view) => change("view", view === "table" ? view : "")} />
        <Switch legend={words.order} value={isOldestFirst(question) ? "oldest" : "newest"} choices={[["newest", words.newest], ["oldest", words.oldest]]} onChange={(order) => change("q", inOrder(question, order === "oldest"))} />
        <button type="button" className="app-plain-button" aria-pressed={following} onClick={() => setFollowing(!following)}>
          {following ? words.stopFollow : words.follow}
        </button>
      </div>
      {wantsWhy && <Why onWhy={setWhy} />}
      {following && !wantsWhy && <Follow key={question} question={question} why={why} />}
      {asked.isPending && <Loading />}
      {asked.data && <Summary pages={pages} />}
      {asked.data && entries.length === 0 && <Nothing />}
      {entries.length > 0 && <Results entries={entries} shape={shape} more={more} />}
      {entries.length > 0 && <Export question={question} />}
    </Page>
  );
}
