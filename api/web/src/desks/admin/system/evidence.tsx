// How much of the log is signed and cosigned, what failed, and signing now.
import { number } from "../../../format/numbers";
import { ErrorSummary } from "../../../parts/error_summary";
import { useFaults } from "../../../parts/faults";
import { Button } from "../../../parts/fields";
import { Details, Warning } from "../../../parts/small";
import { SummaryList } from "../../../parts/summary_list";
import { useSaid, useWords } from "../../../words/language";
import { useCheckpoint, type System } from "./system";
import { words as catalogue } from "./words";

export function EvidenceSection({ of: { evidence, log } }: { of: System }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const toFaults = useFaults();
  const sign = useCheckpoint();
  const part = (entries: number) => words.of(number(entries), number(log.entries));
  return (
    <section>
      <h2 className="govuk-heading-m">{words.evidence}</h2>
      {!evidence && <Warning>{words.noKey}</Warning>}
      {evidence && (
        <>
          {evidence.alarm && <Warning>{said(evidence.alarm.text)}</Warning>}
          <SummaryList
            rows={[
              { key: words.signed, value: part(evidence.signed_entries) },
              { key: words.cosigned, value: part(evidence.cosigned_entries) },
              { key: words.failures, value: `${number(evidence.failures)} / ${number(evidence.witness_failures)}` },
            ]}
          />
          <ErrorSummary faults={sign.error ? toFaults(sign.error, () => undefined) : []} />
          <Button kind="secondary" busy={sign.isPending} onClick={() => sign.mutate()}>
            {words.sign}
          </Button>
          {sign.data && (
            <Details summary={words.checkpoint} open>
              <pre className="admin-value">{sign.data}</pre>
            </Details>
          )}
        </>
      )}
    </section>
  );
}
