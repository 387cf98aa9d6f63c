// A case on one page: where it stands, what can be done, the steps as a chart and as a list, papers, history.
import { Link, useParams } from "wouter";
import { usePeopleNames } from "../../../api/known";
import { day } from "../../../format/dates";
import { Page } from "../../../parts/page";
import { Answered, Details, Tag, Warning } from "../../../parts/small";
import { SummaryList } from "../../../parts/summary_list";
import { useSaid, useWords } from "../../../words/language";
import { named, reference, usePostNames, useCase, useUnitNames, useWorklist } from "../queries";
import type { CaseView } from "../types";
import { isLate } from "../work/filters";
import { TimeLeft } from "../work/work_table";
import { words as catalogue } from "../words";
import { ActsNow } from "./acts_now";
import { useCrumbs } from "./crumbs";
import { Deadlines } from "./deadlines";
import { HistoryPart } from "./history_part";
import { Papers } from "./papers";
import { NoteMarks } from "../work/note_marks";
import { Steps } from "./steps";
import "../officer.scss";

export default function CasePage() {
  const { case: id = "" } = useParams();
  const said = useSaid();
  const asked = useCase(id);
  const crumbs = useCrumbs(id);
  return (
    <Page title={asked.data ? `${said(asked.data.title)} ${id}` : id} crumbs={crumbs}>
      <Answered asked={asked}>{(shown) => <CaseParts shown={shown} />}</Answered>
    </Page>
  );
}

function CaseParts({ shown }: { shown: CaseView }) {
  const words = useWords(catalogue);
  const said = useSaid();
  return (
    <>
      {shown.holds?.map((hold) => (
        <Warning key={hold.by}>
          {said(hold.reason)} ({hold.article})
        </Warning>
      ))}
      <Header shown={shown} />
      {shown.notes && <NoteMarks notes={shown.notes} />}
      <p className="govuk-body app-no-print">
        <Link className="govuk-link" href={`/print/cases/${shown.id}`}>
          {words.print}
        </Link>
      </p>
      <section aria-labelledby="now">
        <h2 className="govuk-heading-m" id="now">
          {words.now}
        </h2>
        <ActsNow shown={shown} />
      </section>
      <Steps shown={shown} />
      <Deadlines id={shown.id} />
      <Papers shown={shown} />
      <HistoryPart shown={shown} />
      {shown.withheld && shown.withheld.length > 0 && (
        <Details summary={words.withheld(shown.withheld.length)}>
          <ul className="govuk-list govuk-list--bullet">
            {shown.withheld.map((one) => (
              <li key={one.field}>
                {said(one.title)} ({one.article})
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Header({ shown }: { shown: CaseView }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const [units, posts, people] = [useUnitNames(), usePostNames(), usePeopleNames()];
  const about = [named(people, shown.cadre), shown.post && (posts.get(shown.post) ?? shown.post), shown.unit && (units.get(shown.unit) ?? shown.unit)];
  const rows = [
    { key: words.subject, value: about.filter(Boolean).join(" · ") },
    { key: words.where, value: <Where shown={shown} /> },
    { key: words.opened, value: day(shown.opened) },
    { key: words.version, value: reference(shown.procedure).version },
  ];
  const waits = useWorklist().data?.items.find((item) => item.case === shown.id);
  const rest = waits && (waits.due || isLate(waits)) ? [{ key: words.left, value: <TimeLeft item={waits} /> }] : [];
  if (shown.outcome) rows.push({ key: words.outcome, value: shown.outcome });
  return <SummaryList rows={[...rows.slice(0, 2), ...rest, ...rows.slice(2)].map((row) => ({ ...row, value: typeof row.value === "string" ? said(row.value) : row.value }))} />;
}

function Where({ shown }: { shown: CaseView }) {
  const words = useWords(catalogue);
  const said = useSaid();
  return (
    <>
      {shown.states.map((state) => said(state.title)).join("; ")} <Tag tone={shown.done ? "grey" : "blue"}>{shown.done ? words.ended : words.underWay}</Tag>
    </>
  );
}
