// Who counts today and will be too old for a target, or for office, before its term begins.
import { day } from "../../../format/dates";
import { Answered, Empty } from "../../../parts/small";
import { Table } from "../../../parts/table";
import { useWords } from "../../../words/language";
import { useAgeing, type Scope } from "./measures";
import { words as catalogue } from "./words";

export function AgeingTable({ id, scope }: { id: string; scope: Scope }) {
  const words = useWords(catalogue);
  const asked = useAgeing(id, scope);
  return (
    <section>
      <h2 className="govuk-heading-m">{words.ageing}</h2>
      <Answered asked={asked}>
        {({ people, before, hidden }) => (
          <>
            {people.length === 0 ? (
              <Empty>{words.nobodyAges}</Empty>
            ) : (
              <Table
                caption={words.ageingBefore(day(before ?? ""))}
                captionSize="s"
                rows={people}
                columns={[
                  { id: "name", header: words.name, accessorFn: (one) => one.name },
                  { id: "unit", header: words.unit, accessorFn: (one) => one.unit_name },
                  { id: "post", header: words.post, accessorFn: (one) => one.post_title ?? "" },
                  { id: "event", header: words.event, accessorFn: (one) => words.eventOf(one.event) },
                  { id: "on", header: words.day, accessorFn: (one) => one.on, cell: ({ row }) => day(row.original.on) },
                  { id: "now", header: words.countsNow, accessorFn: (one) => (one.counts_now ? words.yes : words.no) },
                ]}
              />
            )}
            {hidden > 0 && <p className="govuk-body app-muted">{words.hidden(hidden)}</p>}
          </>
        )}
      </Answered>
    </section>
  );
}
