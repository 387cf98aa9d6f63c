// Recording a recommendation: to which unit and from which day; then the form of the procedure, as every opening has it.
import { useState } from "react";
import { useUnits } from "../../../api/known";
import { day, readDay, today } from "../../../format/dates";
import { DateField } from "../../../parts/date_field";
import { ErrorSummary, type Fault } from "../../../parts/error_summary";
import { Button } from "../../../parts/fields";
import { KnownField } from "../../../parts/known_field";
import { Page } from "../../../parts/page";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import { OpeningForm } from "../../officer/open/opening_form";
import { words as catalogue } from "./words";

export default function NewRecommendationPage() {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const units = useUnits();
  const [unit, setUnit] = useState("");
  const [on, setOn] = useState(day(today()));
  const [step, setStep] = useState<"to" | "form">("to");
  const [faults, setFaults] = useState<Fault[]>([]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = [...(unit.trim() ? [] : [{ field: "unit", text: words.needUnit }]), ...(readDay(on) ? [] : [{ field: "on", text: shared.noSuchDay }])];
    setFaults(found);
    if (found.length === 0) setStep("form");
  };
  const fault = (field: string) => faults.find((one) => one.field === field)?.text;
  return (
    <Page title={words.record} crumbs={[{ text: words.recommendations, href: "/supervisor/recommendations" }]}>
      <p className="govuk-body">{words.recordIntro}</p>
      {step === "to" ? (
        <form onSubmit={submit} noValidate>
          <ErrorSummary faults={faults} />
          <KnownField id="unit" label={words.unit} hint={words.unitHint} value={unit} onChange={setUnit} known={units} fault={fault("unit")} />
          <DateField id="on" label={words.effective} value={on} onChange={setOn} fault={fault("on")} />
          <Button>{words.goOn}</Button>
        </form>
      ) : (
        <OpeningForm what={{ procedure: "recommendation", about: unit.trim(), effective: on }} onBack={() => setStep("to")} />
      )}
    </Page>
  );
}
