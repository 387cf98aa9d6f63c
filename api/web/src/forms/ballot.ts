// The arithmetic of a ballot while it is typed: what does not add up, and the shares. The verdict is the server's.

export type BallotFault = { kind: "more" | "sum"; a: string; x: number; b: string; y: number };
export type BallotShare = { of: "ofMembers" | "ofSummoned" | "ofValid"; name: string; votes: number; total: number };
type Schema = { properties?: Record<string, unknown> };
type Value = Record<string, unknown>;

export const isBallot = (schema: Schema): boolean =>
  ["issued", "collected", "valid", "void"].every((name) => schema.properties?.[name] !== undefined);

const count = (value: Value, name: string): number | undefined =>
  typeof value[name] === "number" ? (value[name] as number) : undefined;

// Each pair: the first may not be more than the second.
const bounds = [["present", "summoned"], ["issued", "present"], ["collected", "issued"], ["valid", "collected"], ["agree", "valid"]] as const;

export function ballotFaults(value: Value): BallotFault[] {
  const faults: BallotFault[] = [];
  for (const [a, b] of bounds) {
    const [x, y] = [count(value, a), count(value, b)];
    if (x !== undefined && y !== undefined && x > y) faults.push({ kind: "more", a, x, b, y });
  }
  const [collected, valid, spoilt] = [count(value, "collected"), count(value, "valid"), count(value, "void")];
  if (collected !== undefined && valid !== undefined && spoilt !== undefined && collected !== valid + spoilt)
    faults.push({ kind: "sum", a: "collected", x: collected, b: "valid+void", y: valid + spoilt });
  for (const vote of votesOf(value))
    if (valid !== undefined && vote.votes > valid) faults.push({ kind: "more", a: vote.name, x: vote.votes, b: "valid", y: valid });
  return faults;
}

function votesOf(value: Value): { name: string; votes: number }[] {
  const rows = Array.isArray(value.votes) ? (value.votes as Value[]) : [];
  const each = rows.filter((row) => row && typeof row.votes === "number").map((row) => ({ name: String(row.cadre ?? row.person ?? ""), votes: row.votes as number }));
  const agree = count(value, "agree");
  return agree === undefined ? each : [...each, { name: "agree", votes: agree }];
}

export function ballotShares(value: Value): BallotShare[] {
  const members = count(value, "members") ?? count(value, "summoned");
  const base = count(value, "members") !== undefined ? "ofMembers" : "ofSummoned";
  const valid = count(value, "valid");
  return votesOf(value).flatMap(({ name, votes }) => [
    ...(members ? [{ of: base, name, votes, total: members } as BallotShare] : []),
    ...(valid ? [{ of: "ofValid", name, votes, total: valid } as BallotShare] : []),
  ]);
}
