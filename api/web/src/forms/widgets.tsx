// The inputs: texts, whole numbers, days as they are written here, choices with their labels, references by id.
import type { RegistryWidgetsType, WidgetProps } from "@rjsf/utils";
import { useEffect, useState } from "react";
import { day, readDay } from "../format/dates";
import { Picker } from "../parts/picker";
import { useSaid, useWords } from "../words/language";
import type { Text } from "../words/words";
import { choiceText } from "./choices";
import type { FormContext } from "./schema_form";
import { words as catalogue } from "./words";

type Labelled = { "x-labels"?: Record<string, Text>; "x-refers"?: string; maxLength?: number };

const tied = ({ id, rawErrors }: WidgetProps) => ({
  id,
  name: id,
  "aria-invalid": rawErrors && rawErrors.length > 0 ? true : undefined,
  "aria-describedby": [`${id}-hint`, rawErrors && rawErrors.length > 0 && `${id}-fault`].filter(Boolean).join(" "),
});
const inputClass = ({ rawErrors }: WidgetProps, width = "") => `govuk-input ${width}${rawErrors && rawErrors.length > 0 ? " govuk-input--error" : ""}`;

function TextWidget(props: WidgetProps) {
  return props.schema.type === "integer" || props.schema.type === "number" ? <NumberWidget {...props} /> : <WordsWidget {...props} />;
}

function WordsWidget(props: WidgetProps) {
  const words = useWords(catalogue);
  const { id, value, onChange, schema, formContext, rawErrors } = props;
  const { "x-refers": refers, maxLength = 200 } = schema as Labelled;
  const set = (text: string) => onChange(text === "" ? undefined : text);
  if (!refers && maxLength > 300)
    return <textarea {...tied(props)} className="govuk-textarea" rows={4} value={value ?? ""} onChange={(event) => set(event.target.value)} />;
  if (!refers) return <input {...tied(props)} className={inputClass(props)} autoComplete="off" spellCheck={false} value={value ?? ""} onChange={(event) => set(event.target.value)} />;
  const known = (formContext as FormContext | undefined)?.known[refers] ?? [];
  return (
    <>
      <div id={`${id}-hint`} className="govuk-hint">{words.findHint}</div>
      <Picker id={id} value={value ?? ""} onChange={set} known={known} fault={(rawErrors ?? []).length > 0} describedBy={tied(props)["aria-describedby"]} />
    </>
  );
}

// What is typed stays as typed; the value is the day when it is one, else the text, which the server then refuses.
function DateWidget(props: WidgetProps) {
  const words = useWords(catalogue);
  const [text, setText] = useState(() => day(props.value as string | undefined));
  useEffect(() => {
    if (props.value !== undefined && readDay(text) !== props.value && text !== props.value) setText(day(props.value as string));
  }, [props.value, text]);
  const set = (typed: string) => {
    setText(typed);
    props.onChange(typed === "" ? undefined : (readDay(typed) ?? typed));
  };
  return (
    <>
      <div id={`${props.id}-hint`} className="govuk-hint">{words.dayHint}</div>
      <input {...tied(props)} className={inputClass(props, "govuk-input--width-10")} inputMode="numeric" autoComplete="off" value={text} onChange={(event) => set(event.target.value)} />
    </>
  );
}

function NumberWidget(props: WidgetProps) {
  const [text, setText] = useState(() => (props.value === undefined ? "" : String(props.value)));
  const set = (typed: string) => {
    setText(typed);
    const tidy = typed.trim().replace(",", ".");
    props.onChange(tidy === "" ? undefined : /^-?\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : typed);
  };
  return <input {...tied(props)} className={inputClass(props, "govuk-input--width-5")} inputMode="numeric" autoComplete="off" value={text} onChange={(event) => set(event.target.value)} />;
}

function useLabel(schema: unknown): (value: unknown) => string {
  const said = useSaid();
  const labels = (schema as Labelled)["x-labels"] ?? {};
  return (value) => said(labels[String(value)] ?? choiceText(String(value)));
}

function SelectWidget(props: WidgetProps) {
  const words = useWords(catalogue);
  const label = useLabel(props.schema);
  const choices = props.options.enumOptions ?? [];
  return (
    <select {...tied(props)} className="govuk-select" value={props.value ?? ""} onChange={(event) => props.onChange(choices.find((one) => String(one.value) === event.target.value)?.value)}>
      <option value="">{words.choose}</option>
      {choices.map((choice) => <option key={String(choice.value)} value={String(choice.value)}>{label(choice.value)}</option>)}
    </select>
  );
}

function CheckboxesWidget(props: WidgetProps) {
  const label = useLabel((props.schema.items as object | undefined) ?? props.schema);
  const chosen = Array.isArray(props.value) ? (props.value as unknown[]) : [];
  return (
    <fieldset className="govuk-fieldset" id={props.id} tabIndex={-1}>
      <legend className="govuk-fieldset__legend">{props.label}</legend>
      <div className="govuk-checkboxes">
        {(props.options.enumOptions ?? []).map((choice) => (
          <Check key={String(choice.value)} id={`${props.id}/${String(choice.value)}`} label={label(choice.value)} checked={chosen.includes(choice.value)} onChange={(on) => props.onChange(on ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))} />
        ))}
      </div>
    </fieldset>
  );
}

const CheckboxWidget = (props: WidgetProps) => (
  <div className="govuk-checkboxes">
    <Check id={props.id} label={props.label} checked={props.value === true} onChange={props.onChange} />
  </div>
);

const Check = ({ id, label, checked, onChange }: { id: string; label: string; checked: boolean; onChange: (on: boolean) => void }) => (
  <div className="govuk-checkboxes__item">
    <input className="govuk-checkboxes__input" id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>{label}</label>
  </div>
);

export const widgets: RegistryWidgetsType = { TextWidget, TextareaWidget: TextWidget, DateWidget, UpDownWidget: NumberWidget, SelectWidget, CheckboxWidget, CheckboxesWidget };
