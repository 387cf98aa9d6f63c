// A field for the id of something known (unit, post, person): the browser's own list offers names and ids; what is chosen
// is read back by its name. What is not known may still be typed: the server says whether it exists.
import { useId } from "react";
import { TextField, type Choice } from "./fields";

type Props = { id: string; label: string; value: string; onChange: (value: string) => void; known: Choice[]; hint?: string; fault?: string | undefined };

export function KnownField({ known, hint, ...props }: Props) {
  const list = useId();
  const name = known.find((one) => one.value === props.value)?.label;
  return (
    <>
      <TextField {...props} hint={name ?? hint} list={list} />
      <datalist id={list}>
        {known.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </datalist>
    </>
  );
}
