// The health of the log as the server tells it: checkpoints (signed notes), figures, alarms.
import { ask, get } from "../api/client";
import { Problem } from "../api/problem";
import type { Text } from "../words/words";
import type { EntriesPage } from "./entry";

export type Checkpoint = { text: string; origin: string; size: number; root: string; signers: string[] };
export type Health = { ready: boolean; alarm: Text | null; entries: number; checkpoint: Checkpoint | null; cosigned: Checkpoint | null; failures: number; witnessFailures: number; key: string };

// The first three lines of a checkpoint are the log's name, its size and its root (C2SP tlog-checkpoint).
export function checkpointOf(text: string): Checkpoint | null {
  const [origin = "", size = "", root = ""] = text.split("\n");
  if (!/^\d+$/.test(size)) return null;
  const signers = [...text.matchAll(/^— (\S+) /gm)].map((found) => found[1]!);
  return { text, origin, size: Number(size), root, signers };
}
export const sizeOf = (note: string): number => checkpointOf(note)?.size ?? 0;

async function note(path: string, signal: AbortSignal): Promise<Checkpoint | null> {
  try {
    return checkpointOf(await (await ask("GET", path, { signal, accept: "*/*" })).text());
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

const figure = (metrics: string, name: string): number => Number(new RegExp(`^${name} (\\d+)`, "m").exec(metrics)?.[1] ?? 0);

// Plain fetch: a server that is not ready answers 503, which is what is asked about.
async function state(path: string, signal: AbortSignal): Promise<{ ok: boolean; why: Text | null }> {
  const response = await fetch(path, { signal, cache: "no-store" });
  if (response.ok) return { ok: true, why: null };
  const body = (await response.json().catch(() => ({}))) as { text?: Text; detail?: string };
  return { ok: false, why: body.text ?? { vi: body.detail ?? "", en: body.detail ?? "" } };
}

export async function readHealth(signal: AbortSignal): Promise<Health> {
  const [ready, health, checkpoint, cosigned, metrics, keys] = await Promise.all([
    state("/ready", signal),
    state("/health", signal),
    note("/checkpoint", signal),
    note("/checkpoint/cosigned", signal),
    ask("GET", "/metrics", { signal, accept: "*/*" }).then((response) => response.text()),
    get<EntriesPage>("/v1/entries", { q: "type:cadre.log.key-changed.v1", limit: 1 }, signal),
  ]);
  return {
    ready: ready.ok,
    alarm: health.why,
    entries: figure(metrics, "cadre_log_entries"),
    checkpoint,
    cosigned,
    failures: figure(metrics, "cadre_checkpoint_failures_total"),
    witnessFailures: figure(metrics, "cadre_witness_failures_total"),
    key: String(keys.entries[0]?.data?.key ?? ""),
  };
}
