// Which roles: one box each. An administrator's role is never lent.
import { useSaid } from "../../../words/language";
import { roles } from "../../../words/roles";

const lendable = Object.keys(roles).filter((role) => role !== "administrator");

type Props = { id: string; legend: string; chosen: string[]; choose: (chosen: string[]) => void; fault?: string | undefined };

export function RoleBoxes({ id, legend, chosen, choose, fault }: Props) {
  const said = useSaid();
  const toggle = (role: string) => choose(chosen.includes(role) ? chosen.filter((one) => one !== role) : [...chosen, role]);
  return (
    <div className={`govuk-form-group${fault ? " govuk-form-group--error" : ""}`}>
      <fieldset className="govuk-fieldset" id={id} tabIndex={-1} aria-describedby={fault ? `${id}-fault` : undefined}>
        <legend className="govuk-fieldset__legend">{legend}</legend>
        {fault && <p id={`${id}-fault`} className="govuk-error-message">{fault}</p>}
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {lendable.map((role) => (
            <div className="govuk-checkboxes__item" key={role}>
              <input className="govuk-checkboxes__input" type="checkbox" id={`${id}-${role}`} checked={chosen.includes(role)} onChange={() => toggle(role)} />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-${role}`}>
                {said(roles[role])}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
