// A password for the first sign-in: shown once, kept nowhere.
import { useMutation } from "@tanstack/react-query";
import { moment } from "../../../format/dates";
import { ErrorSummary } from "../../../parts/error_summary";
import { useFaults } from "../../../parts/faults";
import { Button } from "../../../parts/fields";
import { useWords } from "../../../words/language";
import { issuePassword } from "./accounts";
import { words as catalogue } from "./words";

export function OneTimePassword({ id }: { id: string }) {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const issued = useMutation({ mutationFn: () => issuePassword(id), gcTime: 0 });
  return (
    <section>
      <h2 className="govuk-heading-m">{words.password}</h2>
      <p className="govuk-body">{words.passwordIntro}</p>
      {issued.error && <ErrorSummary faults={toFaults(issued.error, () => undefined)} />}
      {issued.data && (
        <div className="govuk-panel admin-password" role="status">
          <p className="govuk-body">{words.issued}</p>
          <p>
            <code className="govuk-!-font-size-27">{issued.data.password}</code>
          </p>
          <p className="govuk-body">{words.validUntil(moment(issued.data.until))}</p>
        </div>
      )}
      <Button kind="secondary" busy={issued.isPending} onClick={() => issued.mutate()}>
        {words.issue}
      </Button>
    </section>
  );
}
