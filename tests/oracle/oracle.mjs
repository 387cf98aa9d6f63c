// The oracle of engine/chart: walks definitions with XState itself and writes down what happens.
//
//   node oracle.mjs JOBS RESULTS
//
// JOBS, one line per definition:    {"definition": {...}, "walks": [{"guards": {"g1": true}, "acts": ["go"], "as_set": false}]}
// RESULTS, one line per definition: {"walks": [[step, ...]]} or {"error": "..."} when XState does not take the definition.
// A step is {"value", "actions": [[type, params]], "accepted", "done"}, the first one being the start; or {"endless": true},
// which ends a walk.
//
// accepted: snapshot.can(event), XState's own word for "this event would do something".
// as_set:   the snapshot's nodes are put in document order before every event, as if it had been loaded from a plain set.

import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { createActor, createMachine } from "xstate";

const MICROSTEPS_MAX = 1000; // kMicrostepsMax of engine/chart/interpreter.hpp
const DELAY_MS = 1_000_000; // never elapses here: the acts name `after` events themselves

let answers = {}; // of the guards, for the walk under way

const guards = new Proxy(
  {
    eq: (_, params) => answers[params.name] === true,
    differs: (_, params) => answers[params.name] !== true,
  },
  { get: (known, name) => known[name] ?? (() => answers[name] === true) },
);
const delays = new Proxy({}, { get: () => DELAY_MS });

function prepare(definition) {
  const config = { ...definition, options: { maxIterations: MICROSTEPS_MAX } };
  const machine = createMachine(config);
  machine.implementations = { ...machine.implementations, guards, delays };
  return machine;
}

// What machine.transition asks of its surroundings: an actor that does nothing, and a place to note actions.
function inertScope(self, actions) {
  return {
    self,
    id: "",
    sessionId: "",
    logger: () => {},
    defer: () => {},
    stopChild: () => {},
    emit: () => {},
    system: { _sendInspectionEvent: () => {} },
    actionExecutor: (action) => {
      if (action.type.startsWith("xstate.")) return; // raise and cancel of `after`
      actions.push([action.type, action.params ?? {}]);
    },
  };
}

const isEndless = (error) => String(error?.message).startsWith("Infinite loop");
const report = (snapshot, actions, accepted) => ({
  value: snapshot.value,
  actions,
  accepted,
  done: snapshot.status === "done",
});

function begin(machine, self) {
  const actions = [];
  const snapshot = machine.getInitialSnapshot(inertScope(self, actions), undefined);
  if (snapshot.status === "error") throw snapshot.error;
  return [snapshot, report(snapshot, actions, true)];
}

function step(machine, self, snapshot, type, asSet) {
  if (snapshot.status === "done") return [snapshot, report(snapshot, [], false)]; // an actor that is done hears nothing
  if (asSet) snapshot._nodes.sort((a, b) => a.order - b.order);
  const event = { type };
  const accepted = snapshot.can(event);
  const actions = [];
  const next = machine.transition(snapshot, event, inertScope(self, actions));
  if (next.status === "error") throw next.error;
  return [next, report(next, actions, accepted)];
}

function walk(machine, self, { guards: table, acts, as_set: asSet }) {
  answers = table;
  const steps = [];
  try {
    let [snapshot, first] = begin(machine, self);
    steps.push(first);
    for (const act of acts) {
      const [next, told] = step(machine, self, snapshot, act, asSet);
      snapshot = next;
      steps.push(told);
    }
  } catch (error) {
    if (!isEndless(error)) throw error;
    steps.push({ endless: true });
  }
  return steps;
}

function answer(job) {
  try {
    const machine = prepare(job.definition);
    answers = job.walks[0]?.guards ?? {};
    const self = createActor(createMachine({})); // the scope wants some actor; it is never started
    return { walks: job.walks.map((each) => walk(machine, self, each)) };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

const [jobs, results] = process.argv.slice(2);
const out = createWriteStream(results);
for await (const line of createInterface({ input: createReadStream(jobs) }))
  out.write(JSON.stringify(answer(JSON.parse(line))) + "\n");
out.end();
