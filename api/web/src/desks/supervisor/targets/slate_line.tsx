// One line of a slate: into which post or body, and who.
import { Button, SelectField, type Choice } from "../../../parts/fields";
import { KnownField } from "../../../parts/known_field";
import { useWords } from "../../../words/language";
import type { SlateLine } from "./measures";
import { bodyIds, slateWords } from "./slate_words";

export type Typed = { what: string; post: string; unit: string; cadre: string; leaves: boolean };
export const emptyLine: Typed = { what: "post", post: "", unit: "", cadre: "", leaves: false };

export function lineOf({ what, post, unit, cadre, leaves }: Typed): SlateLine {
  if (what === "post") return { post: post.trim(), cadre: cadre.trim() || null };
  return { body: what, unit: unit.trim(), cadre: cadre.trim(), ...(leaves ? { leaves } : {}) };
}

export type Known = { posts: Choice[]; units: Choice[]; people: Choice[] };
type Props = { at: number; typed: Typed; known: Known; fault: (field: string) => string | undefined; change: (typed: Typed) => void; remove?: (() => void) | undefined };

export function SlateLineFields({ at, typed, known, fault, change, remove }: Props) {
  const words = useWords(slateWords);
  const id = (field: string) => `slate-${at}-${field}`;
  const inPost = typed.what === "post";
  return (
    <fieldset className="govuk-fieldset supervisor-slate">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{words.line(at + 1)}</legend>
      <div className="supervisor-filters">
        <SelectField id={id("body")} label={words.what} value={typed.what} onChange={(what) => change({ ...typed, what })} choices={[{ value: "post", label: words.post }, ...bodyIds.map((value) => ({ value, label: words.body(value) }))]} />
        {inPost ? (
          <KnownField id={id("post")} label={words.post} value={typed.post} onChange={(post) => change({ ...typed, post })} known={known.posts} hint={words.postHint} fault={fault(id("post"))} />
        ) : (
          <KnownField id={id("unit")} label={words.unit} value={typed.unit} onChange={(unit) => change({ ...typed, unit })} known={known.units} hint={words.unitHint} fault={fault(id("unit"))} />
        )}
        <KnownField id={id("cadre")} label={words.person} value={typed.cadre} onChange={(cadre) => change({ ...typed, cadre })} known={known.people} hint={inPost ? words.personOrVacant : words.personHint} fault={fault(id("cadre"))} />
        {!inPost && <SelectField id={id("leaves")} label={words.how} value={String(typed.leaves)} onChange={(value) => change({ ...typed, leaves: value === "true" })} choices={[{ value: "false", label: words.joins }, { value: "true", label: words.leaves }]} />}
        {remove && (
          <Button kind="secondary" onClick={remove}>
            {words.remove(at + 1)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
