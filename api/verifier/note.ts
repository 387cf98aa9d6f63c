// Signed notes, checkpoints, cosignatures and proofs, as C2SP writes them: signed-note, tlog-checkpoint,
// tlog-cosignature, tlog-proof.
import { type Bytes, equal, fromBase64, fromUtf8, utf8 } from "./bytes.ts";
import { ed25519Verifies } from "./ed25519.ts";
import { rootOfInclusion } from "./merkle.ts";
import { sha256 } from "./sha2.ts";

const signatures_max = 64;

// Who may sign: a name, what the signature says (1: the log's own, 4: a witness's cosignature), and the key.
export interface VerifierKey {
  name: string;
  id: Bytes;
  algorithm: 1 | 4;
  key: Bytes;
}

// "name+1234abcd+base64(algorithm || key)".
export function parseKey(text: string): VerifierKey | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text.trim());
  const material = match && fromBase64(match[3]!);
  if (!match || !material || material.length !== 33) return null;
  const algorithm = material[0];
  if (algorithm !== 1 && algorithm !== 4) return null;
  const id = sha256(utf8(match[1]! + "\n"), material).slice(0, 4);
  const claimed = parseInt(match[2]!, 16) === new DataView(id.buffer).getUint32(0);
  return claimed ? { name: match[1]!, id, algorithm, key: material.slice(1) } : null;
}

export interface Note {
  text: string; // with its last line end
  signatures: { name: string; id: Bytes; signature: Bytes }[];
}

export function parseNote(bytes: Uint8Array): Note | null {
  const whole = fromUtf8(bytes);
  if (whole === null || /[\u0000-\u0009\u000b-\u001f]/.test(whole) || !whole.endsWith("\n")) return null;
  const split = whole.lastIndexOf("\n\n");
  if (split < 0) return null;
  const lines = whole.slice(split + 2, -1).split("\n");
  if (lines.length > signatures_max) return null;
  const signatures = [];
  for (const line of lines) {
    const match = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line);
    const blob = match && fromBase64(match[2]!);
    if (!match || !blob || blob.length < 5) return null;
    signatures.push({ name: match[1]!, id: blob.slice(0, 4), signature: blob.slice(4) });
  }
  return { text: whole.slice(0, split + 1), signatures };
}

// Whether `key` signed the note: "good", "bad" when there is such a signature and it is false, "none" otherwise.
export function signedBy(note: Note, key: VerifierKey): "good" | "bad" | "none" {
  let found: "good" | "none" = "none";
  for (const line of note.signatures) {
    if (line.name !== key.name || !equal(line.id, key.id)) continue;
    if (!verifies(note.text, key, line.signature)) return "bad";
    found = "good";
  }
  return found;
}

// When a witness says that it cosigned: seconds since 1970, of each of its signatures.
export function cosignedAt(note: Note, witness: VerifierKey): number[] {
  return note.signatures
    .filter((line) => line.name === witness.name && equal(line.id, witness.id) && line.signature.length === 72)
    .map((line) => Number(new DataView(line.signature.buffer, line.signature.byteOffset).getBigUint64(0)));
}

function verifies(text: string, key: VerifierKey, blob: Bytes): boolean {
  if (key.algorithm === 1) return ed25519Verifies(key.key, utf8(text), blob);
  if (blob.length !== 72) return false;
  const time = new DataView(blob.buffer).getBigUint64(0);
  return ed25519Verifies(key.key, utf8(`cosignature/v1\ntime ${time}\n${text}`), blob.slice(8));
}

export interface Checkpoint {
  origin: string;
  size: number;
  root: Bytes;
}

export function parseCheckpoint(text: string): Checkpoint | null {
  const lines = text.split("\n");
  const root = fromBase64(lines[2] ?? "");
  if (lines.length < 4 || lines[0] === "" || !isCount(lines[1]!) || root?.length !== 32) return null;
  return { origin: lines[0]!, size: Number(lines[1]), root };
}

// A decimal below 2^53 without leading zeros.
export function isCount(text: string): boolean {
  return /^(0|[1-9][0-9]{0,15})$/.test(text) && Number.isSafeInteger(Number(text));
}

export interface Proof {
  index: number;
  path: Bytes[];
  checkpoint: Bytes;
}

export function parseProof(bytes: Uint8Array): Proof | null {
  const text = fromUtf8(bytes);
  const head = text && /^c2sp\.org\/tlog-proof@v1\n(?:extra [A-Za-z0-9+/=]+\n)?index ([0-9]+)\n((?:[A-Za-z0-9+/=]{44}\n){0,63})\n/.exec(text);
  if (!text || !head || !isCount(head[1]!)) return null;
  const path = head[2]!.split("\n").slice(0, -1).map(fromBase64);
  if (path.some((hash) => hash?.length !== 32)) return null;
  return { index: Number(head[1]), path: path as Bytes[], checkpoint: utf8(text.slice(head[0].length)) };
}

// Whether the proof shows `leaf` at `position` under exactly this checkpoint.
export function proves(proof: Proof, leaf: Bytes, position: number, checkpoint: Checkpoint, bytes: Uint8Array): boolean {
  if (proof.index !== position || !equal(proof.checkpoint, bytes)) return false;
  const root = rootOfInclusion(leaf, position, checkpoint.size, proof.path);
  return root !== null && equal(root, checkpoint.root);
}

