// The rules that were asked when the entry was written, as they answered then, and the reasons given where one only warns.
import type { Entry } from "../../log/entry";
import { Details } from "../../parts/small";
import { useSaid, useWords } from "../../words/language";
import { words as catalogue } from "./words";

export function AskedRules({ entry }: { entry: Entry }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const asked = entry.data?.asked ?? [];
  const given = entry.data?.acknowledged ?? [];
  if (asked.length === 0) return null;
  return (
    <Details summary={words.rules}>
      <ul className="govuk-list govuk-list--bullet">
        {asked.map((one, at) => (
          <li key={at}>
            {said(one.text) || one.rule}: <strong>{one.holds === false ? words.warned : words.holds}</strong>{" "}
            <span className="app-muted">{[one.article, one.text && one.rule, one.mark && `${words.mark} ${one.mark}`].filter(Boolean).join(" · ")}</span>
            {given.filter((reason) => reason.rule === one.rule && one.holds === false).map((reason) => (
              <div key={reason.document}>
                {words.acknowledged}: {reason.reason} ({reason.document})
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Details>
  );
}
