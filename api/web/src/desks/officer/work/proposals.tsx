// What acts elsewhere say should be opened, and where to open it.
import { Link } from "wouter";
import { day } from "../../../format/dates";
import { Empty } from "../../../parts/small";
import { TaskList } from "../../../parts/task_list";
import { useSaid, useWords } from "../../../words/language";
import { useProcedures } from "../procedures";
import type { Proposal } from "../types";
import { words as catalogue } from "../words";
import type { Names } from "./filters";

export function Proposals({ proposals, names }: { proposals: Proposal[]; names: Names }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const procedures = useProcedures();
  if (proposals.length === 0) return <Empty>{words.noWork}</Empty>;
  const subject = (one: Proposal) => {
    const [, id = ""] = one.subject.split("/");
    return names.posts.get(id) ?? names.units.get(id) ?? id;
  };
  const tasks = proposals.map((one) => ({
    id: `proposal-${one.position}`,
    title: `${said(procedures.get(one.procedure)?.title ?? one.procedure)}: ${subject(one)}`,
    hint: `${said(one.reason)} ${one.article}${one.on ? ` · ${day(one.on)}` : ""}`,
    status: one.may_open ? (
      <Link className="govuk-link" href={`/officer/open?proposal=${one.position}`}>
        {words.openFrom}
      </Link>
    ) : undefined,
  }));
  return (
    <>
      <h2 className="govuk-heading-m">{words.proposals}</h2>
      <TaskList tasks={tasks} />
    </>
  );
}
