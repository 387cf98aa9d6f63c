// Accounts as the log keeps them: facts of kinds account, mandate and delegation, each with its days.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, send } from "../../../api/client";
import { useKey } from "../../../api/key";

export type Held = { role: string; unit: string; unit_name?: string; from: string; until: string | null };
export type Account = { id: string; name: string; cadre?: string; mandates?: Held[] };
export type Accounts = { items: Account[]; hidden: number; next: string | null };
export type KnownFact = { kind: string; from: string; until?: string; declared?: string; position: number; value: Record<string, unknown> };
export type Subject = { id: string; facts: KnownFact[] };
export type NewFact = { subject: string; kind: string; from: string; until?: string; value: Record<string, unknown>; corrects?: number };

export const useAccounts = () =>
  useInfiniteQuery({
    queryKey: ["admin", "accounts"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Accounts>("/v1/accounts", { after: pageParam, limit: 500 }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useAccount = (id: string) =>
  useQuery({ queryKey: ["admin", "account", id], queryFn: ({ signal }) => get<Subject>(`/v1/accounts/${encodeURIComponent(id)}`, undefined, signal) });

// Records facts, all or none; asks again for what has changed.
export function useRecord() {
  const key = useKey();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (facts: NewFact[]) => send("POST", "/v1/facts", { body: { facts }, key: key.of(facts) }),
    onSuccess: async () => {
      key.done();
      await client.invalidateQueries({ queryKey: ["admin"] });
    },
  });
}

export type OneTime = { account: string; password: string; until: string };
export const issuePassword = (account: string) => send<OneTime>("POST", `/v1/accounts/${encodeURIComponent(account)}/password`, {});

// The same fact with a last day: what was recorded is corrected, never removed.
export const ended = (account: string, fact: KnownFact, until: string): NewFact => ({
  subject: `account/${account}`,
  kind: fact.kind,
  from: fact.from,
  until,
  value: fact.value,
  corrects: fact.position,
});
