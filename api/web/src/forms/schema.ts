// A definition's schema as a form wants it, and a form's value as the server wants it.
import { titleText } from "../words/titles";
import type { Text } from "../words/words";

export type Schema = Record<string, unknown>;

const isObject = (value: unknown): value is Schema => value !== null && typeof value === "object" && !Array.isArray(value);

// Schemas come with their members by name; whoever wrote one listed what is required in the order of asking.
export function inOrder(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inOrder);
  if (!isObject(schema)) return schema;
  const out = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, inOrder(part)]));
  const properties = out.properties;
  if (!isObject(properties)) return out;
  const required = Array.isArray(out.required) ? (out.required as string[]) : [];
  const names = [...required.filter((name) => name in properties), ...Object.keys(properties).filter((name) => !required.includes(name))];
  return { ...out, properties: Object.fromEntries(names.map((name) => [name, properties[name]])) };
}

// Its titles in the language of the page.
export function titled(schema: unknown, said: (text: Text) => string): unknown {
  if (Array.isArray(schema)) return schema.map((part) => titled(part, said));
  if (!isObject(schema)) return schema;
  const out = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, titled(part, said)]));
  return typeof schema.title === "string" ? { ...out, title: said(titleText(schema.title, schema["x-title"] as Text | undefined)) } : out;
}

// Without what was left empty: an optional part that nobody filled in is not sent.
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled).filter((one) => one !== undefined);
  if (!isObject(value)) return value === "" || value === null ? undefined : value;
  const parts = Object.entries(value).map(([name, part]) => [name, filled(part)] as const);
  const kept = parts.filter(([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
