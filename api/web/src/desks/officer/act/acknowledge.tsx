// Going on although a rule of mark R or U failed: why, and by which paper.
import { TextField } from "../../../parts/fields";
import { useSaid, useWords } from "../../../words/language";
import type { Reason } from "../types";
import { words as catalogue } from "./words";

export type Acknowledged = Record<string, { on: boolean; reason: string; document: string }>;
type Props = { reasons: Reason[]; value: Acknowledged; onChange: (value: Acknowledged) => void };

export function Acknowledge({ reasons, value, onChange }: Props) {
  const words = useWords(catalogue);
  const said = useSaid();
  const asked = [...new Set([...reasons.filter((one) => one.acknowledgeable).map((one) => one.rule), ...Object.keys(value)])];
  const set = (rule: string, change: Partial<Acknowledged[string]>) =>
    onChange({ ...value, [rule]: { on: false, reason: "", document: "", ...value[rule], ...change } });
  return asked.map((rule) => {
    const reason = reasons.find((one) => one.rule === rule);
    const given = value[rule];
    return (
      <fieldset key={rule} className="govuk-fieldset officer-paper">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{reason ? `${said(reason.text)} (${reason.article ?? ""})` : rule}</legend>
        <p className="govuk-hint">{words.acknowledgeHint}</p>
        <div className="govuk-checkboxes govuk-!-margin-bottom-4">
          <div className="govuk-checkboxes__item">
            <input className="govuk-checkboxes__input" id={`go-on-${rule}`} type="checkbox" checked={given?.on ?? false} onChange={(event) => set(rule, { on: event.target.checked })} />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`go-on-${rule}`}>
              {words.acknowledge}
            </label>
          </div>
        </div>
        {given?.on && (
          <>
            <TextField id={`reason-${rule}`} lines={3} label={words.reason} value={given.reason} onChange={(text) => set(rule, { reason: text })} />
            <TextField id={`ground-${rule}`} width={20} label={words.ground} value={given.document} onChange={(text) => set(rule, { document: text })} />
          </>
        )}
      </fieldset>
    );
  });
}
