// A shipped definition is what XState itself takes: loaded there as it is published (composed), every end, and every
// state on the way, is reached by some way of events, deadlines and answers of guards; an XState actor walks each of these
// ways, and `cadre procedures run` walks the same and stands where XState stands after every step.
//
//   node walk_definition.mjs CADRE DEFINITION.json
//
// Guards are forced: each may say yes or no whenever it is asked. Prints the shortest way to each end; exit code 1 names
// what was not reached, or where the two stand apart.

import { execFileSync } from "node:child_process";
import { SimulatedClock, __unsafe_getAllOwnEventDescriptors, createActor, createMachine, getInitialMicrosteps, getMicrosteps } from "xstate";

const DELAY_MS = 1_000_000; // never elapses here: the ways name `after` events themselves
const STATES_MAX = 20_000; // beyond them the search gives up, which is a failure
const GUARDS_MAX = 12; // asked in one step

// RFC 8785, as far as parameters of guards go.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(",")}}`;
}
const guardName = (name, params) => (params && Object.keys(params).length > 0 ? name + canonical(params) : name);

// What the guards of the step under way say; a guard asked for the first time says what comes next in `script`, else no.
let answers = new Map();
let script = [];
function ask(name) {
  if (!answers.has(name)) answers.set(name, script[answers.size] ?? false);
  return answers.get(name);
}

function load(definition) {
  const machine = createMachine(definition);
  const guards = new Proxy({}, { get: (_, name) => (_context, params) => ask(guardName(name, params)) });
  machine.implementations = { ...machine.implementations, guards, delays: new Proxy({}, { get: () => DELAY_MS }) };
  return machine;
}

// Every outcome of `run` under all answers of the guards it asks: {micro, table}.
function outcomes(run) {
  const found = [];
  for (const scripts = [[]]; scripts.length > 0; ) {
    script = scripts.pop();
    answers = new Map();
    const micro = run();
    const table = Object.fromEntries(answers);
    found.push({ micro, table });
    const said = Object.values(table);
    if (said.length > GUARDS_MAX) throw new Error(`expected at most ${GUARDS_MAX} guards in one step`);
    for (let i = script.length; i < said.length; ++i) scripts.push([...said.slice(0, i), true]);
  }
  return found;
}

const events = (snapshot) =>
  __unsafe_getAllOwnEventDescriptors(snapshot).filter((type) => !type.startsWith("xstate.") || type.startsWith("xstate.after."));

function leaves(node, found = []) {
  if (node.type === "final" || node.type === "atomic") found.push(node);
  Object.values(node.states).forEach((child) => leaves(child, found));
  return found;
}

// Breadth first: state -> the shortest way there, [{event, table, value}] with the start first.
function ways(machine) {
  const reached = new Map();
  const seen = new Set();
  let front = [];
  const visit = (micro, way) => {
    for (const [snapshot] of micro)
      for (const node of snapshot._nodes) if (!reached.has(node.id)) reached.set(node.id, way);
    const [last] = micro.at(-1);
    const key = JSON.stringify(last.value);
    if (seen.has(key) || last.status !== "active") return;
    seen.add(key);
    front.push({ snapshot: last, way });
  };
  for (const { micro, table } of outcomes(() => getInitialMicrosteps(machine)))
    visit(micro, [{ event: null, table, value: micro.at(-1)[0].value }]);
  while (front.length > 0 && seen.size < STATES_MAX) {
    const now = front;
    front = [];
    for (const { snapshot, way } of now)
      for (const type of events(snapshot))
        for (const { micro, table } of outcomes(() => getMicrosteps(machine, snapshot, { type })))
          if (micro.length > 0) visit(micro, [...way, { event: type, table, value: micro.at(-1)[0].value }]);
  }
  return reached;
}

const same = (a, b) => canonical(a) === canonical(b);

function walkInXState(machine, way) {
  const force = (table) => ((answers = new Map(Object.entries(table))), (script = []));
  force(way[0].table);
  const actor = createActor(machine, { clock: new SimulatedClock() });
  actor.start();
  for (const { event, table, value } of way) {
    force(table);
    if (event !== null) actor.send({ type: event });
    if (!same(actor.getSnapshot().value, value)) return `XState stands in ${canonical(actor.getSnapshot().value)} after ${event}, not in ${canonical(value)}`;
  }
  return null;
}

// "xstate.after.NAME.STATE", where neither has a dot of its own in front of the other.
function actLine({ event, table }, delays) {
  if (!event.startsWith("xstate.after.")) return { type: event, ...table };
  const rest = event.slice("xstate.after.".length);
  const delay = delays.find((name) => rest.startsWith(name + "."));
  return { type: "after", delay, state: rest.slice(delay.length + 1), ...table };
}

function walkInCadre(cadre, file, delays, way) {
  if (Object.values(way[0].table).includes(true)) return null; // what guards say at the start cannot be told there
  const input = way.slice(1).map((step) => JSON.stringify(actLine(step, delays))).join("\n");
  const out = execFileSync(cadre, ["procedures", "run", file, "--start", "--json"], { input, encoding: "utf8" });
  const lines = out.trim().split("\n").map((line) => JSON.parse(line));
  for (const [i, { event, value }] of way.entries())
    if (!same(lines[i]?.value ?? null, value)) return `cadre stands in ${canonical(lines[i]?.value ?? null)} after ${event}, XState in ${canonical(value)}`;
  return null;
}

const [cadre, file] = process.argv.slice(2);
const definition = JSON.parse(execFileSync(cadre, ["procedures", "compose", file], { encoding: "utf8" }));
const machine = load(definition);
const delays = Object.keys(definition.meta?.delays ?? {}).sort((a, b) => b.length - a.length);
const reached = ways(machine);
const complaints = [];
for (const { id, type } of leaves(machine.root)) {
  const way = reached.get(id);
  if (!way) {
    complaints.push(`${id}: expected a way there, but XState finds none`);
    continue;
  }
  const apart = walkInXState(machine, way) ?? walkInCadre(cadre, file, delays, way);
  if (apart) complaints.push(`${id}: ${apart}`);
  else if (type === "final") console.log(`${id}: ${way.slice(1).map(({ event }) => event).join(", ") || "at the start"}`);
}
if (!leaves(machine.root).some(({ type }) => type === "final")) complaints.push(`${definition.id}: expected a final state`);
complaints.forEach((complaint) => console.log(complaint));
process.exit(complaints.length > 0 ? 1 : 0);
