// Who stands behind a figure, by unit; what may not be seen is counted.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { SelectField } from "../../../parts/fields";
import { Answered, Empty } from "../../../parts/small";
import { Table, type Column } from "../../../parts/table";
import { useWords } from "../../../words/language";
import { compareNames } from "../../../format/names";
import { askPeople, type People, type Person, type Scope } from "./measures";
import { words as catalogue } from "./words";

const sides = ["counts", "counts-not", "unknown"];

export function PeopleTable({ id, scope }: { id: string; scope: Scope }) {
  const words = useWords(catalogue);
  const [side, setSide] = useState("counts");
  const asked = useInfiniteQuery({
    queryKey: ["supervisor", "people", id, scope, side],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => askPeople(id, scope, side, pageParam, signal),
    getNextPageParam: (last: People) => last.next ?? undefined,
  });
  const more = { has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() };
  const hidden = asked.data?.pages.reduce((sum, page) => sum + page.hidden, 0) ?? 0;
  return (
    <section>
      <h2 className="govuk-heading-m">{words.who}</h2>
      <SelectField id="side" label={words.side} value={side} onChange={setSide} empty={words.all} choices={sides.map((value) => ({ value, label: words.sideOf(value) }))} />
      <Answered asked={asked}>
        {({ pages }) => {
          const people = pages.flatMap((page) => page.people).sort((a, b) => compareNames(a.name, b.name));
          return people.length === 0 ? <Empty>{words.nobody}</Empty> : <Table caption={`${words.sideOf(side || "all")}`} captionSize="s" columns={columns(words)} rows={people} more={more} sorted={[{ id: "unit", desc: false }]} />;
        }}
      </Answered>
      {hidden > 0 && <p className="govuk-body app-muted">{words.hidden(hidden)}</p>}
    </section>
  );
}

const columns = (words: ReturnType<typeof useWords<typeof catalogue>>): Column<Person>[] => [
  { id: "unit", header: words.unit, accessorFn: (one) => one.unit_name },
  { id: "name", header: words.name, accessorFn: (one) => one.name, sortingFn: (a, b) => compareNames(a.original.name, b.original.name) },
  { id: "post", header: words.post, accessorFn: (one) => one.post_title ?? "" },
  { id: "side", header: words.result, accessorFn: (one) => words.sideOf(one.side) },
  { id: "because", header: words.because, accessorFn: (one) => reasons(one, words) },
];

function reasons(one: Person, words: ReturnType<typeof useWords<typeof catalogue>>): string {
  const known = Object.entries(one.because).map(([key, value]) => words.fact(key, value));
  return [...known, ...(one.missing.length > 0 ? [words.missing(one.missing.join(", "))] : [])].join("; ");
}
