// One published procedure: its basis, its steps with who does what by which article, its deadlines.
import { useState } from "react";
import { useParams } from "wouter";
import { day } from "../../../format/dates";
import { SelectField } from "../../../parts/fields";
import { Page } from "../../../parts/page";
import { Answered } from "../../../parts/small";
import { SummaryList } from "../../../parts/summary_list";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { roleText } from "../../../words/roles";
import { useProcedure, useVersion, type Definition, type Delay, type Shown } from "./procedures";
import { rowsOf } from "./steps";
import { words as catalogue } from "./words";

export default function ProcedurePage() {
  const words = useWords(catalogue);
  const said = useSaid();
  const { id = "" } = useParams();
  const asked = useProcedure(id);
  return (
    <Page title={asked.data ? said(asked.data.title) : words.procedure} caption={words.procedure} crumbs={[{ text: words.procedures, href: "/supervisor/procedures" }]}>
      <Answered asked={asked}>{(shown) => <Content shown={shown} />}</Answered>
    </Page>
  );
}

function Content({ shown }: { shown: Shown }) {
  const words = useWords(catalogue);
  const [version, setVersion] = useState(shown.version);
  const asked = useVersion(shown.id, version);
  return (
    <>
      <SummaryList
        rows={[
          { key: words.effective, value: `${day(shown.effective.from)} (${shown.version})` },
          { key: words.basis, value: shown.basis.map((one) => [one.text, one.article].filter(Boolean).join(", ")).join("; ") },
        ]}
      />
      <SelectField id="version" label={words.version} value={version} onChange={setVersion} choices={shown.versions.map((one) => ({ value: one.version, label: one.version }))} />
      <Answered asked={asked}>{(definition) => <Steps of={definition} />}</Answered>
    </>
  );
}

function Steps({ of }: { of: Definition }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const delays = Object.entries(of.meta.delays ?? {});
  return (
    <>
      <Table
        caption={words.steps}
        rows={rowsOf(of)}
        columns={[
          { id: "step", header: words.step, accessorFn: (one) => said(one.step) },
          { id: "act", header: words.act, accessorFn: (one) => said(one.act) },
          { id: "by", header: words.by, accessorFn: (one) => one.by.map((role) => said(roleText(role))).join(", ") },
          { id: "article", header: words.article, accessorFn: (one) => [one.article, one.mark && `[${one.mark}]`].filter(Boolean).join(" ") },
          { id: "conditions", header: words.conditions, accessorFn: (one) => one.conditions, meta: { numeric: true } },
        ]}
      />
      {delays.length > 0 && (
        <Table
          caption={words.deadlines}
          rows={delays}
          columns={[
            { id: "title", header: words.deadline, accessorFn: ([id, delay]) => said(delay.title) || id },
            { id: "length", header: words.length, accessorFn: ([, delay]) => lengthOf(delay, words) },
            { id: "article", header: words.article, accessorFn: ([, delay]) => [delay.article, delay.mark && `[${delay.mark}]`].filter(Boolean).join(" ") },
          ]}
        />
      )}
    </>
  );
}

function lengthOf(delay: Delay, words: ReturnType<typeof useWords<typeof catalogue>>): string {
  if (delay.working_days) return words.workingDays(delay.working_days);
  if (delay.days) return words.days(delay.days);
  return delay.months ? words.months(delay.months) : words.ofForm;
}
