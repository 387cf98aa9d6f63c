// Why something was refused: every reason with its article and how sure we are of it.
import { reasonsOf, type Entry } from "../../log/entry";
import { useSaid, useWords } from "../../words/language";
import { words as catalogue } from "./words";

export function Reasons({ entry }: { entry: Entry }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const reasons = reasonsOf(entry);
  if (reasons.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet inspector-reasons" aria-label={words.reasons}>
      {reasons.map((reason, at) => (
        <li key={at}>
          {said(reason.text) || reason.rule}{" "}
          <span className="app-muted">
            ({[reason.article, reason.rule, reason.mark && `${words.mark} ${reason.mark}`].filter(Boolean).join(" · ")})
          </span>
        </li>
      ))}
    </ul>
  );
}
