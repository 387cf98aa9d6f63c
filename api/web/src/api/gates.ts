// Where a request waits while a person is asked something: who they are (401), their password again (a grave act), or
// nothing at all (a CSRF token that a restart has made stale). The dialogs register here; the page below stays as it is.
import type { Problem } from "./problem";

type Gate = () => Promise<boolean>; // whether to send the request again
type Room = { signIn?: Gate; confirm?: Gate; renew?: Gate };

const room: Room = {};
const waiting = new Map<keyof Room, Promise<boolean>>();
let listener: (reached: boolean) => void = () => undefined;

// Several requests that meet the same closed gate wait for one answer.
function through(name: keyof Room): Gate | undefined {
  const gate = room[name];
  if (!gate) return undefined;
  return () => {
    const known = waiting.get(name);
    if (known) return known;
    const asked = gate().finally(() => waiting.delete(name));
    waiting.set(name, asked);
    return asked;
  };
}

export const gates = {
  set(name: keyof Room, gate: Gate): void {
    room[name] = gate;
  },
  forProblem(problem: Problem): Gate | undefined {
    if (problem.kind === "reauthentication-required") return through("confirm");
    if (problem.kind === "csrf") return through("renew");
    return problem.status === 401 ? through("signIn") : undefined;
  },
  // Whether the server can be reached, for the line that says so.
  onReached(listen: (reached: boolean) => void): void {
    listener = listen;
  },
  reached(is: boolean): void {
    listener(is);
  },
};
