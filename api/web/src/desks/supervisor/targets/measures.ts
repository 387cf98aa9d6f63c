// What the server says of targets (/v1/targets), and the questions to it.
import { useQuery } from "@tanstack/react-query";
import { get, send } from "../../../api/client";
import type { Text } from "../../../words/words";

export type Verdict = "met" | "not-met" | "not-measurable";
export type Weight = "must" | "target" | "strive" | "broadly" | "ability";
export type Value = { exact: string; decimal: string };
export type Counts = { numerator: number; denominator: number; unknown: number };
export type Target = { value?: string; from?: string; to?: string };
export type Measured = Counts & { verdict: Verdict; value: Value | null };
export type UnitShare = Counts & { unit: string; name: string; verdict?: Verdict };

export type Indicator = Measured & {
  id: string;
  level: string;
  term: string;
  title: Text;
  operator: string;
  target: Target;
  unit: string; // "%", "persons", "months", "years"
  weight: Weight;
  source: string;
  mark: string;
  note: Text | null;
  counted: "persons" | "units" | "bodies";
  why: { code: string; text: Text; missing?: { kind: string; subjects: number }[] } | null;
  range: { least: string; most: string } | null;
  short_by: number | null;
  last_term: { on: string; numerator: number; denominator: number; value: Value | null } | null;
  at_term_start: { on: string; numerator: number; denominator: number; value: Value | null; leaving: number } | null;
  units: UnitShare[];
  people: boolean;
};

export type Term = { term: string; starts: string | null; ends: string | null; mark: string };
export type Targets = { on: string; position: number; unit: string; terms: Term[]; indicators: Indicator[] };

export type Person = {
  cadre: string;
  name: string;
  unit: string;
  unit_name: string;
  post?: string;
  post_title?: string;
  side: "counts" | "counts-not" | "unknown";
  because: Record<string, unknown>;
  missing: string[];
};
export type People = { people: Person[]; hidden: number; next: string | null };
export type Leaver = { cadre: string; name: string; unit_name: string; post_title?: string; event: "turns-40" | "retires"; on: string; counts_now: boolean };
export type Ageing = { before: string | null; people: Leaver[]; hidden: number; next: string | null };

export type Scope = { term: string; level: string; unit: string; on: string };

export const useTargets = (scope: Scope) =>
  useQuery({ queryKey: ["supervisor", "targets", scope], queryFn: ({ signal }) => get<Targets>("/v1/targets", scope, signal) });

export const askPeople = (id: string, scope: Scope, side: string, cursor: string | undefined, signal: AbortSignal) =>
  get<People>(`/v1/targets/${encodeURIComponent(id)}/people`, { ...scope, side, cursor, limit: 200 }, signal);

// Who leaves by age is asked of what is known, not of a day.
export const useAgeing = (id: string, { term, level, unit }: Scope) =>
  useQuery({
    queryKey: ["supervisor", "ageing", id, term, level, unit],
    queryFn: ({ signal }) => get<Ageing>(`/v1/targets/${encodeURIComponent(id)}/ageing`, { term, level, unit }, signal),
  });

export type SlateLine = { post: string; cadre: string | null } | { body: string; unit: string; cadre: string; leaves?: boolean };
export type Planned = Pick<Indicator, "id" | "level" | "term" | "title" | "operator" | "target" | "unit" | "weight" | "counted"> & {
  before: Measured;
  after: Measured;
  changed: boolean;
};

export const trySlate = (body: { level?: string; term?: string; on?: string; slate: SlateLine[] }) =>
  send<{ on: string; indicators: Planned[] }>("POST", "/v1/targets/slate", { body });
