// A unit with its posts and the units below it, folded; lists and the browser's own details, so that keyboard and reader
// know them.
import { day } from "../../../format/dates";
import { compareTexts } from "../../../format/names";
import { Tag } from "../../../parts/small";
import { useWords } from "../../../words/language";
import type { Post, Unit } from "./organisation";
import { words as catalogue } from "./words";

export function Branch({ of, open, top = false }: { of: Unit; open: boolean; top?: boolean }) {
  const words = useWords(catalogue);
  return (
    <details open={open || top}>
      <summary>
        <strong>{of.name}</strong>{" "}
        <span className="app-muted">
          {[of.kind !== of.name && of.kind, of.party_body && words.partyBody, words.since(day(of.since), day(of.until ?? "")), words.some(of.posts.length, of.units.length)].filter(Boolean).join(" · ")}
        </span>
      </summary>
      <ul className="govuk-list">
        {of.posts.map((post) => (
          <li key={post.post}>
            <Seat of={post} />
          </li>
        ))}
        {[...of.units].sort((a, b) => compareTexts(a.name, b.name)).map((unit) => (
          <li key={unit.unit}>
            <Branch of={unit} open={open} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Seat({ of }: { of: Post }) {
  const words = useWords(catalogue);
  return (
    <>
      {of.title} {of.head && <Tag tone="blue">{words.head}</Tag>} {of.elected && <Tag tone="grey">{words.elected}</Tag>} {of.vacant && <Tag tone="yellow">{words.vacant}</Tag>}
      {of.holder && <> — {of.holder.name}</>} <span className="app-muted">{of.post}</span>
    </>
  );
}
