// "Việc của tôi": what waits for the account's mandates, least time left first.
import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/client";
import { day } from "../../format/dates";
import { Page } from "../../parts/page";
import { Answered, Empty } from "../../parts/small";
import { TaskList } from "../../parts/task_list";
import { useWords } from "../../words/language";
import { words as catalogue } from "./words";

type Item = { case: string; procedure: string; unit: string; due?: string };

export default function WorkPage() {
  const words = useWords(catalogue);
  const asked = useQuery({ queryKey: ["worklist"], queryFn: ({ signal }) => get<{ items: Item[] }>("/v1/worklist", { limit: 50 }, signal) });
  return (
    <Page title={words.desk}>
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? <Empty>—</Empty> : <TaskList tasks={items.map((item, at) => ({ id: `${item.case}-${at}`, title: item.case, hint: item.unit, status: day(item.due) }))} />
        }
      </Answered>
    </Page>
  );
}
