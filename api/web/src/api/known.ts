// Units, posts and people that fields offer by name, as far as the account may see them: asked once for a page.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { compareNames } from "../format/names";
import type { Choice } from "../parts/fields";
import { get } from "./client";

type Listed = { items: { id: string; name?: string }[]; next: string | null };

async function all(path: string, signal: AbortSignal): Promise<Choice[]> {
  const out: Choice[] = [];
  for (let after: string | undefined; ; ) {
    const page: Listed = await get<Listed>(path, { after, limit: 500 }, signal);
    out.push(...page.items.map((one) => ({ value: one.id, label: one.name ?? one.id })));
    if (!page.next) return out;
    after = page.next;
  }
}

type Post = { title: string; holder: { cadre: string; name: string } | null };
type Unit = { posts: Post[]; units: Unit[] };

// Who holds an office is told to more accounts than who is in the files.
async function holders(signal: AbortSignal): Promise<(Choice & { name: string })[]> {
  const { roots } = await get<{ roots: Unit[] }>("/v1/organisation", {}, signal);
  const below = (unit: Unit): Post[] => [...unit.posts, ...unit.units.flatMap(below)];
  return roots.flatMap(below).flatMap(({ title, holder }) => (holder ? [{ value: holder.cadre, name: holder.name, label: `${holder.name}, ${title}` }] : []));
}

const nobody: Choice[] = [];
const unnamed = new Map<string, string>();
const fresh = { staleTime: 300_000, gcTime: 300_000 };
const useAll = (path: string) => useQuery({ queryKey: ["known", path], ...fresh, queryFn: ({ signal }) => all(path, signal) }).data ?? nobody;
const useHolders = () => useQuery({ queryKey: ["known", "holders"], ...fresh, queryFn: ({ signal }) => holders(signal) }).data;

export const useUnits = () => useAll("/v1/units");
export const usePosts = () => useAll("/v1/posts");

// Everybody whose name may be seen, by given name; whoever holds an office with it.
export function usePeople(): Choice[] {
  const [files, offices] = [useAll("/v1/cadres"), useHolders()];
  return useMemo(() => {
    const people = new Map(files.map((one) => [one.value, { ...one, name: one.label }]));
    for (const one of offices ?? []) people.set(one.value, one);
    return [...people.values()].sort((a, b) => compareNames(a.name, b.name) || a.value.localeCompare(b.value)).map(({ value, label }) => ({ value, label }));
  }, [files, offices]);
}

// The names alone, by id, for pages that have ids only.
export function usePeopleNames(): Map<string, string> {
  const offices = useHolders();
  return useMemo(() => (offices ? new Map(offices.map((one) => [one.value, one.name])) : unnamed), [offices]);
}
