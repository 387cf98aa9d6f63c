// The steps of a case twice: as a chart, and as an ordered list with date, person and paper, which is the one to read
// aloud and to print.
import { day } from "../../../format/dates";
import { useDoer } from "../../../log/doer";
import { Details, Tag } from "../../../parts/small";
import { useSaid, useWords } from "../../../words/language";
import { stepsOf, type Stand } from "../chart/stand";
import { actTitles } from "../chart/chart";
import { Drawing } from "../chart/drawing";
import { useDefinition, useHistory, useRouteSheet } from "../queries";
import type { CaseView, Definition, Entry, RouteStep } from "../types";
import { words as catalogue } from "../words";

export function Steps({ shown }: { shown: CaseView }) {
  const words = useWords(catalogue);
  const definition = useDefinition(shown.procedure).data;
  const history = useHistory(shown.id).data;
  const route = useRouteSheet(shown.id).data;
  if (!definition || !route) return null;
  const stands = stepsOf(definition, shown, history?.entries ?? []);
  return (
    <section aria-labelledby="steps">
      <h2 className="govuk-heading-m" id="steps">
        {words.steps}
      </h2>
      <Details summary={words.chart} open>
        <p className="govuk-body-s app-muted">{words.chartLegend}</p>
        <Drawing definition={definition} stands={stands} />
      </Details>
      <RouteTable steps={route.steps} definition={definition} stands={stands} entries={history?.entries ?? []} />
    </section>
  );
}

type Props = { steps: RouteStep[]; definition: Definition; stands: Map<string, Stand>; entries: Entry[] };

function RouteTable({ steps, definition, stands }: Props) {
  const words = useWords(catalogue);
  const said = useSaid();
  const doer = useDoer();
  const titles = actTitles(definition);
  const marks = (step: RouteStep) => {
    const back = step.states.map((state) => stands.get(state.id)?.returned ?? 0).reduce((a, b) => Math.max(a, b), 0);
    return (
      <>
        {step.done === undefined ? <Tag tone="blue">{words.here}</Tag> : <Tag tone="green">✓ {words.done}</Tag>}
        {back > 0 && <Tag tone="orange">↩ {words.returned(back)}</Tag>}
      </>
    );
  };
  return (
    <ol className="govuk-list officer-route">
      {steps.map((step, at) => (
        <li key={at}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>{step.states.map((state) => said(state.title)).join("; ")}</strong> {marks(step)}
          </p>
          <p className="govuk-body-s govuk-!-margin-bottom-1">
            {words.received}: {day(step.received)}
            {step.done && ` · ${words.finished}: ${day(step.done)}`} · {words.took}: {step.working_days}
            {step.late && ` (${words.late})`}
            {step.deadline && ` · ${words.dueOn(day(step.deadline.due))}`}
          </p>
          {step.done && (
            <p className="govuk-body-s">
              {step.act ? said(titles.get(step.act) ?? step.act) : words.timePassed}
              {step.actor && ` — ${doer(step)}`}
              {step.documents && step.documents.length > 0 && ` · ${step.documents.join(", ")}`}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
