// The form of an act with its papers and acknowledgements. Nothing typed is lost: not by a conflict, a lost network or a
// session that ended. The act is sent under one key until it is known to be written.
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { isConflict } from "../../../api/client";
import { Problem } from "../../../api/problem";
import { useKey } from "../../../api/key";
import { day, readDay, today } from "../../../format/dates";
import { SchemaForm, type FormValue } from "../../../forms/schema_form";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { sentence, useFaults } from "../../../parts/faults";
import { Button, TextField } from "../../../parts/fields";
import { Warning } from "../../../parts/small";
import { useSaid, useWords } from "../../../words/language";
import { useRefresh } from "../queries";
import type { CaseView, Definition, DryRun, Prospect } from "../types";
import { useKinds, useKnown } from "./known";
import { PapersForm } from "./papers_form";
import { checkAct, sendAct, type ActDraft, type Meanwhile } from "./sending";
import type { Attached } from "./uploads";
import { Acknowledge, type Acknowledged } from "./acknowledge";
import { Changed, Verdict } from "./verdict";
import { words as catalogue } from "./words";

type Props = { prospect: Prospect; gone: boolean; revision: number; shown: CaseView; definition: Definition | undefined };

export function ActForm({ prospect, gone, revision, shown, definition }: Props) {
  const words = useWords(catalogue);
  const said = useSaid();
  const toFaults = useFaults();
  const refresh = useRefresh();
  const [, go] = useLocation();
  const key = useKey();
  const [effective, setEffective] = useState(() => day(today()));
  const [form, setForm] = useState<FormValue>({});
  const [papers, setPapers] = useState<Attached[]>([]);
  const [acknowledged, setAcknowledged] = useState<Acknowledged>({});
  const [faults, setFaults] = useState<Fault[]>([]);
  const [verdict, setVerdict] = useState<DryRun | null>(null);
  const [meanwhile, setMeanwhile] = useState<Meanwhile[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [seen, setSeen] = useState(revision); // what the officer knows of; another one only when told of the change
  const known = useKnown(shown);
  const kinds = useKinds(definition, prospect.documents ?? []);
  const verdictBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verdict?.outcome === "accepted") verdictBox.current?.focus();
  }, [verdict]);

  const draft = (): ActDraft => ({ act: prospect.act, revision: seen, effective: readDay(effective) ?? effective, form, papers, acknowledged });
  const touched = <T,>(set: (value: T) => void) => (value: T) => (set(value), setVerdict(null));
  const fromReasons = (run: DryRun): Fault[] =>
    (run.reasons ?? []).map((reason) => ({ field: reason.field ?? fieldOf(reason.rule), text: sentence(said(reason.text)), article: reason.article }));

  const attempt = async (work: () => Promise<void>) => {
    setFaults([]);
    if (!readDay(effective)) return setFaults([{ field: "effective", text: words.badDay }]);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (isConflict(error)) {
        setMeanwhile((error.body.meanwhile as Meanwhile[] | undefined) ?? []);
        setSeen(Number(error.body.revision ?? seen));
        setVerdict(null);
        await refresh();
      } else {
        if (error instanceof Problem) setVerdict(null); // a lost answer is no answer: the verdict stands, and so does the key
        setFaults(toFaults(error, (field) => (field === "/effective" ? "effective" : field)));
        if (error instanceof Problem && error.status === 403) await refresh();
      }
    } finally {
      setBusy(false);
    }
  };
  const check = () =>
    attempt(async () => {
      const run = await checkAct(shown.id, draft());
      setVerdict(run);
      setMeanwhile(null);
      setFaults(run.outcome === "refused" ? fromReasons(run) : []);
    });
  const send = () =>
    attempt(async () => {
      await sendAct(shown.id, draft(), key.of(draft()));
      key.done();
      await refresh();
      go(`/officer/cases/${shown.id}`);
    });
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), void (gone ? undefined : verdict?.outcome === "accepted" ? send() : check()))}>
      {meanwhile && <Changed meanwhile={meanwhile} definition={definition} />}
      <ErrorSummary faults={faults} />
      <TextField id="effective" width={10} label={words.effective} hint={words.dayHint} value={effective} fault={faults.find((one) => one.field === "effective")?.text} onChange={touched(setEffective)} />
      <SchemaForm schema={prospect.form} grounds={definition?.meta.parameters?.grounds} value={form} onChange={touched(setForm)} faults={faults} known={known} />
      <PapersForm papers={papers} onChange={touched(setPapers)} kinds={kinds} wanted={prospect.documents ?? []} faults={faults} />
      <Acknowledge reasons={verdict?.reasons ?? []} value={acknowledged} onChange={setAcknowledged} />
      <div ref={verdictBox} tabIndex={-1}>{verdict && <Verdict run={verdict} definition={definition} />}</div>
      {gone ? <Warning>{words.gone}</Warning> : <Button busy={busy}>{verdict?.outcome === "accepted" ? said(prospect.title) : words.check}</Button>}
    </form>
  );
}

// Refusals by rule stand on no field; those about papers belong to the papers.
const fieldOf = (rule: string): string | undefined => (rule.startsWith("document") || rule.startsWith("dossier") ? "/documents" : undefined);
