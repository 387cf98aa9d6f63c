// What the server says of a draft before it is sent; and what happened to the case while it was typed.
import { useDoer } from "../../../log/doer";
import { moment } from "../../../format/dates";
import { Inset } from "../../../parts/small";
import { useSaid, useWords } from "../../../words/language";
import { actTitles, chartOf } from "../chart/chart";
import type { Definition, DryRun } from "../types";
import type { Meanwhile } from "./sending";
import { words as catalogue } from "./words";

export function Verdict({ run, definition }: { run: DryRun; definition: Definition | undefined }) {
  const words = useWords(catalogue);
  const said = useSaid();
  if (run.outcome === "refused")
    return (
      <Inset>
        <strong>✗ {words.verdictBad}</strong>
      </Inset>
    );
  const titles = new Map(definition ? chartOf(definition).nodes.map((node) => [node.id, node.title]) : []);
  const to = (run.state ?? []).map((state) => said(titles.get(state) ?? state)).join("; ");
  return (
    <Inset>
      <strong>✓ {words.verdictGood}</strong>
      <br />
      {run.done ? words.endsAs(to || (run.result ?? "")) : words.leadsTo(to)}
    </Inset>
  );
}

export function Changed({ meanwhile, definition }: { meanwhile: Meanwhile[]; definition: Definition | undefined }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const doer = useDoer();
  const acts = definition ? actTitles(definition) : new Map();
  return (
    <div className="govuk-notification-banner" role="alert" aria-labelledby="changed">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="changed">
          {words.changed}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-body">{words.changedHint}</p>
        <ul className="govuk-list govuk-list--bullet">
          {meanwhile.map((one) => (
            <li key={one.position}>
              {moment(one.time)} — {doer(one)}: {said(acts.get(one.act ?? "") ?? one.act ?? "")}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
