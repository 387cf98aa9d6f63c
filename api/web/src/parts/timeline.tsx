// What happened, one under the other: what, who, when, and what there is to say about it.
import type { ReactNode } from "react";

export type Happening = { id: string | number; title: ReactNode; by?: ReactNode; when: string; at?: string; children?: ReactNode };

export function Timeline({ happenings }: { happenings: Happening[] }) {
  return (
    <ol className="moj-timeline govuk-list">
      {happenings.map((one) => (
        <li className="moj-timeline__item" key={one.id}>
          <div className="moj-timeline__header">
            <span className="moj-timeline__title">{one.title}</span>
            {one.by && <span className="moj-timeline__byline"> {one.by}</span>}
          </div>
          <p className="moj-timeline__date">
            <time dateTime={one.at ?? one.when}>{one.when}</time>
          </p>
          {one.children && <div className="moj-timeline__description">{one.children}</div>}
        </li>
      ))}
    </ol>
  );
}
