// What a form of this case may refer to: the people it is about, posts and units; and the kinds of papers it knows.
import { useMemo } from "react";
import { usePeople, usePosts, useUnits } from "../../../api/known";
import type { Known } from "../../../forms/schema_form";
import { useSaid } from "../../../words/language";
import type { CaseView, Definition } from "../types";
import type { Kind } from "./papers_form";

const cadreId = /^CB-\d+$/;

function people(value: unknown): string[] {
  if (typeof value === "string") return cadreId.test(value) ? [value] : [];
  if (value && typeof value === "object") return Object.values(value).flatMap(people);
  return [];
}

// Those whom the case is about come first.
export function useKnown(shown: Pick<CaseView, "cadre" | "data"> | undefined): Known {
  const [everybody, posts, units] = [usePeople(), usePosts(), useUnits()];
  return useMemo(() => {
    const ids = new Set([...people(shown?.cadre), ...people(shown?.data)]);
    const unnamed = [...ids].filter((id) => !everybody.some((one) => one.value === id)).map((id) => ({ value: id, label: id }));
    return { cadre: [...everybody.filter((one) => ids.has(one.value)), ...unnamed, ...everybody.filter((one) => !ids.has(one.value))], post: posts, unit: units };
  }, [shown, everybody, posts, units]);
}

export function useKinds(definition: Definition | undefined, wanted: string[]): Kind[] {
  const said = useSaid();
  return useMemo(() => {
    const listed = (definition?.meta.dossier?.documents ?? []).map((one) => ({ kind: one.kind, title: said(one.title) }));
    const missing = wanted.filter((kind) => !listed.some((one) => one.kind === kind)).map((kind) => ({ kind, title: kind }));
    const isWanted = (one: Kind) => wanted.includes(one.kind);
    return [...missing, ...listed.filter(isWanted), ...listed.filter((one) => !isWanted(one))];
  }, [definition, wanted, said]);
}
