// A case as the API shows it, now or at a position of the log.
import type { Text } from "../words/words";
import type { Paper, Withheld } from "./entry";

export type Timer = { delay: string; due: string; state: string };
export type Case = {
  id: string;
  procedure: string;
  title: Text;
  cadre?: string;
  post?: string;
  unit: string;
  opened: string;
  done: boolean;
  outcome: string;
  revision: number;
  last: number; // position of the last entry that moved it
  states: { id: string; title: Text }[];
  timers: Timer[];
  data: Record<string, unknown>;
  documents: Paper[];
  deeds: { act: string; actor: string; effective: string }[];
  withheld?: Withheld[];
};
