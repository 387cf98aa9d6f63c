// How binding a target is, and whether it is met: each a word, a sign and a colour.
import { Tag, type Tone } from "../../../parts/small";
import { useWords } from "../../../words/language";
import type { Verdict, Weight } from "./measures";
import { words as catalogue } from "./words";

const looks: Record<Verdict, { tone: Tone; sign: string }> = {
  met: { tone: "green", sign: "✓" },
  "not-met": { tone: "red", sign: "✗" },
  "not-measurable": { tone: "yellow", sign: "?" },
};

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const words = useWords(catalogue);
  const { tone, sign } = looks[verdict];
  return (
    <Tag tone={tone}>
      <span aria-hidden="true">{sign}</span> {words.verdict(verdict)}
    </Tag>
  );
}

export function WeightTag({ weight }: { weight: Weight }) {
  const words = useWords(catalogue);
  return <Tag tone={weight === "must" ? "purple" : weight === "target" ? "blue" : "grey"}>{words.weightOf(weight)}</Tag>;
}
