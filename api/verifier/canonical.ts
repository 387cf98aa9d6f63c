// Canonical JSON (RFC 8785): the one spelling of a value. What is spelled otherwise is not read, so that two readers
// cannot find two things in the same bytes.
import { fromUtf8 } from "./bytes.ts";

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

// Of what JSON.parse gives: its numbers and strings are written as the RFC asks, keys in the order of UTF-16 units.
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(",")}}`;
}

// What the log never holds: control characters but tab and line feed, half a surrogate pair, other than form C of Unicode.
const isText = (text: string): boolean => !/[\0-\x08\x0b-\x1f\x7f\p{Surrogate}]/u.test(text) && text.normalize("NFC") === text;

function holdsText(value: unknown): boolean {
  if (typeof value === "string") return isText(value);
  if (Array.isArray(value)) return value.every(holdsText);
  return !isObject(value) || Object.entries(value).every(([key, inner]) => isText(key) && holdsText(inner));
}

// An object in canonical bytes, or null.
export function parseObject(bytes: Uint8Array | undefined): Json | null {
  const text = bytes && fromUtf8(bytes);
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && canonical(value) === text && holdsText(value) ? value : null;
  } catch {
    return null;
  }
}
