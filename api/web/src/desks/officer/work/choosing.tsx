// Which cases of the work list are chosen, known to the rows by a context.
import { createContext, useContext } from "react";
import { useWords } from "../../../words/language";
import type { WorkItem } from "../types";
import { words as catalogue } from "../words";

export type Choosing = { chosen: ReadonlySet<string>; choose: (chosen: ReadonlySet<string>) => void };
export const Chosen = createContext<Choosing>({ chosen: new Set(), choose: () => undefined });

export function Chooser({ item }: { item: WorkItem }) {
  const words = useWords(catalogue);
  const { chosen, choose } = useContext(Chosen);
  const id = `choose-${item.case}-${item.role}`;
  const toggle = () => {
    const next = new Set(chosen);
    if (!next.delete(item.case)) next.add(item.case);
    choose(next);
  };
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small app-no-print">
      <div className="govuk-checkboxes__item">
        <input className="govuk-checkboxes__input" type="checkbox" id={id} checked={chosen.has(item.case)} onChange={toggle} />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          <span className="govuk-visually-hidden">{words.chooseCase(item.case)}</span>
        </label>
      </div>
    </div>
  );
}
