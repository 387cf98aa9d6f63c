// The conditions in force, each with a button that takes it away, and a small form that adds one.
import { useState, type FormEvent } from "react";
import { Button, SelectField, TextField } from "../../parts/fields";
import { Details } from "../../parts/small";
import { conditionText, cut, withTerm, without, type Term } from "../../log/question";
import { keyOf, keys } from "../../log/keys";
import { useValues } from "../../log/names";
import { useLanguage, useSaid, useWords } from "../../words/language";
import { words as catalogue } from "./words";

type Props = { question: string; onChange: (question: string) => void };

export function Chips({ question, onChange }: Props) {
  const words = useWords(catalogue);
  const terms = cut(question).map((term, at) => ({ term, at })).filter(({ term }) => term.key !== "order");
  return (
    <div className="app-no-print">
      {terms.length > 0 && (
        <ul className="inspector-chips" aria-label={words.conditions}>
          {terms.map(({ term, at }) => (
            <Chip key={`${at}-${term.text}`} term={term} onRemove={() => onChange(without(question, at))} />
          ))}
        </ul>
      )}
      <Details summary={words.addCondition}>
        <AddCondition onAdd={(text) => onChange(withTerm(question, text))} />
      </Details>
    </div>
  );
}

function Chip({ term, onRemove }: { term: Term; onRemove: () => void }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const key = keyOf(term.key);
  const name = useValues(key?.source).find((value) => value.id === term.value)?.name ?? term.value;
  const label = `${key ? `${said(key.title)}: ` : term.key ? `${term.key}: ` : ""}${term.negated ? `${words.not} ` : ""}${name}`;
  return (
    <li className="inspector-chip">
      <span>{label}</span>
      <button type="button" aria-label={`${words.remove} ${label}`} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

function AddCondition({ onAdd }: { onAdd: (text: string) => void }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const { language } = useLanguage();
  const [name, setName] = useState(keys[0]!.en);
  const [value, setValue] = useState("");
  const [negated, setNegated] = useState(false);
  const [fault, setFault] = useState<string>();
  const key = keyOf(name)!;
  const values = useValues(key.source);
  const add = (event: FormEvent) => {
    event.preventDefault();
    setFault(value.trim() ? undefined : words.needValue);
    if (!value.trim()) return;
    onAdd(conditionText(language === "vi" ? key.vi : key.en, value.trim(), negated));
    setValue("");
  };
  return (
    <form onSubmit={add} noValidate>
      <SelectField id="condition-key" label={words.key} value={name} onChange={(next) => (setName(next), setValue(""))} choices={keys.map((one) => ({ value: one.en, label: said(one.title) }))} />
      {values.length > 0 ? (
        <SelectField id="condition-value" label={words.value} value={value} empty="" onChange={setValue} fault={fault} choices={values.map((one) => ({ value: one.id, label: one.name === one.id ? one.id : `${one.name} (${one.id})` }))} />
      ) : (
        <TextField id="condition-value" label={words.value} hint={key.hint && said(key.hint)} value={value} onChange={setValue} fault={fault} width={20} />
      )}
      <div className="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
        <div className="govuk-checkboxes__item">
          <input className="govuk-checkboxes__input" id="condition-not" type="checkbox" checked={negated} onChange={(event) => setNegated(event.target.checked)} />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="condition-not">
            {words.exclude}
          </label>
        </div>
      </div>
      <Button kind="secondary">{words.add}</Button>
    </form>
  );
}
