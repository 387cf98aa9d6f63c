// Papers that an entry or a case names.
import { day } from "../../format/dates";
import type { Paper } from "../../log/entry";

export const Papers = ({ papers }: { papers: Paper[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {papers.map((paper, at) => (
      <li key={at}>
        {[paper.name, paper.number, day(paper.date)].filter(Boolean).join(", ")}
        {paper.sha256 && <span className="app-muted inspector-hash"> SHA-256 {paper.sha256}</span>}
      </li>
    ))}
  </ul>
);
