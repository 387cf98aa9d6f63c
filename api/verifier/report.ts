// What the check of a case file finds.
import type { Json } from "./canonical.ts";
import type { Checkpoint, VerifierKey } from "./note.ts";

export interface Problem {
  where: string; // a file of the archive
  position: number | null; // of the entry concerned
  vi: string;
  en: string;
}

export interface Trust {
  log: VerifierKey;
  witnesses: VerifierKey[]; // every one of them must have cosigned
}

export interface Shown {
  position: number;
  role: string; // why it is in the file: "subject", or "context" when it is not about the subject
  entry: Record<string, unknown> | null; // null when it was withheld
  withheld: string | null;
}

export interface Report {
  subject: string;
  checkpoint: Checkpoint | null;
  covers: number; // the list of entries is complete for the first so many positions of the log
  left_out: number; // entries it rests on that did not fit, as the file says
  entries: Shown[];
  exported: Json | null; // the entry that tells who made the file, when, for which purpose
  cosigned: { name: string; time: number }[]; // by the witnesses asked for, in seconds since 1970
  problems: Problem[];
}

export function emptyReport(): Report {
  return { subject: "", checkpoint: null, covers: 0, left_out: 0, entries: [], exported: null, cosigned: [], problems: [] };
}
