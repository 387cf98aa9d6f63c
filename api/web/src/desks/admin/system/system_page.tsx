// Storage, backup, signatures and witnesses, and what the engine is doing; asked anew every ten seconds.
import { moment } from "../../../format/dates";
import { bytes, number } from "../../../format/numbers";
import { Page } from "../../../parts/page";
import { Answered } from "../../../parts/small";
import { SummaryList } from "../../../parts/summary_list";
import { useWords } from "../../../words/language";
import "../admin.scss";
import { BackupSection } from "./backup";
import { EvidenceSection } from "./evidence";
import { Gauge } from "./gauge";
import { useSystem, type System } from "./system";
import { words as catalogue } from "./words";

export default function SystemPage() {
  const words = useWords(catalogue);
  const asked = useSystem();
  return (
    <Page title={words.system} {...(asked.data && { caption: words.at(moment(asked.data.time)) })}>
      <Answered asked={asked}>
        {(system) => (
          <>
            <Storage of={system} />
            <BackupSection last={system.backup.last} />
            <EvidenceSection of={system} />
            <Engine of={system} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Storage({ of }: { of: System }) {
  const words = useWords(catalogue);
  return (
    <section>
      <h2 className="govuk-heading-m">{words.storage}</h2>
      {of.disk && <Disk of={of.disk} />}
      <Gauge title={words.log} reading={`${words.usedOf(bytes(of.log.bytes_used), bytes(of.log.map_bytes))}; ${words.entries(number(of.log.entries))}`} used={of.log.bytes_used} all={of.log.map_bytes} />
      <Gauge title={words.views} reading={`${words.usedOf(bytes(of.views.bytes_used), bytes(of.views.map_bytes))}; ${words.behind(of.views.behind)}`} used={of.views.bytes_used} all={of.views.map_bytes} />
      <p className="govuk-body">
        <strong>{words.documents}:</strong> {words.documentsReading(number(of.documents.count), bytes(of.documents.bytes))}
      </p>
    </section>
  );
}

function Disk({ of }: { of: NonNullable<System["disk"]> }) {
  const words = useWords(catalogue);
  const reading = words.diskReading(bytes(of.free_bytes), bytes(of.total_bytes), bytes(of.reserve_bytes));
  return <Gauge title={words.disk} reading={reading} used={of.total_bytes - of.free_bytes} all={of.total_bytes} />;
}

function Engine({ of }: { of: System }) {
  const words = useWords(catalogue);
  const shown = (["queue", "accepted", "refused", "failed", "overloaded"] as const).map((key) => ({ key: words[key], value: number(of.engine[key]) }));
  return (
    <section>
      <h2 className="govuk-heading-m">{words.engine}</h2>
      <SummaryList rows={[...shown, { key: words.connections, value: number(of.connections) }]} />
    </section>
  );
}
