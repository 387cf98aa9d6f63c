// The conditions of an act: met, not met, or judged from what is entered; each with its article and figures.
import { Tag, type Tone } from "../../../parts/small";
import { useSaid, useWords } from "../../../words/language";
import { Figures } from "./figures";
import { ruleText } from "../rules";
import type { Prospect, Reason } from "../types";
import { words as catalogue } from "../words";

type Judged = { reason: Reason; word: "met" | "missing" | "asked"; tone: Tone };

export function Conditions({ act }: { act: Pick<Prospect, "met" | "missing" | "needs_input" | "title"> }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const judged = once([
    ...act.missing.map((reason): Judged => ({ reason, word: "missing", tone: "red" })),
    ...act.needs_input.map((reason): Judged => ({ reason, word: "asked", tone: "blue" })),
    ...act.met.map((reason): Judged => ({ reason, word: "met", tone: "green" })),
  ]);
  if (judged.length === 0) return <p className="govuk-body-s">—</p>;
  return (
    <div className="app-scroll" role="region" tabIndex={0} aria-label={`${words.conditions}: ${said(act.title)}`}>
      <table className="govuk-table govuk-table--small-text-until-tablet">
        <thead>
          <tr>
            <th scope="col" className="govuk-table__header">{words.result}</th>
            <th scope="col" className="govuk-table__header">{words.condition}</th>
            <th scope="col" className="govuk-table__header">{words.article}</th>
            <th scope="col" className="govuk-table__header">{words.figures}</th>
          </tr>
        </thead>
        <tbody>
          {judged.map(({ reason, word, tone }, at) => (
            <tr key={at}>
              <td className="govuk-table__cell">
                <Tag tone={tone}>{words[word]}</Tag>
              </td>
              <td className="govuk-table__cell">{said(reason.text) || said(ruleText(reason.rule))}</td>
              <td className="govuk-table__cell">
                <Article reason={reason} />
              </td>
              <td className="govuk-table__cell">
                {word !== "asked" && <Figures figures={reason.figures} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Several rules ask for the same field: the reader is told once.
function once(judged: Judged[]): Judged[] {
  const same = ({ reason, word }: Judged) => JSON.stringify([word, reason.text.vi || reason.rule, reason.article, word === "met" ? reason.figures : 0]);
  return [...new Map(judged.map((one) => [same(one), one])).values()];
}

// R and U: the article, or the number in it, is not certain; that is said.
export function Article({ reason }: { reason: Pick<Reason, "article" | "mark"> }) {
  const words = useWords(catalogue);
  if (!reason.article) return null;
  const unsure = (reason.mark === "R" || reason.mark === "U") && !reason.article.includes(words.unsure);
  return (
    <>
      {reason.article}
      {unsure && <span className="app-muted"> ({words.unsure})</span>}
    </>
  );
}
