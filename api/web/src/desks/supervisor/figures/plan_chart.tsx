// How many are planned for each post that is shown, against the most that may be; the tables below say who.
import { Bars } from "../../../charts/bars";
import { useWords } from "../../../words/language";
import type { PlannedPost } from "./planning_page";
import { words as catalogue } from "./words";

export function PlanChart({ posts }: { posts: PlannedPost[] }) {
  const words = useWords(catalogue);
  const over = posts.filter((post) => post.planned.length > post.at_most).length;
  const line = words.planReading(posts.length, posts.reduce((sum, post) => sum + post.planned.length, 0), over);
  const bars = posts.map((post) => ({ name: `${post.title} — ${post.unit_name}`, value: post.planned.length, limit: post.at_most, text: `${post.planned.length}/${post.at_most}` }));
  return (
    <>
      <p className="govuk-body govuk-!-font-weight-bold">{line}</p>
      <p className="govuk-body-s">{words.mostLine}</p>
      <Bars label={line} bars={bars} />
    </>
  );
}
