// What happened, one under the other: what, who, when, and what there is to say about it.
import type { ReactNode } from "react";

export type Happening = { id: string | number; title: ReactNode; by?: ReactNode; when: string; at?: string; children?: ReactNode };

export function Timeline({ happenings }: { happenings: Happening[] }) {
  return (
    <ol className="app-timeline govuk-list">
      {happenings.map((one) => (
        <li className="app-timeline__item" key={one.id}>
          <div className="app-timeline__header">
            <span className="app-timeline__title">{one.title}</span>
            {one.by && <span className="app-timeline__byline"> {one.by}</span>}
          </div>
          <p className="app-timeline__date">
            <time dateTime={one.at ?? one.when}>{one.when}</time>
          </p>
          {one.children && <div className="app-timeline__more">{one.children}</div>}
        </li>
      ))}
    </ol>
  );
}
