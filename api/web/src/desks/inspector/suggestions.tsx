// Keys and values that may complete the last term of what is typed: buttons, reached with the tab key.
import { finds } from "../../format/names";
import { conditionText, cut, joined } from "../../log/question";
import { keyOf, keysLike } from "../../log/keys";
import { useValues } from "../../log/names";
import { useLanguage, useSaid, useWords } from "../../words/language";
import { words as catalogue } from "./words";

const suggestions_max = 8;

export function Suggestions({ typed, onTake }: { typed: string; onTake: (typed: string) => void }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const { language } = useLanguage();
  const terms = cut(typed);
  const last = /\s$/.test(typed) ? undefined : terms.at(-1);
  const key = last?.key ? keyOf(last.key) : undefined;
  const values = useValues(key?.source);
  if (!last || last.value === "" && !key) return null;
  const before = terms.slice(0, -1);
  const take = (text: string, blank: string) => onTake(joined([...before, { text }]) + blank);
  const offers = key
    ? values
        .filter((value) => value.id !== last.value && (finds(value.name, last.value) || value.id.includes(last.value)))
        .map((value) => ({ id: value.id, label: value.name === value.id ? value.id : `${value.name} (${value.id})`, take: () => take(conditionText(last.key, value.id, last.negated), " ") }))
    : keysLike(last.value).map((one) => {
        const name = language === "vi" ? one.vi : one.en;
        return { id: one.en, label: `${name}: ${said(one.title)}`, take: () => take(`${last.negated ? "-" : ""}${name}:`, "") };
      });
  if (offers.length === 0) return null;
  return (
    <div role="group" aria-label={words.suggestions} className="inspector-suggestions">
      {offers.slice(0, suggestions_max).map((offer) => (
        <button key={offer.id} type="button" onClick={offer.take}>
          {offer.label}
        </button>
      ))}
    </div>
  );
}
