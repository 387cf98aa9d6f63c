// An entry of the log as the API gives it, and what is withheld of it.
import type { Text } from "../words/words";

export type Reason = { rule: string; text?: Text; article?: string; mark?: string; field?: string; figures?: Record<string, unknown>; acknowledgeable?: boolean };
export type Asked = { rule: string; article?: string; mark?: string; text?: Text; holds?: boolean; figures?: Record<string, unknown> };
export type Paper = { kind?: string; number?: string; date?: string; name?: string; sha256?: string };
export type Withheld = { field: string; class: string; title: Text; article: string; mark: string };

export type Entry = {
  sequence: string;
  id: string;
  type: string;
  time: string; // when the log took it
  effective?: string; // the day it says it took place
  actor?: string;
  onbehalfof?: string;
  role?: string;
  act?: string;
  outcome?: string;
  case?: string;
  cadre?: string;
  unit?: string;
  subject?: string;
  procedure?: string; // "dismissal@377-qd-tw-2025#41d7b4e762b61e47"
  revision?: number;
  cause?: string;
  data?: {
    form?: Record<string, unknown>;
    documents?: Paper[];
    asked?: Asked[];
    acknowledged?: { rule: string; reason: string; document: string }[];
    refusal?: { kind: string; reasons?: Reason[] };
    kind?: string;
    value?: Record<string, unknown>;
    state?: string[];
    purpose?: string;
    what?: string;
    [more: string]: unknown;
  };
  withheld?: Withheld[];
};

export type EntriesPage = { entries: Entry[]; hidden?: number; count?: { entries: number; exact: boolean }; next: string | null };

export const isRefused = (entry: Entry): boolean => entry.outcome === "refused";
export const reasonsOf = (entry: Entry): Reason[] => entry.data?.refusal?.reasons ?? [];

// "dismissal@377-qd-tw-2025#41d7…" -> its parts; undefined when it is none.
export function referenceOf(text: string | undefined): { id: string; version: string } | undefined {
  const found = /^([^@]+)@([^#]+)/.exec(text ?? "");
  return found ? { id: found[1]!, version: found[2]! } : undefined;
}
