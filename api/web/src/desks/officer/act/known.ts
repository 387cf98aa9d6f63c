// What a form of this case may refer to: the people it is about, posts and units; and the kinds of papers it knows.
import { useMemo } from "react";
import { useSaid } from "../../../words/language";
import { usePostNames, useUnitNames } from "../queries";
import type { CaseView, Definition } from "../types";
import type { Kind } from "./papers_form";

const cadreId = /^CB-\d+$/;

function people(value: unknown): string[] {
  if (typeof value === "string") return cadreId.test(value) ? [value] : [];
  if (value && typeof value === "object") return Object.values(value).flatMap(people);
  return [];
}

function referred(schema: unknown): Set<string> {
  if (!schema || typeof schema !== "object") return new Set();
  const own = (schema as { "x-refers"?: unknown })["x-refers"];
  return new Set([...(typeof own === "string" ? [own] : []), ...Object.values(schema).flatMap((part) => [...referred(part)])]);
}

export function useKnown(shown: Pick<CaseView, "cadre" | "data"> | undefined, schema: Record<string, unknown>) {
  const [posts, units] = [usePostNames(), useUnitNames()];
  return useMemo(() => {
    const kinds = referred(schema);
    const ids = new Set([...people(shown?.cadre), ...people(shown?.data)]);
    const named = (names: Map<string, string>) => [...names].map(([id, name]) => ({ id, name }));
    return [
      ...(kinds.has("cadre") ? [...ids].map((id) => ({ id, name: id })) : []),
      ...(kinds.has("post") ? named(posts) : []),
      ...(kinds.has("unit") ? named(units) : []),
    ];
  }, [shown, schema, posts, units]);
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
