// What is wrong with a definition: each fault with its place.
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import type { CheckFault } from "./definitions";
import { words as catalogue } from "./words";

export function CheckFaults({ problems }: { problems: CheckFault[] }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const where = (one: CheckFault) => [one.state, one.act, one.pointer].filter(Boolean).join(" ");
  return (
    <Table
      caption={words.faults(problems.length)}
      rows={problems}
      columns={[
        { id: "where", header: words.where, accessorFn: where },
        { id: "what", header: words.what, accessorFn: (one) => said(one.text) },
        { id: "rule", header: words.rule, accessorFn: (one) => one.reason },
      ]}
    />
  );
}
