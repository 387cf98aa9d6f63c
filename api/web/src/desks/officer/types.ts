// What the API gives about cases, as far as this desk reads it (openapi.json has all of it).
import type { Ground } from "../../forms/grounds";
import type { Note } from "../../log/notes";
import type { Text } from "../../words/words";

export type State = { id: string; title: Text };
export type Reason = {
  rule: string;
  text: Text;
  article?: string;
  mark?: "V" | "V~" | "R" | "U";
  field?: string;
  params?: Record<string, unknown>;
  figures?: Record<string, unknown>;
  acknowledgeable?: boolean;
};
export type Paper = { kind: string; name?: string; number?: string; date: string; sha256?: string };
export type Withheld = { field: string; class: string; title: Text; article: string };

export type CaseView = {
  id: string;
  procedure: string; // id@version#hash
  title: Text;
  states: State[];
  state?: string[];
  done: boolean;
  revision: number;
  cadre?: string;
  post?: string;
  unit?: string;
  opened?: string;
  outcome?: string;
  data?: Record<string, unknown>;
  documents?: Paper[];
  timers?: { delay: string; state: string; due: string }[];
  overdue?: { delay: string; state: string; due: string }[];
  holds?: { by: string; reason: Text; article: string }[];
  withheld?: Withheld[];
  notes?: Note[];
};

export type Prospect = {
  act: string;
  title: Text;
  state: string;
  may: boolean;
  ready: boolean;
  by: string[];
  different_from?: string[];
  form: Record<string, unknown>;
  documents?: string[];
  evidence_required?: boolean;
  article?: string;
  due?: string | null;
  met: Reason[];
  missing: Reason[];
  needs_input: Reason[];
};
export type Next = { case: string; revision: number; done: boolean; acts: Prospect[] };

export type Deadline = { delay: string; due: string; article: string; mark: string; why?: { text: Text } };
export type RouteStep = {
  states: State[];
  received: string;
  working_days: number;
  late: boolean;
  deadline?: Deadline;
  position?: number;
  act?: string;
  role?: string;
  actor?: string;
  onbehalfof?: string;
  done?: string;
  led_to?: State[];
  outcome?: string;
  documents?: string[];
};

export type Entry = {
  sequence: string;
  type: string;
  time: string;
  effective?: string;
  act?: string;
  actor?: string;
  onbehalfof?: string;
  role?: string;
  outcome?: string;
  data?: { reason?: unknown; entered?: string[]; state?: string[]; documents?: Paper[]; reasons?: Reason[]; acknowledged?: { rule: string; reason: string; document: string }[] };
};

export type DryRun = { outcome: "accepted" | "refused"; kind?: string; state?: string[]; done?: boolean; result?: string; reasons?: Reason[] };
export type Accepted = { outcome: string; case: string; revision: number; position: number };

export type WorkItem = {
  case: string;
  procedure: string;
  cadre: string;
  post?: string;
  unit: string;
  role: string;
  acts: string[];
  state: string[];
  due: string | null;
  working_days_left?: number | null;
  title?: Text;
  states?: State[];
  cadre_name?: string;
  unit_name?: string;
  mine?: boolean;
  unassigned?: boolean;
  acts_titles?: { act: string; title: Text }[];
  notes?: Note[];
  waits_for?: string[];
};
export type Proposal = {
  position: number;
  procedure: string;
  subject: string;
  unit: string;
  case: string;
  on: string | null;
  reason: Text;
  article: string;
  mark: string;
  may_open: boolean;
  open: Opening;
};
export type Opening = { procedure: string; version?: string; cadre?: string; post?: string; unit?: string; proposal?: number; effective?: string; form?: Record<string, unknown> };
export type Worklist = { items: WorkItem[]; proposals?: Proposal[]; next: string | null; counts?: Record<string, unknown> };

export type Definition = {
  id: string;
  version: string;
  initial: string;
  meta: { title: Text; basis: Basis[]; delays?: Record<string, { title?: Text }>; dossier?: { documents?: { kind: string; title: Text; required?: boolean }[] }; parameters?: { grounds?: Ground[] } };
  states: Record<string, Node>;
  on?: Record<string, Step>;
};
export type Basis = { text: string; article?: string; signed?: string };
export type Node = { id?: string; initial?: string; type?: string; meta?: { title?: Text; outcome?: string }; states?: Record<string, Node>; on?: Record<string, Step>; after?: Record<string, Step>; always?: Step; onDone?: Step };
export type Step = string | Move | (string | Move)[];
export type Move = { target?: string; meta?: { title?: Text } };
