// Units, posts and people that fields offer by name: asked once for a page.
import { useQuery } from "@tanstack/react-query";
import { get } from "./client";
import type { Choice } from "../parts/fields";

type Listed = { items: { id: string; name: string }[]; next: string | null };

async function all(path: string, signal: AbortSignal): Promise<Choice[]> {
  const out: Choice[] = [];
  for (let after: string | undefined; ; ) {
    const page: Listed = await get<Listed>(path, { after, limit: 500 }, signal);
    out.push(...page.items.map((one) => ({ value: one.id, label: one.name })));
    if (!page.next) return out;
    after = page.next;
  }
}

const useAll = (path: string) => useQuery({ queryKey: ["known", path], staleTime: 300_000, queryFn: ({ signal }) => all(path, signal) }).data ?? [];

export const useUnits = () => useAll("/v1/units");
export const usePosts = () => useAll("/v1/posts");
export const usePeople = () => useAll("/v1/cadres");
