// The route sheet of a case as the API gives it: where it lay, since when, until when, who moved it.
import type { Text } from "../words/words";

export type Deadline = { delay: string; due: string; article?: string; mark?: string; why?: { text: Text } };
export type RouteStep = {
  states: { id: string; title: Text }[];
  received: string;
  done?: string;
  act?: string;
  actor?: string;
  onbehalfof?: string;
  role?: string;
  position?: number;
  led_to?: { id: string; title: Text }[];
  documents?: string[]; // numbers
  working_days?: number;
  late: boolean;
  deadline?: Deadline;
};
// `cut`: a case that is longer than a sheet: where it ends, and how many entries it leaves out.
export type RouteSheet = { case: string; procedure: string; steps: RouteStep[]; cut: { from: number; entries: number } | null };
