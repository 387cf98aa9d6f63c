// Where the figures are: evaluations, durations, planning.
import { Page } from "../../../parts/page";
import { TaskList } from "../../../parts/task_list";
import { useWords } from "../../../words/language";
import { words as catalogue } from "./words";

export default function FiguresPage() {
  const words = useWords(catalogue);
  return (
    <Page title={words.figures}>
      <TaskList
        tasks={[
          { id: "evaluations", title: words.evaluations, hint: words.evaluationsHint, href: "/supervisor/figures/evaluations" },
          { id: "durations", title: words.durations, hint: words.durationsHint, href: "/supervisor/figures/durations" },
          { id: "planning", title: words.planning, hint: words.planningHint, href: "/supervisor/figures/planning" },
        ]}
      />
    </Page>
  );
}
