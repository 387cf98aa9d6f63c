// What this desk asks the server for: what an act changes lies under "officer", so that one call makes all of it fresh. The
// keys are shared by the whole page: one key, one shape of answer.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { get } from "../../api/client";
import type { CaseView, Definition, Entry, Next, RouteStep, Worklist } from "./types";

const long = 10 * 60_000; // what hardly changes: names of units and posts, definitions

export const useWorklist = (view?: string) =>
  useQuery({
    queryKey: ["officer", "worklist", view ?? ""],
    queryFn: ({ signal }) => get<Worklist>("/v1/worklist", { limit: 500, view }, signal),
    refetchInterval: 60_000,
  });

export const useCase = (id: string) =>
  useQuery({ queryKey: ["officer", "case", id], queryFn: ({ signal }) => get<CaseView>(`/v1/cases/${id}`, {}, signal) });
export const useNext = (id: string) =>
  useQuery({ queryKey: ["officer", "case", id, "next"], queryFn: ({ signal }) => get<Next>(`/v1/cases/${id}/next`, {}, signal) });
export const useRouteSheet = (id: string) =>
  useQuery({ queryKey: ["officer", "case", id, "route"], queryFn: ({ signal }) => get<{ steps: RouteStep[] }>(`/v1/cases/${id}/route`, {}, signal) });
export const useHistory = (id: string) =>
  useQuery({ queryKey: ["officer", "case", id, "history"], queryFn: ({ signal }) => get<{ entries: Entry[]; hidden?: number }>(`/v1/cases/${id}/history`, { limit: 500 }, signal) });

// "appointment@377-qd-tw-2025#ab…" -> its parts
export function reference(text: string): { id: string; version: string } {
  const [id = "", rest = ""] = text.split("@");
  return { id, version: rest.split("#")[0] ?? "" };
}

export function useDefinition(procedure: string | undefined) {
  const { id, version } = reference(procedure ?? "");
  return useQuery({
    queryKey: ["whole-definition", id, version],
    enabled: version !== "",
    staleTime: long,
    queryFn: ({ signal }) => get<Definition>(`/v1/procedures/${id}/versions/${version}`, {}, signal),
  });
}

type Named = { items: { id: string; name?: string }[]; next: string | null };

async function every(path: string, signal: AbortSignal): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let after: string | undefined; ; ) {
    const page = await get<Named>(path, { limit: 500, after }, signal);
    for (const item of page.items) if (item.name) names.set(item.id, item.name);
    if (!page.next) return names;
    after = page.next;
  }
}
const nothing = new Map<string, string>();
const useNames = (what: "units" | "posts") =>
  useQuery({ queryKey: ["all-names", what], staleTime: long, queryFn: ({ signal }) => every(`/v1/${what}`, signal) }).data ?? nothing;
export const useUnitNames = () => useNames("units");
export const usePostNames = () => useNames("posts");

// A person by name and id, where the name may be seen.
export const named = (people: Map<string, string>, id: string | undefined): string => (id && people.has(id) ? `${people.get(id)} (${id})` : (id ?? ""));

// After an act: everything of cases is asked for again.
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ["officer"] }), [client]);
}
