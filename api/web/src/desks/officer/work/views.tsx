// The views of the work list, each with its count, as links: the choice stands in the address.
import { Link } from "wouter";
import { useWords } from "../../../words/language";
import { words as catalogue } from "../words";
import { addressOf, type Filters, type View } from "./filters";

export function Views({ counts, filters }: { counts: { view: View; count: number }[]; filters: Filters }) {
  const words = useWords(catalogue);
  const title = (view: View) => (view === "within" ? words.dueWithin(filters.days) : words[view]);
  return (
    <nav aria-label={words.filters}>
      <ul className="govuk-list officer-views">
        {counts.map(({ view, count }) => (
          <li key={view}>
            <Link className={`govuk-link officer-view${view === filters.view ? " officer-view--here" : ""}`} href={addressOf({ ...filters, view })} aria-current={view === filters.view ? "true" : undefined}>
              {title(view)} <span className="app-number">({count})</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
