// What can be done now and by whom, with the conditions of each act before anything is typed.
import { Link } from "wouter";
import { day } from "../../../format/dates";
import { Answered, Details, Empty, Tag, type Tone } from "../../../parts/small";
import { useSaid, useWords } from "../../../words/language";
import { roleText } from "../../../words/roles";
import { useNext } from "../queries";
import type { CaseView, Prospect } from "../types";
import { words as catalogue } from "../words";
import { Conditions } from "./conditions";

export function ActsNow({ shown }: { shown: CaseView }) {
  const words = useWords(catalogue);
  const asked = useNext(shown.id);
  if (shown.done) return <Empty>{words.nothingNow}</Empty>;
  return (
    <Answered asked={asked}>
      {(next) => (next.acts.length === 0 ? <Empty>{words.nobodyNow}</Empty> : <ul className="govuk-list officer-acts">{sorted(next.acts).map((act) => <li key={act.act}><ActLine id={shown.id} act={act} /></li>)}</ul>)}
    </Answered>
  );
}

// What this account may do comes first, and of that what lacks nothing.
const sorted = (acts: Prospect[]): Prospect[] =>
  [...acts].sort((a, b) => Number(b.may) - Number(a.may) || a.missing.length - b.missing.length);

function standing(act: Prospect): { word: "ready" | "needsInput" | "notReady" | "notYours"; tone: Tone } {
  if (!act.may) return { word: "notYours", tone: "grey" };
  if (act.missing.length > 0) return { word: "notReady", tone: "red" };
  return act.needs_input.length > 0 ? { word: "needsInput", tone: "blue" } : { word: "ready", tone: "green" };
}

function ActLine({ id, act }: { id: string; act: Prospect }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const { word, tone } = standing(act);
  return (
    <div className="officer-act">
      <h3 className="govuk-heading-s">
        {act.may ? (
          <Link className="govuk-link" href={`/officer/cases/${id}/acts/${act.act}`}>
            {said(act.title)}
          </Link>
        ) : (
          said(act.title)
        )}{" "}
        <Tag tone={tone}>{words[word]}</Tag>
      </h3>
      <p className="govuk-body-s app-muted">
        {words.by(act.by.map((role) => said(roleText(role))).join(", "))}
        {act.due && ` · ${words.dueOn(day(act.due))}`}
        {act.article && ` · ${act.article}`}
      </p>
      <Details summary={`${words.conditions}: ${words.conditionsMet(act.met.length)} · ${words.conditionsMissing(act.missing.length)} · ${words.conditionsAsked(act.needs_input.length)}`}>
        <Conditions act={act} />
      </Details>
    </div>
  );
}
