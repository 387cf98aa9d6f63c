// What the server says when something is wrong (RFC 9457), and what to do when it says nothing.
import type { Text } from "../words/words";

export type Fault = { text: Text; field?: string; rule?: string; article?: string; mark?: string; figures?: Record<string, unknown> };

export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail: string;
  text?: Text;
  rule?: string;
  field?: string;
  faults?: Fault[];
  reasons?: Fault[];
  [more: string]: unknown;
};

export class Problem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail);
  }
  get status() {
    return this.body.status;
  }
  // The last word of urn:cadre:problem:...
  get kind() {
    return this.body.type.split(":").at(-1) ?? "";
  }
  get text(): Text {
    return this.body.text ?? { vi: this.body.detail, en: this.body.detail };
  }
  // Every fault that was named, with its field; at least one.
  get faults(): Fault[] {
    const listed = this.body.faults ?? this.body.reasons;
    return listed && listed.length > 0 ? listed : [{ text: this.text, field: this.body.field, rule: this.body.rule }];
  }
}

// No answer came: the network or the server is away. The request may have been written: send it again with its key.
export class Lost extends Error {}

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (body && typeof body === "object" && "type" in body && "status" in body) return new Problem(body as ProblemBody);
  const vi = `Máy chủ trả lời ${response.status} mà không nói lý do`;
  const en = `The server answered ${response.status} without a reason`;
  return new Problem({ type: "urn:cadre:problem:unknown", title: vi, status: response.status, detail: vi, text: { vi, en } });
}
