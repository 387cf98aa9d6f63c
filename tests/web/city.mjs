// A sample city of its own for one story: a copy of the folder that load_city.mjs filled, served by the built program on
// a free port of this machine, on a morning that never changes.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const morning = "2026-07-01T08:00:00+07:00";
const { CADRE, CADRE_CITY } = process.env;

function served(data, port) {
  const child = spawn(CADRE, ["serve", "--data", data, "--port", String(port), "--clock", morning], { stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (piece) => {
      said += piece;
      const address = /^cadre: (http:\S+)$/m.exec(said)?.[1];
      if (address) resolve({ child, address });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error(`cadre serve ended with ${code}: ${said}`)));
  });
}

// user -> { token, password } as the first start wrote them.
function keys(data) {
  const rows = readFileSync(join(data, "tokens"), "utf8").trim().split("\n").map((line) => line.trim().split(/\s+/));
  return new Map(rows.map(([user, , token, password]) => [user, { token, password: password ?? token }]));
}

// Where the server looks for it: every story has a log that is signed.
function makeSigningKey(path) {
  const made = spawnSync(CADRE, ["key", "new", "--name", "cadre.local/story", "--out", path], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`the key that signs checkpoints could not be made: ${made.stderr}`);
}

export async function openCity() {
  const folder = mkdtempSync(join(tmpdir(), "cadre-web-"));
  const data = join(folder, "data");
  cpSync(CADRE_CITY, data, { recursive: true });
  makeSigningKey(`${data}.signing-key`);
  let running = await served(data, 0);
  const people = keys(data);
  let calls = 0;

  const city = {
    get address() { return running.address; },
    password: (user) => people.get(user).password,
    // A request of a program, with the token of `user`.
    async call(user, method, path, body) {
      const headers = { Authorization: `Bearer ${people.get(user).token}`, "Content-Type": "application/json", "Idempotency-Key": `story-${++calls}` };
      const answer = await fetch(running.address + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      const said = /json/.test(answer.headers.get("content-type")) ? await answer.json() : await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(said)}`);
      return said;
    },
    stop() {
      running.child.removeAllListeners("exit");
      const gone = new Promise((resolve) => running.child.once("exit", resolve));
      running.child.kill("SIGTERM");
      return gone;
    },
    async start() {
      running = await served(data, new URL(running.address).port);
    },
    async close() {
      await city.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return city;
}
