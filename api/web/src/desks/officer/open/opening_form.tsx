// Second step of opening a case: the form of the version that applies, the papers, the verdict, the opening.
import { useState } from "react";
import { useLocation } from "wouter";
import { send } from "../../../api/client";
import { Problem } from "../../../api/problem";
import { useKey } from "../../../api/key";
import { day, readDay } from "../../../format/dates";
import { filled } from "../../../forms/schema";
import { SchemaForm, type FormValue } from "../../../forms/schema_form";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { sentence, useFaults } from "../../../parts/faults";
import { Button, type Choice } from "../../../parts/fields";
import { Loading } from "../../../parts/small";
import { SummaryList } from "../../../parts/summary_list";
import { useSaid, useWords } from "../../../words/language";
import { Acknowledge, type Acknowledged } from "../act/acknowledge";
import { useKinds, useKnown } from "../act/known";
import { PapersForm } from "../act/papers_form";
import { toAcknowledged, toPaper } from "../act/sending";
import type { Attached } from "../act/uploads";
import { Verdict } from "../act/verdict";
import { words as actWords } from "../act/words";
import { useProcedure, type Procedure } from "../procedures";
import { useDefinition, useRefresh } from "../queries";
import type { Accepted, DryRun } from "../types";
import { words as deskWords } from "../words";
import { inForce, useVersions } from "./law";
import type { What } from "./what_form";

type Props = { what: What; proposal?: number | undefined; form?: FormValue | undefined; onBack: () => void };

export function OpeningForm(props: Props) {
  const procedure = useProcedure(props.what.procedure).data;
  const on = readDay(props.what.effective) ?? "";
  const version = inForce(useVersions(props.what.procedure), on)?.version;
  const open = useDefinition(version ? `${props.what.procedure}@${version}#` : undefined).data;
  if (!procedure || !open) return <Loading />;
  const schema = ((open.meta as { open?: { form?: Record<string, unknown> } }).open?.form ?? procedure.opening_form) as Record<string, unknown>;
  return <Filled {...props} procedure={procedure} version={version!} on={on} schema={schema} />;
}

function Filled({ what, proposal, form: given = {}, onBack, procedure, version, on, schema }: Props & { procedure: Procedure; version: string; on: string; schema: Record<string, unknown> }) {
  const words = useWords(actWords);
  const desk = useWords(deskWords);
  const said = useSaid();
  const toFaults = useFaults();
  const refresh = useRefresh();
  const [, go] = useLocation();
  const key = useKey();
  const [form, setForm] = useState<FormValue>(given);
  const [papers, setPapers] = useState<Attached[]>([]);
  const [acknowledged, setAcknowledged] = useState<Acknowledged>({});
  const [faults, setFaults] = useState<Fault[]>([]);
  const [verdict, setVerdict] = useState<DryRun | null>(null);
  const [busy, setBusy] = useState(false);
  const definition = useDefinition(`${procedure.id}@${version}#`).data;
  const kinds = useKinds(definition, []);
  const known = useKnown(undefined);
  const body = () => ({
    procedure: procedure.id,
    [procedure.subject]: what.about.trim(),
    effective: on,
    form: filled(form) ?? {},
    ...(proposal !== undefined ? { proposal } : {}),
    ...(papers.length > 0 ? { documents: papers.map(toPaper) } : {}),
    ...(toAcknowledged(acknowledged).length > 0 ? { acknowledged: toAcknowledged(acknowledged) } : {}),
  });
  const touched = <T,>(set: (value: T) => void) => (value: T) => (set(value), setVerdict(null));
  const submit = async () => {
    setFaults([]);
    setBusy(true);
    try {
      if (verdict?.outcome === "accepted") {
        const opened = await send<Accepted>("POST", "/v1/cases", { body: body(), key: key.of(body()) });
        key.done();
        await refresh();
        return go(`/officer/cases/${opened.case}`);
      }
      const run = await send<DryRun>("POST", "/v1/cases", { body: body(), query: { dry_run: true } });
      setVerdict(run);
      setFaults((run.reasons ?? []).map((reason) => ({ field: reason.field ?? (reason.rule.startsWith("document") ? "/documents" : undefined), text: sentence(said(reason.text)), article: reason.article })));
    } catch (error) {
      if (error instanceof Problem) setVerdict(null);
      setFaults(toFaults(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), void submit())}>
      <ErrorSummary faults={faults} />
      <SummaryList rows={[{ key: desk.procedure, value: said(procedure.title), action: <button type="button" className="app-plain-button" onClick={onBack}>{words.change}</button> }, { key: words[procedure.subject], value: aboutText(known[procedure.subject] ?? [], what.about) }, { key: words.on, value: day(on) }, { key: words.law, value: version }]} />
      <SchemaForm schema={schema} grounds={definition?.meta.parameters?.grounds} value={form} onChange={touched(setForm)} faults={faults} known={known} />
      <PapersForm papers={papers} onChange={touched(setPapers)} kinds={kinds} wanted={[]} faults={faults} />
      <Acknowledge reasons={verdict?.reasons ?? []} value={acknowledged} onChange={setAcknowledged} />
      {verdict && <Verdict run={verdict} definition={definition} />}
      <Button busy={busy}>{verdict?.outcome === "accepted" ? words.nowOpen : words.check}</Button>
    </form>
  );
}

const aboutText = (known: Choice[], id: string) => {
  const found = known.find((one) => one.value === id.trim());
  return found ? `${found.label} (${found.value})` : id;
};
