// Who did what and when, as far as a supervisor may see it: the search of the inspectors without what is theirs alone;
// what may not be seen is counted.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "wouter";
import { get } from "../../../api/client";
import type { EntriesPage } from "../../../log/entry";
import { Page } from "../../../parts/page";
import { Empty, Loading } from "../../../parts/small";
import { useWords } from "../../../words/language";
import { Chips } from "../../inspector/chips";
import "../../inspector/inspector.scss";
import { Results, type Shape } from "../../inspector/results";
import { SearchBox } from "../../inspector/search_box";
import { Summary } from "../../inspector/summary";
import { Switch } from "../../inspector/switch";
import { words as searchWords } from "../../inspector/words";
import { words as catalogue } from "./words";

// Decisions are what is published of most cases; who wants something else asks for it.
const usual = "act:issue-decision";

export default function ActsPage() {
  const words = useWords(catalogue);
  const search = useWords(searchWords);
  const [address, setAddress] = useSearchParams();
  const question = address.get("q") ?? usual;
  const shape: Shape = address.get("view") === "table" ? "table" : "timeline";
  const put = (q: string, view: Shape) => setAddress({ q, view });
  const asked = useInfiniteQuery({
    queryKey: ["entries", question],
    initialPageParam: "",
    getNextPageParam: (last: EntriesPage) => last.next,
    queryFn: ({ pageParam, signal }) => get<EntriesPage>("/v1/entries", { q: question, limit: 50, count: pageParam === "", cursor: pageParam }, signal),
  });
  const pages = asked.data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  return (
    <Page title={words.acts}>
      <p className="govuk-body">{words.intro}</p>
      <SearchBox question={question} error={asked.error} onAsk={(next) => put(next, shape)} />
      <Chips question={question} onChange={(next) => put(next, shape)} />
      <Switch legend={search.showAs} value={shape} choices={[["timeline", search.timeline], ["table", search.table]]} onChange={(view) => put(question, view === "table" ? "table" : "timeline")} />
      {asked.isPending && <Loading />}
      {asked.data && <Summary pages={pages} />}
      {asked.data && entries.length === 0 && <Empty>{words.nothing}</Empty>}
      {entries.length > 0 && <Results entries={entries} shape={shape} more={{ has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() }} />}
    </Page>
  );
}
