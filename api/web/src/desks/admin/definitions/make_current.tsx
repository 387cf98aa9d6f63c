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
  const make = () => made.mutate(version, { onSuccess: () => (setOpen(false), onMade(version)) });
  return (
    <>
      <button type="button" className="app-plain-button" onClick={() => setOpen(true)}>
        {words.makeCurrentOf(version)}
      </button>
      {open && (
        <Dialog title={words.makeCurrentOf(version)} onCancel={() => setOpen(false)}>
          <ErrorSummary faults={made.error ? toFaults(made.error, () => undefined) : []} />
          <p className="govuk-body">{words.makeCurrentWhy}</p>
          <Button busy={made.isPending} onClick={make}>
            {words.makeCurrent}
          </Button>
        </Dialog>
      )}
    </>
  );
}
