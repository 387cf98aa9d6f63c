// The result of a check in words for a lawyer: what is proven, what is not, or what does not fit and where.
import { useEffect, useRef } from "react";
import type { Report, Shown } from "../../../../verifier/case_file.ts";
import { moment } from "../../format/dates";
import { number } from "../../format/numbers";
import { types } from "../../log/keys";
import { titlesOf, type Titles } from "../../log/titles";
import { roles } from "../../words/roles";
import { Table, type Column } from "../../parts/table";
import { useLanguage, useSaid, useWords } from "../../words/language";
import { words as common } from "./words";
import { words as catalogue } from "./words_proof";

export type Checked = { report: Report; witnesses: string[]; keyFromServer: boolean };

export function Verdict({ checked }: { checked: Checked }) {
  const words = useWords(catalogue);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [checked]);
  const { report } = checked;
  const good = report.problems.length === 0;
  return (
    <div className={`govuk-panel inspector-verdict inspector-verdict--${good ? "good" : "bad"}`}>
      <h3 className="govuk-heading-m" ref={heading} tabIndex={-1}>
        {good ? words.good(report.subject) : words.bad(number(report.problems.length))}
      </h3>
      {good ? <Good {...checked} /> : <Bad report={report} />}
    </div>
  );
}

function Good({ report, witnesses, keyFromServer }: Checked) {
  const words = useWords(catalogue);
  const own = report.entries.filter((shown) => shown.role === "subject");
  const withheld = report.entries.filter((shown) => shown.entry === null).length;
  const proven = [
    words.inLog(number(report.entries.length), report.checkpoint!.origin, number(report.checkpoint!.size)),
    words.complete(report.subject, number(report.covers)),
    words.rendering,
    ...(witnesses.length > 0 ? [words.witnessed(witnesses.join(", "))] : []),
  ];
  const open = [
    words.truth,
    words.later(number(report.covers)),
    ...(witnesses.length === 0 ? [words.noWitness] : []),
    ...(keyFromServer ? [words.keyFromServer] : []),
    ...(withheld > 0 ? [words.withheldIn(number(withheld))] : []),
  ];
  return (
    <>
      <h4 className="govuk-heading-s">{words.proven}</h4>
      <List lines={proven} />
      <h4 className="govuk-heading-s">{words.notProven}</h4>
      <List lines={open} />
      <Entries shown={own} titles={titlesIn(report)} />
    </>
  );
}

const List = ({ lines }: { lines: string[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Bad({ report }: { report: Report }) {
  const words = useWords(catalogue);
  const { language } = useLanguage();
  return (
    <>
      <p className="govuk-body">{words.badMeans}</p>
      <List lines={report.problems.map((one) => `${one.position === null ? "" : `#${one.position} `}${one.where}: ${one[language]}`)} />
    </>
  );
}

// What acts are called, by the definitions that the file itself holds.
function titlesIn(report: Report): Map<string, Titles> {
  const published = report.entries.filter((shown) => shown.entry?.type === "cadre.procedure.published.v1");
  return new Map(published.map(({ entry }) => [text(entry!.procedure), titlesOf((entry!.data as { definition?: unknown }).definition)]));
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

function Entries({ shown, titles }: { shown: Shown[]; titles: Map<string, Titles> }) {
  const words = useWords(catalogue);
  const names = useWords(common);
  const said = useSaid();
  const column = (id: string, header: string, value: (one: Shown) => string): Column<Shown> => ({ id, header, accessorFn: value, enableSorting: false });
  const what = ({ entry }: Shown) => said(titles.get(text(entry?.procedure))?.acts.get(text(entry?.act))) || said(types[text(entry?.type)]) || text(entry?.type);
  const columns = [
    column("number", names.number, (one) => String(one.position)),
    column("when", names.when, (one) => moment(text(one.entry?.time))),
    column("who", names.who, (one) => [text(one.entry?.actor), said(roles[text(one.entry?.role)])].filter(Boolean).join(", ")),
    column("what", names.what, (one) => one.withheld ?? what(one)),
    column("outcome", names.outcome, (one) => (one.entry?.outcome === "refused" ? names.refused : one.entry?.outcome ? names.accepted : "")),
  ];
  return <Table caption={words.shown} captionSize="s" columns={columns} rows={shown} />;
}
