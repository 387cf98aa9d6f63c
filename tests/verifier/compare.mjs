// The second verifier against the first, and against OpenSSL's hashes and signatures.
//   CADRE_CASE_FILES=... node --test tests/verifier/compare.mjs    the program that case_files.cpp is
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { make, sources } from "./make.mjs";

const program = process.env.CADRE_CASE_FILES;
const seed = process.env.CADRE_SEED ?? String(randomBytes(4).readUInt32LE());
const folder = mkdtempSync(join(tmpdir(), "cadre-verifier-"));
after(() => rmSync(folder, { recursive: true }));
console.log(`CADRE_SEED=${seed}`);

const entry = ["sha2", "ed25519", "note", "canonical", "case_file"].map((name) => `export * from "./${name}.ts";`).join("\n");
const made = await build({ stdin: { contents: entry, resolveDir: sources, loader: "ts" }, bundle: true, format: "esm", platform: "node", write: false });
writeFileSync(join(folder, "verifier.mjs"), made.outputFiles[0].text);
const { sha256, sha512, ed25519Verifies, parseKey, parseObject, checkCaseFile } = await import(pathToFileURL(join(folder, "verifier.mjs")).href);

test("hashes are those of OpenSSL, for every length around the blocks", () => {
  for (let length = 0; length < 300; ++length) {
    const bytes = new Uint8Array(randomBytes(length));
    assert.deepEqual(Buffer.from(sha256(bytes)), createHash("sha256").update(bytes).digest());
    assert.deepEqual(Buffer.from(sha512(bytes)), createHash("sha512").update(bytes).digest());
  }
});

test("signatures of OpenSSL verify, and no other does", () => {
  for (let round = 0; round < 12; ++round) {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const key = new Uint8Array(publicKey.export({ format: "der", type: "spki" }).subarray(-32));
    const message = new Uint8Array(randomBytes(round * 9));
    const signature = new Uint8Array(sign(null, message, privateKey));
    assert.ok(ed25519Verifies(key, message, signature));
    for (const [bytes, at] of [[signature, round * 5], [key, round * 2]]) {
      bytes[at] ^= 1 << round % 8;
      assert.ok(!ed25519Verifies(key, message, signature));
      bytes[at] ^= 1 << round % 8;
    }
    assert.ok(!ed25519Verifies(key, new Uint8Array([...message, 0]), signature));
  }
});

test("what the log never holds is not read, as the program does not read it", () => {
  const read = (text) => parseObject(new TextEncoder().encode(text));
  for (const good of ["lịch", "a\\tb", "a\\nb", "😀"]) assert.ok(read(`{"a":"${good}"}`), good);
  for (const bad of ["l\x7fg", "a\\u0001", "a\\rb", "\\ud800", "lị".normalize("NFD")]) {
    assert.equal(read(`{"a":"${bad}"}`), null, JSON.stringify(bad));
    assert.equal(read(`{"${bad}":1}`), null, JSON.stringify(bad));
    assert.equal(read(`{"a":[{"b":"${bad}"}]}`), null, JSON.stringify(bad));
  }
});

test("both verifiers say the same of every file, good or damaged, and name the same places", () => {
  const rows = execFileSync(program, [folder, seed, "600"], { encoding: "utf8", maxBuffer: 1 << 28 }).trim().split("\n").map((row) => JSON.parse(row));
  let good = 0;
  for (const row of rows) {
    const archive = new Uint8Array(readFileSync(join(folder, row.file)));
    const report = checkCaseFile(archive, { log: parseKey(row.key), witnesses: [parseKey(row.witness)] });
    const places = report.problems.map((problem) => problem.where);
    assert.equal(report.problems.length === 0, row.good, `${row.file}: ${JSON.stringify(report.problems)} instead of ${JSON.stringify(row)}`);
    if (row.good) assert.deepEqual([report.covers, report.entries.length], [row.covers, row.entries], row.file);
    else if (places[0] !== "" && row.places[0] !== "") assert.deepEqual(new Set(places), new Set(row.places), row.file);
    good += row.good ? 1 : 0;
  }
  assert.ok(good >= 200 && good < 400, `${good} of ${rows.length} files are good`);
});

test("the page and the program that are kept are those that the sources make", async () => {
  for (const [name, content] of Object.entries(await make()))
    assert.equal(readFileSync(join(sources, "made", name), "utf8"), content, `${name}: run node tests/verifier/make.mjs`);
});

test("the sources say what types they mean", () => {
  const tsc = join(sources, "../../tests/node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", sources], { stdio: "inherit" });
});
