// By which paper an inspector reads: asked before personal data, an export or a proof is given.
import { useState } from "react";
import { SelectField, TextField } from "../../parts/fields";
import { useWords } from "../../words/language";
import { words as catalogue } from "./words";

export type Purpose = { kind: string; number: string };

// What the server wants, "assignment:12-QĐ/UBKT"; undefined while the number is missing.
export const purposeText = ({ kind, number }: Purpose): string | undefined => (number.trim() ? `${kind}:${number.trim()}` : undefined);

export function usePurpose() {
  return useState<Purpose>({ kind: "assignment", number: "" });
}

type Props = { id: string; value: Purpose; onChange: (value: Purpose) => void; fault?: string | undefined };

export function PurposeFields({ id, value, onChange, fault }: Props) {
  const words = useWords(catalogue);
  const choices = [
    { value: "assignment", label: words.assignment },
    { value: "request", label: words.request },
  ];
  return (
    <>
      <SelectField id={`${id}-kind`} label={words.purposeKind} value={value.kind} choices={choices} onChange={(kind) => onChange({ ...value, kind })} />
      <TextField id={`${id}-number`} label={words.purposeNumber} hint={words.purposeNumberHint} value={value.number} onChange={(number) => onChange({ ...value, number })} fault={fault} width={20} />
    </>
  );
}
