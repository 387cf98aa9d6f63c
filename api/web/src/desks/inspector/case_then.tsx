// What a case holds at the moment that was chosen.
import { day } from "../../format/dates";
import type { Case } from "../../log/case";
import { useNames } from "../../log/names";
import { useTitles } from "../../log/titles";
import { Inset, Tag } from "../../parts/small";
import { SummaryList } from "../../parts/summary_list";
import { useSaid, useWords } from "../../words/language";
import { Members } from "./members";
import { Papers } from "./papers";
import { words as catalogue } from "./words_case";

export function CaseThen({ shown }: { shown: Case }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const titles = useTitles([shown.procedure])(shown.procedure);
  const [units, cadres, posts] = [useNames("units"), useNames("cadres"), useNames("posts")];
  const rows = [
    { key: words.procedure, value: said(shown.title) },
    { key: words.version, value: shown.procedure },
    { key: words.state, value: (shown.states ?? []).map((state) => <Tag key={state.id} tone={shown.done ? "grey" : "blue"}>{said(state.title)}</Tag>) },
    { key: words.cadre, value: shown.cadre && `${cadres.of(shown.cadre)} (${shown.cadre})` },
    { key: words.post, value: posts.of(shown.post) },
    { key: words.unit, value: units.of(shown.unit) },
    { key: words.opened, value: day(shown.opened) },
    { key: words.deadline, value: (shown.timers ?? []).map((timer) => day(timer.due)).join("; ") },
  ];
  return (
    <>
      <SummaryList rows={rows.filter((row) => row.value && (!Array.isArray(row.value) || row.value.length > 0))} />
      {shown.withheld && (
        <Inset>
          <p>{words.withheld(String(shown.withheld.length))}</p>
          <ul className="govuk-list govuk-list--bullet">
            {shown.withheld.map((one, at) => <li key={at}>{said(one.title)} ({one.article})</li>)}
          </ul>
        </Inset>
      )}
      {shown.data && Object.keys(shown.data).length > 0 && (
        <>
          <h2 className="govuk-heading-m">{words.content}</h2>
          <Members members={shown.data} titles={titles} />
        </>
      )}
      {shown.documents?.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{words.papers}</h2>
          <Papers papers={shown.documents} />
        </>
      )}
    </>
  );
}
