// A field for something known (unit, post, person), found by its name or id.
import { Field, type Choice } from "./fields";
import { Picker } from "./picker";

type Props = { id: string; label: string; value: string; onChange: (value: string) => void; known: Choice[]; hint?: string; fault?: string | undefined };

export function KnownField({ known, value, onChange, ...shared }: Props) {
  const { id, hint, fault } = shared;
  const describedBy = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined;
  return (
    <Field {...shared}>
      <Picker id={id} value={value} onChange={onChange} known={known} fault={fault !== undefined} describedBy={describedBy} />
    </Field>
  );
}
