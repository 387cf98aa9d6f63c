// The panel of filters beside a list: what is chosen, each with a way to take it back, above what can be chosen.
import type { ReactNode } from "react";
import { Link } from "wouter";
import { common } from "../words/common";
import { useWords } from "../words/language";

export type Chosen = { name: string; value: string; without: string }; // `without`: the address of the list without it

export function Filter({ chosen, none, children }: { chosen: Chosen[]; none: string; children: ReactNode }) {
  const words = useWords(common);
  return (
    <section className="moj-filter app-no-print" aria-label={words.filter}>
      <div className="moj-filter__header">
        <h2 className="govuk-heading-m moj-filter__header-title">{words.filter}</h2>
      </div>
      {chosen.length > 0 && (
        <div className="moj-filter__selected">
          <h3 className="govuk-heading-s">{words.chosenFilters}</h3>
          <ul className="moj-filter-tags">
            {chosen.map((one) => (
              <li key={one.name}>
                <Link className="moj-filter__tag" href={one.without} aria-label={words.withoutFilter(`${one.name}: ${one.value}`)}>
                  {one.name}: {one.value}
                </Link>
              </li>
            ))}
          </ul>
          <Link className="govuk-link" href={none}>
            {words.noFilter}
          </Link>
        </div>
      )}
      <div className="moj-filter__options">{children}</div>
    </section>
  );
}
