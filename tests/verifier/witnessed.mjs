// The whole way with real processes: a server, a witness on a machine of its own, a file exported and checked without
// either; and a server whose history was put back, which gets no more cosignatures.
//   CADRE=.../cadre node --test tests/verifier/witnessed.mjs
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const cadre = process.env.CADRE;
const verifier = join(dirname(fileURLToPath(import.meta.url)), "../../api/verifier/made/cadre-verify.mjs");
const folder = mkdtempSync(join(tmpdir(), "cadre-witnessed-"));
const path = (name) => join(folder, name);
const running = new Set();
// Also when something fails before the first test: then no hook runs.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

// A child that says where it listens in its first line, and is ended by its own end.
async function start(words, says) {
  const child = spawn(cadre, words, { stdio: ["ignore", "pipe", "ignore"] });
  running.add(child);
  const ended = new Promise((resolve) => child.on("exit", resolve)).then(() => running.delete(child));
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith(says)) continue;
    child.stdout.resume();
    return { url: line.slice(says.length).trim(), stop: () => (child.kill("SIGTERM"), ended) };
  }
  throw new Error(`${words[0]} ended before it said '${says}'`);
}

const key = (name, ...more) => execFileSync(cadre, ["key", "new", "--name", `test/${name}`, "--out", path(name), ...more], { encoding: "utf8" }).trim();
const log_key = key("log");
const witness_key = key("witness", "--witness");
const stranger_key = key("stranger", "--witness");
const witness = await start(["witness", "--state", path("memory"), "--key", path("witness"), "--log", log_key, "--port", "0"], "witness: ");
const serve = () => start(["serve", "--data", path("data"), "--signing-key", path("log"), "--port", "0", "--checkpoint-seconds", "1",
  "--witness", `${witness.url}=${witness_key}`], "cadre: ");
let server = await serve();

const administrator = readFileSync(path("data/tokens"), "utf8").split(/\s+/)[2]; // account, role, token, password
let requests = 0;
async function ask(token, method, target, body) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json", "Idempotency-Key": `k-${++requests}` };
  return fetch(server.url + target, { method, headers, body: body && JSON.stringify(body) });
}
async function record(...facts) {
  const answer = await ask(administrator, "POST", "/v1/facts", { facts });
  assert.equal(answer.status, 201, await answer.text());
}
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const fact = (subject, kind, value) => ({ subject, kind, from: "2020-01-01", value });
const hire = (account, role) => record(fact(`account/${account}`, "account", { name: account }),
  fact(`account/${account}`, "mandate", { role, unit: "" }), fact(`account/${account}`, "token", { sha256: sha256(`token-of-${account}`) }));

async function exported(name) {
  const answer = await ask("token-of-inspector", "POST", "/v1/casefiles?purpose=assignment:7-QD/UBKT", { subject: "cadre/CB-1" });
  assert.equal(answer.status, 201, `${name}: ${answer.statusText}`);
  writeFileSync(path(name), new Uint8Array(await answer.arrayBuffer()));
  return path(name);
}
// Both verifiers must say the same; answers whether it is good, and what was printed.
function verify(file, ...witnesses) {
  const words = [file, "--key", log_key, ...witnesses.flatMap((one) => ["--witness", one]), "--lang", "en"];
  const [first, second] = [spawnSync(cadre, ["verify", ...words], { encoding: "utf8" }), spawnSync(process.execPath, [verifier, ...words], { encoding: "utf8" })];
  assert.equal(first.status, second.status, first.stdout + second.stdout);
  return { good: first.status === 0, told: first.stdout + second.stdout };
}

await record(fact("unit/city", "unit", { name: "Thành ủy", level: "province", kind: "committee" }));
await hire("inspector", "inspector");
await hire("personnel", "personnel-body");
const identity = await ask("token-of-personnel", "POST", "/v1/facts", { facts: [fact("cadre/CB-1", "identity", { name: "Nguyễn Thị Mẫu", sex: "female" })] });
assert.equal(identity.status, 201, await identity.text());

test("the map of subjects is committed before a checkpoint that nobody asked for", async () => {
  let found = [];
  while (found.length === 0) {
    const answer = await ask("token-of-inspector", "GET", "/v1/entries?q=type:cadre.log.subjects.v1");
    found = (await answer.json()).entries;
  }
  const { data, sequence } = found[0];
  assert.ok(data.size > 0 && data.size <= Number(sequence), "what was written meanwhile is counted the next time");
});

test("a file exported from a witnessed server is good for whoever demands the witness, and says when it cosigned", async () => {
  const file = await exported("good.zip");
  const checked = verify(file, witness_key);
  assert.ok(checked.good, checked.told);
  assert.equal(checked.told.match(/Cosigned by test\/witness at /g)?.length, 2, checked.told);
  assert.equal(checked.told.match(/Exported by inspector/g)?.length, 2, checked.told);
  assert.ok(!verify(file, stranger_key).good, "a witness that saw nothing");
});

test("one byte changed anywhere in it is noticed by both", () => {
  const bytes = readFileSync(path("good.zip"));
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
    const changed = Buffer.from(bytes);
    changed[at] ^= 1;
    writeFileSync(path("bad.zip"), changed);
    assert.ok(!verify(path("bad.zip"), witness_key).good, `byte ${at}`);
  }
});

test("a history that was put back gets no cosignature, though the server signs it", async () => {
  await server.stop();
  cpSync(path("data"), path("older"), { recursive: true });
  server = await serve();
  await hire("later", "records");
  assert.ok(verify(await exported("later.zip"), witness_key).good);
  await server.stop();
  rmSync(path("data"), { recursive: true });
  cpSync(path("older"), path("data"), { recursive: true });
  rmSync(path("log.last")); // what the signer remembers: whoever has the key can take it away as well
  server = await serve();
  for (const other of ["another", "history"]) await hire(other, "records");
  const forked = await exported("forked.zip");
  assert.ok(verify(forked).good, "its own key alone cannot tell");
  const checked = verify(forked, witness_key);
  assert.ok(!checked.good);
  assert.match(checked.told, /checkpoint/);
  await server.stop();
  await witness.stop();
});
