// Published procedures and standards of posts, as everybody may read them.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { get } from "../../../api/client";
import type { Text } from "../../../words/words";

export type Version = { version: string; hash: string; published: number; current: boolean };
export type Listed = { id: string; title: Text; versions: Version[] };
export type Basis = { text: string; article?: string; signed?: string };
export type Shown = { id: string; version: string; title: Text; effective: { from: string; until?: string }; basis: Basis[]; opened_by: string[]; versions: Version[] };
export type Meta = { title?: Text; by?: string[]; article?: string; mark?: string; requires?: Rule[]; outcome?: string };
export type Rule = { type: string; article?: string; mark?: string };
export type Arrow = { target?: string; meta?: Meta };
export type State = { id?: string; meta?: Meta; states?: Record<string, State>; on?: Record<string, Arrow | Arrow[]> };
export type Definition = { id: string; meta: { delays?: Record<string, Delay> }; states: Record<string, State> };
export type Delay = { title?: Text; article?: string; mark?: string; working_days?: number; days?: number; months?: number };
export type Standard = { qualification?: string; political_theory?: string; management_certificate?: string; language?: string; document?: string };
export type PostStandard = { post: string; title: string; unit: string; unit_name: string; standard: Standard | null };

export const useProcedures = () =>
  useQuery({ queryKey: ["procedures"], staleTime: 300_000, queryFn: ({ signal }) => get<{ procedures: Listed[] }>("/v1/procedures", undefined, signal) });

export function useProcedureTitles(): Map<string, Text> {
  const asked = useProcedures();
  return useMemo(() => new Map((asked.data?.procedures ?? []).map((one) => [one.id, one.title])), [asked.data]);
}

export const useProcedure = (id: string) =>
  useQuery({ queryKey: ["supervisor", "procedure", id], queryFn: ({ signal }) => get<Shown>(`/v1/procedures/${encodeURIComponent(id)}`, undefined, signal) });

export const useVersion = (id: string, version: string) =>
  useQuery({
    queryKey: ["supervisor", "version", id, version],
    enabled: version !== "",
    queryFn: ({ signal }) => get<Definition>(`/v1/procedures/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}`, undefined, signal),
  });

export const useStandards = (unit: string) =>
  useInfiniteQuery({
    queryKey: ["supervisor", "standards", unit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<{ items: PostStandard[]; next: string | null }>("/v1/standards", { unit, after: pageParam, limit: 500 }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
