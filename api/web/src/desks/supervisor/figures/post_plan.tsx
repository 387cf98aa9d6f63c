// Who is planned for one post: the local list, a row for each person.
import { day } from "../../../format/dates";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import type { Planned, PlannedPost } from "./planning_page";
import { words as catalogue } from "./words";

export function PostPlan({ of }: { of: PlannedPost }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const votes = (one: Planned) => (one.withheld.includes("votes") ? words.withheld : one.votes.map((step) => `${said(step.title)} ${step.votes}/${step.of}`).join("; "));
  return (
    <Table
      caption={`${of.title} — ${of.unit_name}: ${words.of(of.planned.length, of.at_most)}`}
      captionSize="s"
      rows={of.planned}
      columns={[
        { id: "name", header: words.name, accessorFn: (one) => one.name },
        { id: "born", header: words.born, accessorFn: (one) => (one.withheld.includes("born") ? words.withheld : day(one.born)) },
        { id: "sex", header: words.sex, accessorFn: (one) => words.sexOf(one.sex) },
        { id: "ethnicity", header: words.ethnicity, accessorFn: (one) => (one.withheld.includes("ethnicity") ? words.withheld : (one.ethnicity ?? "")) },
        { id: "theory", header: words.theory, accessorFn: (one) => words.theoryOf(one.political_theory ?? "") },
        { id: "post", header: words.currentPost, accessorFn: (one) => one.current_post_title ?? "" },
        { id: "votes", header: words.votes, accessorFn: votes },
      ]}
    />
  );
}
