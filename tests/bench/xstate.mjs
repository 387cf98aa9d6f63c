// How many acts per second xstate's pure `transition` makes on the definition and the acts that cadre_bench walks.
// Guards answer at once, as they do there for this walk: the ballot carries, the post is not elected, the track is dismissal.
import { readFileSync } from "node:fs";
import { createMachine, getInitialSnapshot, transition } from "xstate";

const [file, seconds] = [process.argv[2], Number(process.argv[3])];
const definition = JSON.parse(readFileSync(file, "utf8"));
const guards = new Proxy({}, { get: (_, name) => () => name === "ballot.majority", has: () => true, getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }) });
const delays = Object.fromEntries(Object.keys(definition.meta.delays).map((name) => [name, 1e9]));
const machine = createMachine(definition, { guards, delays });
const acts = ["record-talk", "propose", "receive-proposal", "record-ballot", "issue-decision", "record-placement"].map((type) => ({ type }));
const first = getInitialSnapshot(machine);

function walk() {
  let snapshot = first;
  for (const act of acts) [snapshot] = transition(machine, snapshot, act);
  return snapshot;
}

if (walk().status !== "done") throw new Error("expected the walk to end the case, but it stands at " + JSON.stringify(walk().value));
for (const end = performance.now() + 500; performance.now() < end; ) walk();
let walks = 0;
const begin = performance.now();
while (performance.now() < begin + seconds * 1000) for (let i = 0; i < 50; ++i, ++walks) walk();
console.log(Math.round((walks * acts.length) / ((performance.now() - begin) / 1000)));
