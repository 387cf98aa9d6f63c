// The state of the system (/v1/system), backups and checkpoints.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, get, send } from "../../../api/client";
import type { Text } from "../../../words/words";

export type System = {
  time: string;
  log: { entries: number; bytes_used: number; map_bytes: number; readers: number };
  views: { entries: number; behind: number; bytes_used: number; map_bytes: number };
  documents: { count: number; bytes: number };
  disk: { free_bytes: number; total_bytes: number; reserve_bytes: number } | null; // null: the disk did not say
  backup: { last: { time: string; entries: number; by: string; behind: number } | null };
  evidence: { signed_entries: number; cosigned_entries: number; failures: number; witness_failures: number; alarm: { rule: string; text: Text } | null } | null;
  engine: { queue: number; commands: number; accepted: number; refused: number; failed: number; overloaded: number };
  connections: number;
};

export const useSystem = () =>
  useQuery({ queryKey: ["admin", "system"], queryFn: ({ signal }) => get<System>("/v1/system", undefined, signal), refetchInterval: 10_000 });

export type Backup = { directory: string; size: number; root: string; documents: number };

export function useBackup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (directory: string) => send<Backup>("POST", "/v1/backups", { body: { directory } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["admin", "system"] }),
  });
}

// Reads back what was written and signs it now; the answer is the checkpoint's own text.
export function useCheckpoint() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await ask("POST", "/v1/checkpoints", { accept: "text/plain" })).text(),
    onSuccess: () => client.invalidateQueries({ queryKey: ["admin", "system"] }),
  });
}
