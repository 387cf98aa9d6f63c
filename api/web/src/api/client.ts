// Every request to the server goes through here: CSRF, Idempotency-Key, problems as values of one class, another try
// with the same key when the network is lost, and a pause for the dialogs when the server wants to know who asks.
import { gates } from "./gates";
import { Lost, Problem, problemOf } from "./problem";

export type Sent = {
  body?: unknown; // sent as JSON
  bytes?: Blob; // or as it is
  key?: string; // Idempotency-Key of a request that writes; the same for another try of the same
  query?: Record<string, string | number | boolean | undefined>;
  signal?: AbortSignal;
  accept?: string;
  asks?: boolean; // false: a 401 is an answer, not a reason to ask who it is
};

const pauses = [500, 1500, 4000]; // milliseconds before another try
let csrf = "";
export const keepCsrf = (token: string): void => void (csrf = token);

// The account in whose name everything is asked and done, by its delegation; "" is one's own. What is about the session
// or a password is nobody else's.
let principal = "";
export const actFor = (account: string): void => void (principal = account);
const isOwn = (path: string) => path.startsWith("/v1/session") || path.endsWith("/password");

// What a request that changes something carries besides the cookie: for the one that is not made by fetch.
export const secrets = (): Record<string, string> => ({ ...(csrf && { "X-CSRF-Token": csrf }), ...(principal && { "On-Behalf-Of": principal }) });

export function address(path: string, query: Sent["query"] = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(pairs.map(([k, v]) => [k, String(v)])).toString().replaceAll("+", "%20"); // to the server a + is a +
  return pairs.length === 0 ? path : `${path}?${text}`;
}

function headers(method: string, path: string, sent: Sent): Headers {
  const fields = new Headers({ Accept: sent.accept ?? "application/json" });
  if (sent.body !== undefined) fields.set("Content-Type", "application/json");
  if (sent.bytes) fields.set("Content-Type", "application/octet-stream");
  if (sent.key) fields.set("Idempotency-Key", sent.key);
  if (method !== "GET" && csrf) fields.set("X-CSRF-Token", csrf);
  if (principal && !isOwn(path)) fields.set("On-Behalf-Of", principal);
  return fields;
}

async function once(method: string, path: string, sent: Sent): Promise<Response> {
  const body = sent.body !== undefined ? JSON.stringify(sent.body) : sent.bytes;
  const init: RequestInit = { method, headers: headers(method, path, sent), credentials: "same-origin", cache: "no-store" };
  if (body !== undefined) init.body = body;
  if (sent.signal) init.signal = sent.signal;
  try {
    return await fetch(address(path, sent.query), init);
  } catch (error) {
    if (sent.signal?.aborted) throw error;
    throw new Lost("no answer");
  }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
// What only asks, or carries a key, may be sent again.
const mayRepeat = (method: string, sent: Sent) => method === "GET" || sent.key !== undefined;

async function patiently(method: string, path: string, sent: Sent): Promise<Response> {
  for (let turn = 0; ; ++turn) {
    try {
      const response = await once(method, path, sent);
      gates.reached(true);
      if (response.status !== 503 || turn >= pauses.length || !mayRepeat(method, sent)) return response;
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      gates.reached(false);
      if (turn >= pauses.length || !mayRepeat(method, sent)) throw error;
    }
    await wait(pauses[turn]!);
  }
}

// The answer, whatever it is made of; Problem or Lost is thrown.
export async function ask(method: string, path: string, sent: Sent = {}): Promise<Response> {
  for (let turn = 0; ; ++turn) {
    const response = await patiently(method, path, sent);
    if (response.ok) return response;
    const problem = await problemOf(response);
    const open = turn < 2 && sent.asks !== false ? gates.forProblem(problem) : undefined;
    if (!open || !(await open())) throw problem;
  }
}

export async function get<T>(path: string, query?: Sent["query"], signal?: AbortSignal): Promise<T> {
  const sent: Sent = {};
  if (query) sent.query = query;
  if (signal) sent.signal = signal;
  return (await (await ask("GET", path, sent)).json()) as T;
}

export async function send<T>(method: "POST" | "PUT" | "DELETE", path: string, sent: Sent): Promise<T> {
  const response = await ask(method, path, sent);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export const isConflict = (error: unknown): error is Problem => error instanceof Problem && error.status === 409;
