// The last backup, and making one into an empty folder of the server.
import { useState } from "react";
import { moment } from "../../../format/dates";
import { number } from "../../../format/numbers";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { useFaults } from "../../../parts/faults";
import { Button, TextField } from "../../../parts/fields";
import { Warning } from "../../../parts/small";
import { useWords } from "../../../words/language";
import { useBackup, type System } from "./system";
import { words as catalogue } from "./words";

export function BackupSection({ last }: { last: System["backup"]["last"] }) {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const backup = useBackup();
  const [directory, setDirectory] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = directory.trim() ? [] : [{ field: "directory", text: words.needDirectory }];
    setFaults(found);
    if (found.length === 0) backup.mutate(directory.trim(), { onError: (error) => setFaults(toFaults(error, () => "directory")) });
  };
  return (
    <section>
      <h2 className="govuk-heading-m">{words.backup}</h2>
      {last ? (
        <p className="govuk-body">
          <strong>{words.lastBackup}:</strong> {words.backupReading(moment(last.time), last.by, last.behind)}
        </p>
      ) : (
        <Warning>{words.noBackup}</Warning>
      )}
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <TextField id="directory" label={words.directory} hint={words.directoryHint} value={directory} onChange={setDirectory} fault={faults[0]?.text} />
        <Button kind="secondary" busy={backup.isPending}>
          {words.makeBackup}
        </Button>
      </form>
      <div role="status">{backup.data && faults.length === 0 && <p className="govuk-body">{words.backedUp(number(backup.data.size), backup.data.directory)}</p>}</div>
    </section>
  );
}
