// The papers that can be printed of a case.
import { useParams } from "wouter";
import { Page } from "../../parts/page";
import { TaskList } from "../../parts/task_list";
import { useSaid, useWords } from "../../words/language";
import { papers } from "./papers";
import { words as catalogue } from "./words";

export default function PapersPage() {
  const words = useWords(catalogue);
  const said = useSaid();
  const { case: id = "" } = useParams();
  const tasks = Object.entries(papers).map(([kind, paper]) => ({ id: kind, title: said(paper.title), hint: said(paper.hint), href: `/print/cases/${encodeURIComponent(id)}/${kind}` }));
  return (
    <Page title={words.papers} caption={`${words.case} ${id}`}>
      <TaskList tasks={tasks} />
    </Page>
  );
}
