// The health of the log: what is signed, who cosigned it, whether anything raises an alarm.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../../api/client";
import { number } from "../../format/numbers";
import { readHealth, sizeOf, type Health } from "../../log/health";
import { ErrorSummary, type Fault } from "../../parts/error_summary";
import { useFaults } from "../../parts/faults";
import { Button } from "../../parts/fields";
import { Page } from "../../parts/page";
import { Answered, Details, Inset, Tag } from "../../parts/small";
import { SummaryList } from "../../parts/summary_list";
import { useSaid, useWords } from "../../words/language";
import "./inspector.scss";
import { words as catalogue } from "./words_proof";

export default function IntegrityPage() {
  const words = useWords(catalogue);
  const asked = useQuery({ queryKey: ["health"], refetchInterval: 15_000, queryFn: ({ signal }) => readHealth(signal) });
  return (
    <Page title={words.integrity}>
      <Answered asked={asked}>{(health) => <State health={health} />}</Answered>
      <SignNow />
    </Page>
  );
}

function State({ health }: { health: Health }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const { checkpoint } = health;
  const fine = (good: boolean) => <Tag tone={good ? "green" : "red"}>{good ? words.ok : words.trouble}</Tag>;
  const rows = [
    { key: words.ready, value: fine(health.ready) },
    { key: words.health, value: health.alarm ? <><Tag tone="red">{words.trouble}</Tag> {said(health.alarm)}</> : <Tag tone="green">{words.noAlarm}</Tag> },
    { key: words.entries, value: number(health.entries) },
    { key: words.signed, value: checkpoint ? number(checkpoint.size) : words.noCheckpoint },
    { key: words.cosigned, value: health.cosigned ? number(health.cosigned.size) : words.noCosigned },
    { key: words.failures, value: number(health.failures) },
    { key: words.witnessFailures, value: number(health.witnessFailures) },
  ];
  const behind = checkpoint ? health.entries - checkpoint.size : 0;
  return (
    <>
      <SummaryList rows={rows} />
      {behind > 0 && <Inset>{words.behind(number(behind))}</Inset>}
      {checkpoint && (
        <Details summary={words.checkpoint}>
          <SummaryList
            rows={[
              { key: words.origin, value: checkpoint.origin },
              { key: words.root, value: <span className="inspector-hash">{checkpoint.root}</span> },
              { key: words.signatures, value: <ul className="govuk-list">{checkpoint.signers.map((name, at) => <li key={at}>{name} ({name === checkpoint.origin ? words.ofLog : words.ofWitness})</li>)}</ul> },
              { key: words.logKey, value: <span className="inspector-hash">{health.key}</span> },
            ]}
          />
          <pre className="inspector-raw" tabIndex={0}>{checkpoint.text}</pre>
        </Details>
      )}
    </>
  );
}

function SignNow() {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const client = useQueryClient();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [result, setResult] = useState("");
  const [busy, setBusy] = useState(false);
  const sign = async () => {
    setBusy(true);
    setFaults([]);
    try {
      const note = await (await ask("POST", "/v1/checkpoints", { accept: "*/*" })).text();
      setResult(words.signedNow(number(sizeOf(note))));
      await client.invalidateQueries({ queryKey: ["health"] });
    } catch (error) {
      setFaults(toFaults(error, () => undefined));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="app-no-print">
      <ErrorSummary faults={faults} />
      <Button busy={busy} onClick={() => void sign()}>{words.sign}</Button>
      <p className="govuk-body" role="status">{result}</p>
    </div>
  );
}
