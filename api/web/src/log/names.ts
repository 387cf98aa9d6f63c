// Names behind ids: of accounts, units, cadres and procedures, as far as the reader may see them.
import { useQuery } from "@tanstack/react-query";
import { get } from "../api/client";
import { useSaid } from "../words/language";
import type { Text } from "../words/words";
import { roles } from "../words/roles";
import { outcomes, types, type Source } from "./keys";

export type Named = { id: string; name: string };
type ListPage = { items: { id: string; name?: string }[]; next: string | null };

const pages_max = 20; // of 500

async function all(path: string, signal: AbortSignal): Promise<Named[]> {
  const found: Named[] = [];
  let after: string | undefined;
  for (let page = 0; page < pages_max; ++page) {
    const answer = await get<ListPage>(path, { limit: 500, after }, signal);
    found.push(...answer.items.map((item) => ({ id: item.id, name: item.name ?? item.id })));
    if (!answer.next) break;
    after = answer.next;
  }
  return found;
}

const listed = { accounts: "/v1/accounts", units: "/v1/units", cadres: "/v1/cadres", posts: "/v1/posts" };
export type Listed = keyof typeof listed;

// Nothing is wrong when a list may not be read: then ids are shown as they are.
export function useNames(kind: Listed, wanted = true): { list: Named[]; of: (id: string | undefined) => string } {
  const asked = useQuery({ queryKey: ["names", kind], staleTime: 300_000, enabled: wanted, queryFn: ({ signal }) => all(listed[kind], signal).catch(() => []) });
  const list = asked.data ?? [];
  return { list, of: (id) => list.find((one) => one.id === id)?.name ?? id ?? "" };
}

type Procedures = { procedures: { id: string; title: Text }[] };
export function useProcedures(wanted = true): Named[] {
  const said = useSaid();
  const asked = useQuery({ queryKey: ["procedures"], staleTime: 300_000, enabled: wanted, queryFn: ({ signal }) => get<Procedures>("/v1/procedures", {}, signal) });
  return (asked.data?.procedures ?? []).map((one) => ({ id: one.id, name: said(one.title) }));
}

const fixed: Partial<Record<Source, Record<string, Text>>> = { outcomes, roles, types };

// What may stand behind a key, to choose from.
export function useValues(source: Source | undefined): Named[] {
  const said = useSaid();
  const kind = source === "accounts" || source === "units" || source === "cadres" ? source : undefined;
  const names = useNames(kind ?? "units", kind !== undefined);
  const procedures = useProcedures(source === "procedures");
  const table = source && fixed[source];
  if (table) return Object.entries(table).map(([id, text]) => ({ id, name: said(text) }));
  if (source === "procedures") return procedures;
  return kind ? names.list : [];
}
