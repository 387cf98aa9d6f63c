// The history of a case in sentences: when, who, what, on which papers, and what came of it.
import { moment } from "../../../format/dates";
import { Tag } from "../../../parts/small";
import { Timeline } from "../../../parts/timeline";
import { useDoer } from "../../../log/doer";
import { noteActs } from "../../../log/notes";
import { useSaid, useWords } from "../../../words/language";
import type { Text } from "../../../words/words";
import { actTitles, chartOf } from "../chart/chart";
import { useDefinition, useHistory } from "../queries";
import type { CaseView, Entry } from "../types";
import { words as catalogue } from "../words";

export function HistoryPart({ shown }: { shown: CaseView }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const doer = useDoer();
  const history = useHistory(shown.id).data;
  const definition = useDefinition(shown.procedure).data;
  if (!history) return null;
  const acts = definition ? actTitles(definition) : new Map<string, Text>();
  const states = new Map(definition ? chartOf(definition).nodes.map((node) => [node.id, node.title]) : []);
  return (
    <section aria-labelledby="history">
      <h2 className="govuk-heading-m" id="history">
        {words.history}
      </h2>
      {(history.hidden ?? 0) > 0 && <p className="govuk-body app-muted">{words.hidden(history.hidden!)}</p>}
      <Timeline
        happenings={history.entries.map((entry) => ({
          id: entry.sequence,
          title: titleOf(entry),
          by: entry.actor && `— ${doer(entry)}`,
          when: moment(entry.time),
          at: entry.time,
          children: <More entry={entry} />,
        }))}
      />
    </section>
  );

  function titleOf(entry: Entry) {
    const what = entry.act === "open" ? words.open : entry.act ? said(acts.get(entry.act) ?? noteActs[entry.act] ?? entry.act) : words.timePassed;
    return entry.outcome === "refused" ? (
      <>
        {what} <Tag tone="red">{words.refusedAct}</Tag>
      </>
    ) : (
      what
    );
  }

  function More({ entry }: { entry: Entry }) {
    const to = (entry.data?.state ?? []).map((state) => said(states.get(state) ?? state)).join("; ");
    const papers = (entry.data?.documents ?? []).map((paper) => paper.number ?? paper.name ?? paper.kind).join(", ");
    const parts = [papers && `${words.papers}: ${papers}`, to && words.ledTo(to), words.recorded(entry.sequence)].filter(Boolean);
    return (
      <>
        {entry.data?.reasons?.map((reason, at) => <p key={at} className="govuk-body-s">{said(reason.text)}{reason.article && ` (${reason.article})`}</p>)}
        {typeof entry.data?.reason === "string" && <p className="govuk-body-s">{entry.data.reason}</p>}
        <p className="govuk-body-s app-muted">{parts.join(" · ")}</p>
      </>
    );
  }
}
