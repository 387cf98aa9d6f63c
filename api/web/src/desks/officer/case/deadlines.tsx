// The deadline of where the case lies, with its article and how it was counted.
import { day, weekday } from "../../../format/dates";
import { Details, Inset } from "../../../parts/small";
import { useLanguage, useSaid, useWords } from "../../../words/language";
import { useRouteSheet } from "../queries";
import type { RouteStep } from "../types";
import { words as catalogue } from "../words";

// The step where the case lies; when its deadline ran out there, the step that tells which.
function timed(steps: RouteStep[]): RouteStep | undefined {
  const at = steps.findIndex((step) => step.done === undefined);
  const [before, here] = [steps[at - 1], steps[at]];
  const same = before?.states.map((state) => state.id).join() === here?.states.map((state) => state.id).join();
  return here && !here.deadline && before?.actor === "system" && same ? { ...here, late: true, deadline: before.deadline! } : here;
}

export function Deadlines({ id }: { id: string }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const { language } = useLanguage();
  const lies = timed(useRouteSheet(id).data?.steps ?? []);
  if (!lies) return null;
  return (
    <section aria-labelledby="deadline">
      <h2 className="govuk-heading-m" id="deadline">
        {words.deadline}
      </h2>
      {lies.deadline ? (
        <>
          <Inset>
            <strong>{words.dueOn(`${weekday(lies.deadline.due, language)}, ${day(lies.deadline.due)}`)}</strong>
            {lies.late && ` (${words.late})`} · {lies.deadline.article}
          </Inset>
          {lies.deadline.why && <Details summary={words.deadlineWhy}>{said(lies.deadline.why.text)}</Details>}
        </>
      ) : (
        <p className="govuk-body">{words.noDeadline}</p>
      )}
    </section>
  );
}
