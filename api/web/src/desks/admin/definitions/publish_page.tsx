// A version from a text or a file: checked first, every fault named with its place; only what was found good is published.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { useFaults } from "../../../parts/faults";
import { Button, TextField } from "../../../parts/fields";
import { Page } from "../../../parts/page";
import { Inset } from "../../../parts/small";
import { useWords } from "../../../words/language";
import { CheckFaults } from "./check_faults";
import { checkDefinition, usePublish } from "./definitions";
import { words as catalogue } from "./words";

// "dismissal@41-qd-tw-2021#…" -> "dismissal"
const idOf = (reference: string) => reference.split("@")[0] ?? "";
const bytesMax = 1024 * 1024;

export default function PublishPage() {
  const words = useWords(catalogue);
  const toFaults = useFaults();
  const [text, setText] = useState("");
  const [good, setGood] = useState(""); // the text that was checked without faults
  const [faults, setFaults] = useState<Fault[]>([]);
  const publish = usePublish();
  const check = useMutation({ mutationFn: checkDefinition });
  const failed = (error: unknown) => setFaults(toFaults(error, () => "source"));
  const put = (typed: string) => (setText(typed), check.reset(), publish.reset());
  const parsed = (): { is: unknown } | undefined => {
    const wrong = (said: string) => (setFaults([{ field: "source", text: said }]), undefined);
    if (!text.trim()) return wrong(words.needSource);
    try {
      return { is: JSON.parse(text) as unknown };
    } catch (error) {
      return wrong(words.notJson((error as Error).message));
    }
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setFaults([]);
    const source = parsed();
    if (source) check.mutate(source.is, { onSuccess: (found) => setGood(found.publishable ? text : ""), onError: failed });
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > bytesMax) setFaults([{ field: "file", text: words.tooLarge }]);
    else (setFaults([]), put(await file.text()));
  };
  return (
    <Page title={words.publishNew} crumbs={[{ text: words.definitions, href: "/admin/definitions" }]}>
      <p className="govuk-body">{words.checkFirst}</p>
      <ErrorSummary faults={faults} />
      <form onSubmit={submit} noValidate>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="file">
            {words.file}
          </label>
          <input className="govuk-file-upload" id="file" type="file" accept=".json,application/json" onChange={(event) => void read(event.target.files?.[0])} />
        </div>
        <TextField id="source" label={words.source} hint={words.sourceHint} value={text} onChange={put} lines={16} fault={faults.find((one) => one.field === "source")?.text} />
        <div className="govuk-button-group">
          <Button busy={check.isPending} kind="secondary" submit>
            {words.check}
          </Button>
          {good === text && text !== "" && !publish.isSuccess && (
            <Button busy={publish.isPending} onClick={() => publish.mutate(JSON.parse(text), { onError: failed })}>
              {words.publish}
            </Button>
          )}
        </div>
      </form>
      <div aria-live="polite">
        {check.data?.publishable && !publish.isSuccess && <Inset>{words.good}</Inset>}
        {check.data && !check.data.publishable && <CheckFaults problems={check.data.problems} />}
        {publish.isSuccess && (
          <Inset>
            {words.publishedNow}{" "}
            <Link className="govuk-link" href={`/admin/definitions/${encodeURIComponent(idOf((publish.data as { procedure: string }).procedure))}`}>
              {words.openIt}
            </Link>
          </Inset>
        )}
      </div>
    </Page>
  );
}
