// A planned slate: who would hold which post or sit in which body, and what that changes in the targets.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { day, readDay, today } from "../../../format/dates";
import { DateField } from "../../../parts/date_field";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { useFaults } from "../../../parts/faults";
import { Button, SelectField } from "../../../parts/fields";
import { Page } from "../../../parts/page";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import { usePeople, usePosts, useUnits } from "../../../api/known";
import { trySlate } from "./measures";
import { levels, terms, useScope } from "./scope";
import { emptyLine, lineOf, SlateLineFields, type Typed } from "./slate_line";
import { SlateOutcome } from "./slate_outcome";
import { slateWords } from "./slate_words";
import { words as targetWords } from "./words";

const place = (field: string | undefined) => field?.replace(/^\/slate\/(\d+)\/(\w+)$/, "slate-$1-$2").replace(/^\/?on$/, "on");

export default function SlatePage() {
  const words = useWords(slateWords);
  const shared = useWords(common);
  const target = useWords(targetWords);
  const toFaults = useFaults();
  const [scope] = useScope();
  const known = { posts: usePosts(), units: useUnits(), people: usePeople() };
  const [lines, setLines] = useState<Typed[]>([emptyLine]);
  const [term, setTerm] = useState(scope.term);
  const [level, setLevel] = useState(scope.level);
  const [on, setOn] = useState(day(today()));
  const [faults, setFaults] = useState<Fault[]>([]);
  const tried = useMutation({ mutationFn: trySlate, onError: (error) => setFaults(toFaults(error, place)) });
  const fault = (id: string) => faults.find((one) => one.field === id)?.text;
  const missing = (): Fault[] => [
    ...(readDay(on) ? [] : [{ field: "on", text: shared.noSuchDay }]),
    ...lines.flatMap((line, at) => [
      ...(line.what === "post" && !line.post.trim() ? [{ field: `slate-${at}-post`, text: words.needPost }] : []),
      ...(line.what !== "post" && !line.unit.trim() ? [{ field: `slate-${at}-unit`, text: words.needUnit }] : []),
      ...(line.what !== "post" && !line.cadre.trim() ? [{ field: `slate-${at}-cadre`, text: words.needPerson }] : []),
    ]),
  ];
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = missing();
    setFaults(found);
    const read = readDay(on);
    if (found.length === 0 && read) tried.mutate({ on: read, ...(term && { term }), ...(level && { level }), slate: lines.map(lineOf) });
  };
  const change = (at: number) => (typed: Typed) => setLines(lines.map((line, i) => (i === at ? typed : line)));
  return (
    <Page title={words.title} crumbs={[{ text: target.targets, href: "/supervisor/targets" }]}>
      <p className="govuk-body">{words.intro}</p>
      <ErrorSummary faults={faults} />
      <form onSubmit={submit} noValidate>
        <div className="supervisor-filters">
          <SelectField id="term" label={target.term} value={term} onChange={setTerm} empty={target.allTerms} choices={terms.map((value) => ({ value, label: value === "always" ? target.always : value }))} />
          <SelectField id="level" label={target.level} value={level} onChange={setLevel} empty={target.allLevels} choices={levels.map((value) => ({ value, label: target.levelOf(value) }))} />
          <DateField id="on" label={target.day} value={on} onChange={setOn} fault={fault("on")} />
        </div>
        {lines.map((line, at) => (
          <SlateLineFields key={at} at={at} typed={line} known={known} fault={fault} change={change(at)} remove={lines.length > 1 ? () => setLines(lines.filter((_, i) => i !== at)) : undefined} />
        ))}
        <div className="govuk-button-group">
          <Button busy={tried.isPending}>{words.tryIt}</Button>
          <Button kind="secondary" onClick={() => setLines([...lines, emptyLine])}>
            {words.add}
          </Button>
        </div>
      </form>
      {tried.data && faults.length === 0 && <SlateOutcome on={tried.data.on} indicators={tried.data.indicators} />}
    </Page>
  );
}
