// Puts a version in use, after saying what follows.
import { useState } from "react";
import { Dialog } from "../../../parts/dialog";
import { ErrorSummary } from "../../../parts/error_summary";
import { useFaults } from "../../../parts/faults";
import { Button } from "../../../parts/fields";
import { useWords } from "../../../words/language";
import { useMakeCurrent } from "./definitions";
import { words as catalogue } from "./words";

export function MakeCurrent({ id, version, onMade }: { id: string; version: string; onMade: (version: string) => void }) {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const made = useMakeCurrent(id);
  const [open, setOpen] = useState(false);
  // A promise, not a callback: this row is gone when the answer has come.
  const make = () =>
    made.mutateAsync(version).then(
      () => (setOpen(false), onMade(version)),
      () => undefined,
    );
  return (
    <>
      <button type="button" className="app-plain-button" onClick={() => setOpen(true)}>
        {words.makeCurrentOf(version)}
      </button>
      {open && (
        <Dialog title={words.makeCurrentOf(version)} onCancel={() => setOpen(false)}>
          <ErrorSummary faults={made.error ? toFaults(made.error, () => undefined) : []} />
          <p className="govuk-body">{words.makeCurrentWhy}</p>
          <Button busy={made.isPending} onClick={() => void make()}>
            {words.makeCurrent}
          </Button>
        </Dialog>
      )}
    </>
  );
}
