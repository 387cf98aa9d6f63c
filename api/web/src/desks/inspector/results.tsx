// Entries as sentences: one under the other on a line of time, or as rows of a table.
import { Link } from "wouter";
import { day, moment } from "../../format/dates";
import { isRefused, type Entry } from "../../log/entry";
import { Button } from "../../parts/fields";
import { Tag } from "../../parts/small";
import { Table, type Column, type More } from "../../parts/table";
import { Timeline } from "../../parts/timeline";
import { common } from "../../words/common";
import { useWords } from "../../words/language";
import { Reasons } from "./reasons";
import { useSentences, type Sentence } from "./sentences";
import { words as catalogue } from "./words";

export type Shape = "timeline" | "table";
type Props = { entries: Entry[]; shape: Shape; more?: More };

export function Results({ entries, shape, more }: Props) {
  const sentences = useSentences(entries);
  if (shape === "table") return <AsTable sentences={sentences} more={more} />;
  return (
    <>
      <Timeline happenings={sentences.map(happening)} />
      <LoadMore more={more} />
    </>
  );
}

function LoadMore({ more }: { more?: More | undefined }) {
  const words = useWords(common);
  if (!more?.has) return null;
  return (
    <Button kind="secondary" busy={more.busy} onClick={more.load}>
      {words.more}
    </Button>
  );
}

const entryPath = (entry: Entry) => `/inspector/entries/${entry.sequence}`;

const happening = (one: Sentence) => ({
  id: one.entry.sequence,
  title: (
    <>
      <Link className="govuk-link" href={entryPath(one.entry)}>
        {one.what}
      </Link>{" "}
      <OutcomeTag entry={one.entry} />
    </>
  ),
  by: one.by,
  when: moment(one.entry.time),
  at: one.entry.time,
  children: <More one={one} />,
});

function More({ one }: { one: Sentence }) {
  const words = useWords(catalogue);
  const { entry } = one;
  return (
    <>
      <p className="govuk-body-s inspector-about">
        <span>{words.number} {entry.sequence}</span>
        {entry.case && <Link className="govuk-link" href={`/inspector/cases/${entry.case}?at=${entry.sequence}`}>{entry.case}</Link>}
        {one.cadre && <span>{one.cadre}</span>}
        {one.unit && <span>{one.unit}</span>}
        {entry.effective && <span>{words.effective}: {day(entry.effective)}</span>}
        {one.basis && <span>{words.basis}: {one.basis}</span>}
        {entry.withheld && <span>{words.withheld(String(entry.withheld.length))}</span>}
      </p>
      <Reasons entry={entry} />
    </>
  );
}

function OutcomeTag({ entry }: { entry: Entry }) {
  const words = useWords(catalogue);
  return isRefused(entry) ? <Tag tone="red">{words.refused}</Tag> : null;
}

function AsTable({ sentences, more }: { sentences: Sentence[]; more?: More | undefined }) {
  const words = useWords(catalogue);
  const column = (id: string, header: string, value: (one: Sentence) => string): Column<Sentence> => ({ id, header, accessorFn: value, enableSorting: false });
  const columns: Column<Sentence>[] = [
    { ...column("sequence", words.number, (one) => one.entry.sequence), cell: ({ row }) => <Link className="govuk-link" href={entryPath(row.original.entry)}>{row.original.entry.sequence}</Link> },
    column("time", words.when, (one) => moment(one.entry.time)),
    column("by", words.who, (one) => one.by),
    column("what", words.what, (one) => one.what),
    column("outcome", words.outcome, (one) => (isRefused(one.entry) ? words.refused : one.entry.outcome ? words.accepted : "")),
    { ...column("case", words.case, (one) => one.entry.case ?? ""), cell: ({ row: { original } }) => original.entry.case && <Link className="govuk-link" href={`/inspector/cases/${original.entry.case}?at=${original.entry.sequence}`}>{original.entry.case}</Link> },
    column("cadre", words.cadre, (one) => one.cadre),
    column("unit", words.unit, (one) => one.unit),
    column("effective", words.effective, (one) => day(one.entry.effective)),
  ];
  return <Table caption={words.event} columns={columns} rows={sentences} {...(more ? { more } : {})} />;
}
