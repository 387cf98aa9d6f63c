// Definitions of procedures as the server publishes, checks and compares them.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, send } from "../../../api/client";
import { useKey } from "../../../api/key";
import type { Text } from "../../../words/words";

export type Version = { version: string; hash: string; published: number; current: boolean };
export type Listed = { id: string; title: Text; versions: Version[] };
export type Shown = { id: string; version: string; title: Text; effective: { from: string; until?: string }; basis: { text: string; article?: string; signed?: string }[]; versions: Version[] };
export type CheckFault = { state: string; act: string; pointer?: string; reason: string; text: Text };
export type Checked = { publishable: boolean; problems: CheckFault[] };
export type Change = { path: string; kind: "added" | "removed" | "changed"; from?: unknown; to?: unknown; state?: string; act?: string };
export type Comparison = { from: string; to: string; same: boolean; counts: { added: number; removed: number; changed: number }; changes: Change[]; left_out: number };
export type Rehearsed = {
  case: string;
  unit: string;
  version: string;
  states: { id: string; title: Text }[];
  outcome: "moves" | "refuses" | "already";
  to_states?: { id: string; title: Text }[];
  due?: { delay: string; due: string }[];
  reasons: { rule: string; text: Text }[];
};
export type Rehearsal = { version: string; moves: number; refuses: number; cases: Rehearsed[]; by: string[]; may: boolean; hidden: number; next: string | null };

const of = (id: string) => `/v1/procedures/${encodeURIComponent(id)}`;

export const useDefinitions = () =>
  useQuery({ queryKey: ["admin", "definitions"], queryFn: ({ signal }) => get<{ procedures: Listed[] }>("/v1/procedures", undefined, signal) });

export const useDefinition = (id: string) => useQuery({ queryKey: ["admin", "definition", id], queryFn: ({ signal }) => get<Shown>(of(id), undefined, signal) });

export const useComparison = (id: string, from: string, to: string) =>
  useQuery({
    queryKey: ["admin", "comparison", id, from, to],
    enabled: from !== "" && to !== "",
    queryFn: ({ signal }) => get<Comparison>(`${of(id)}/compare`, { from, to }, signal),
  });

export const rehearse = (id: string, version: string, cursor?: string) =>
  send<Rehearsal>("POST", `${of(id)}/migrations/dry-run`, { body: { version }, query: { cursor, limit: 100 } });

export const checkDefinition = (source: unknown) => send<Checked>("POST", "/v1/procedures/check", { body: source });

// Writes with a key of its own, then asks anew for everything of this desk.
function useWrite<Body>(send: (body: Body, key: string) => Promise<unknown>) {
  const key = useKey();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => send(body, key.of(body)),
    onSuccess: async () => {
      key.done();
      await client.invalidateQueries({ queryKey: ["admin"] });
    },
  });
}

export const usePublish = () => useWrite((source: unknown, key) => send("POST", "/v1/procedures", { body: source, key }));
export const useMakeCurrent = (id: string) => useWrite((version: string, key) => send("PUT", `${of(id)}/current`, { body: { version }, key }));
