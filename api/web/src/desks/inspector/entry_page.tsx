// One entry, opened: who, whom, where, both times; what it changed; why it was refused; what is withheld; its bytes.
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "wouter";
import { ask } from "../../api/client";
import { day, moment } from "../../format/dates";
import { isRefused, type Entry } from "../../log/entry";
import { useTitles } from "../../log/titles";
import { Page } from "../../parts/page";
import { Answered, Details, Inset, Tag } from "../../parts/small";
import { SummaryList } from "../../parts/summary_list";
import { useSaid, useWords } from "../../words/language";
import { AskedRules } from "./asked_rules";
import { BeforeAfter } from "./before_after";
import "./inspector.scss";
import { FactMembers, Members } from "./members";
import { Papers } from "./papers";
import { Raw } from "./raw";
import { Reasons } from "./reasons";
import { useSentences } from "./sentences";
import { words as catalogue } from "./words";

export type Stored = { entry: Entry; bytes: Uint8Array<ArrayBuffer> };

export default function EntryPage() {
  const words = useWords(catalogue);
  const { position = "" } = useParams();
  const asked = useQuery({
    queryKey: ["entry", position],
    staleTime: Infinity, // an entry never changes
    queryFn: async ({ signal }): Promise<Stored> => {
      const bytes = new Uint8Array(await (await ask("GET", `/v1/entries/${encodeURIComponent(position)}`, { signal, accept: "*/*" })).arrayBuffer());
      return { bytes, entry: JSON.parse(new TextDecoder().decode(bytes)) as Entry };
    },
  });
  return (
    <Page title={`${words.event} ${position}`} crumbs={[{ text: words.search, href: "/inspector" }]}>
      <Answered asked={asked}>{(stored) => <Opened stored={stored} />}</Answered>
    </Page>
  );
}

function Opened({ stored }: { stored: Stored }) {
  const words = useWords(catalogue);
  const { entry } = stored;
  const titles = useTitles([entry.procedure])(entry.procedure);
  const { form, value, kind } = entry.data ?? {};
  const papers = entry.data?.documents ?? [];
  return (
    <>
      <Head entry={entry} />
      {isRefused(entry) && (
        <>
          <h2 className="govuk-heading-m">{words.reasons}</h2>
          <Reasons entry={entry} />
        </>
      )}
      {entry.withheld && <WithheldParts entry={entry} />}
      {entry.case && !isRefused(entry) && <BeforeAfter entry={entry} />}
      {form && (
        <Details summary={isRefused(entry) ? words.tried : words.entered} open={isRefused(entry)}>
          <Members members={form} titles={titles} />
        </Details>
      )}
      {value && kind && <FactMembers kind={kind} members={value} />}
      {papers.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{words.papers}</h2>
          <Papers papers={papers} />
        </>
      )}
      <AskedRules entry={entry} />
      <Details summary={words.raw}>
        <Raw stored={stored} />
      </Details>
    </>
  );
}

function Head({ entry }: { entry: Entry }) {
  const words = useWords(catalogue);
  const [sentence] = useSentences([entry]);
  const caseLink = entry.case && (
    <>
      <Link className="govuk-link" href={`/inspector/cases/${entry.case}?at=${entry.sequence}`}>{entry.case}</Link>{" · "}
      <Link className="govuk-link" href={`/inspector?q=${encodeURIComponent(`case:${entry.case}`)}`}>{words.sameCase}</Link>
    </>
  );
  const rows = [
    { key: words.what, value: sentence!.what },
    { key: words.who, value: sentence!.by },
    { key: words.when, value: moment(entry.time) },
    { key: words.effective, value: day(entry.effective) },
    { key: words.outcome, value: isRefused(entry) ? <Tag tone="red">{words.refused}</Tag> : entry.outcome && <Tag tone="green">{words.accepted}</Tag> },
    { key: words.case, value: caseLink },
    { key: words.cadre, value: entry.cadre && <Link className="govuk-link" href={`/inspector/cadres/${entry.cadre}`}>{sentence!.cadre}</Link> },
    { key: words.unit, value: sentence!.unit },
    { key: words.lawVersion, value: entry.procedure },
    { key: words.basis, value: sentence!.basis },
    { key: words.cause, value: entry.cause && <Link className="govuk-link" href={`/inspector/entries/${entry.cause}`}>{entry.cause}</Link> },
  ];
  return <SummaryList rows={rows.filter((row) => row.value)} />;
}

function WithheldParts({ entry }: { entry: Entry }) {
  const words = useWords(catalogue);
  const said = useSaid();
  return (
    <Inset>
      <p>{words.withheld(String(entry.withheld!.length))}</p>
      <ul className="govuk-list govuk-list--bullet">
        {entry.withheld!.map((one) => (
          <li key={one.field}>
            {said(one.title)} <span className="app-muted">({one.article} · {words.mark} {one.mark})</span>
          </li>
        ))}
      </ul>
    </Inset>
  );
}
