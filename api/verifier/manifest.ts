// The manifest of a case file: its numbers, the names of files, and what the log committed to of it.
import { toHex, utf8 } from "./bytes.ts";
import { type Json, canonical, isObject } from "./canonical.ts";
import { sha256 } from "./sha2.ts";

export const isPosition = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export function fileOfEntry(position: number): string {
  return `entries/${String(position).padStart(12, "0")}.json`;
}
export function fileOfProof(position: number): string {
  return `proofs/${String(position).padStart(12, "0")}.tlog-proof`;
}

// What the entry of the export holds the hash of: the lists of the manifest, with the entries below `upto`.
export function listedHash(manifest: Json, upto: number): string {
  const listed: Json = {};
  for (const key of ["context_left_out", "documents", "rights", "subject"]) if (key in manifest) listed[key] = manifest[key];
  const rows = Array.isArray(manifest.entries) ? manifest.entries : [];
  listed.entries = rows.filter((row) => isObject(row) && isPosition(row.position) && row.position < upto);
  return toHex(sha256(utf8(canonical(listed))));
}
