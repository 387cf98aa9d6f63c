// Rows of a running server over a large log: entries as NDJSON over a real socket, and the file of a case of 200 entries.
//   node served.mjs http://127.0.0.1:PORT DATA
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import http from "node:http";

const [url, data] = process.argv.slice(2);
const entries_wanted = 200;
const administrator = readFileSync(`${data}/tokens`, "utf8").split(/\s+/)[2]; // account, role, token, password
const inspector = "token-of-the-bench";
const report = (row) => console.log(JSON.stringify({ raw: 0, ratio: 0, raw_is: "", ...row }));
const agent = new http.Agent({ keepAlive: true });

let requests = 0;
function ask(token, method, target, body) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json", "Idempotency-Key": `bench-${process.pid}-${++requests}` };
  return new Promise((resolve, reject) => {
    const request = http.request(url + target, { method, headers, agent }, (answer) => {
      const pieces = [];
      let bytes = 0;
      answer.on("data", (piece) => {
        bytes += piece.length;
        if (method === "POST" || bytes < 100_000) pieces.push(piece);
      });
      answer.on("end", () => resolve({ status: answer.statusCode, bytes, text: Buffer.concat(pieces).toString() }));
    });
    request.on("error", reject);
    request.end(body && JSON.stringify(body));
  });
}
async function insist(status, ...request) {
  const answer = await ask(...request);
  if (answer.status !== status) throw new Error(`${request[2]}: ${answer.status} ${answer.text}`);
  return answer;
}
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const seconds = (since) => Number(process.hrtime.bigint() - since) / 1e9;

const account = (kind, value) => ({ subject: "account/bench-inspector", kind, from: "2020-01-01", value });
await insist(201, administrator, "POST", "/v1/facts", { facts: [account("account", { name: "Bench" }), account("mandate", { role: "inspector", unit: "" }),
  account("token", { sha256: createHash("sha256").update(inspector).digest("hex") })] });

const purpose = "purpose=assignment:1-QD/UBKT";
const rates = [];
for (let i = 0; i < 3; ++i) {
  const since = process.hrtime.bigint();
  const answer = await insist(200, inspector, "GET", `/v1/entries/export?${purpose}&format=ndjson&q=order:oldest`);
  rates.push(answer.bytes / 1e6 / seconds(since));
}
report({ name: "ndjson_socket", value: median(rates), unit: "MB/s" });

const opened = JSON.parse((await insist(200, inspector, "GET", "/v1/entries?q=act:open&limit=1")).text).entries[0].case;
const known = async () => JSON.parse((await insist(200, inspector, "GET", `/v1/entries?q=case:${opened}&count=true&limit=1`)).text).count.entries;
const { revision } = JSON.parse((await insist(200, inspector, "GET", `/v1/cases/${opened}`)).text);
for (let missing = entries_wanted - (await known()); missing > 0; --missing)  // each is refused, and an entry
  await insist(422, inspector, "POST", `/v1/cases/${opened}/acts`, { act: "propose", revision });
const exported = () => insist(201, inspector, "POST", `/v1/casefiles?${purpose}`, { subject: `case/${opened}` });
await exported();  // the first one counts the subjects of the whole log
const times = [];
for (let i = 0; i < 9; ++i) {
  const since = process.hrtime.bigint();
  await exported();
  times.push(1e3 * seconds(since));
}
report({ name: "case_file_200", value: median(times), unit: "ms" });
agent.destroy();
