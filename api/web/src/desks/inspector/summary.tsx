// How many were found, exactly or at least; how many may not be seen; where was looked.
import { number } from "../../format/numbers";
import type { EntriesPage } from "../../log/entry";
import { useWords } from "../../words/language";
import { words as catalogue } from "./words";

export function Summary({ pages }: { pages: EntriesPage[] }) {
  const words = useWords(catalogue);
  const count = pages[0]?.count;
  const hidden = pages.reduce((sum, page) => sum + (page.hidden ?? 0), 0);
  return (
    <div role="status">
      {count && (
        <p className="govuk-body">
          <strong>{words.found(number(count.entries), count.exact)}.</strong> <span className="app-muted">{words.window}</span>
        </p>
      )}
      {hidden > 0 && (
        <p className="govuk-inset-text">
          <strong>{words.hidden(number(hidden))}.</strong> {words.hiddenWhy}
        </p>
      )}
    </div>
  );
}
