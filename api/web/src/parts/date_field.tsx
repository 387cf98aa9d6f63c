// A day as the office writes it, dd/MM/yyyy, typed as text: no picker hides the keyboard or the reader's voice.
import { common } from "../words/common";
import { useWords } from "../words/language";
import { TextField } from "./fields";

type Props = { id: string; label: string; value: string; onChange: (value: string) => void; hint?: string | undefined; fault?: string | undefined };

export function DateField({ hint, ...props }: Props) {
  const words = useWords(common);
  return <TextField {...props} hint={hint ?? words.dayHint} width={10} />;
}
