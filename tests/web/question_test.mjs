// The question as the search box cuts it: nothing is lost, and what it writes is what the language means.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { build } from "esbuild";

const source = join(dirname(fileURLToPath(import.meta.url)), "../../api/web/src/log/question.ts");
const made = await build({ entryPoints: [source], bundle: true, format: "esm", write: false });
const folder = mkdtempSync(join(tmpdir(), "cadre-question-"));
writeFileSync(join(folder, "question.mjs"), made.outputFiles[0].text);
const { conditionText, cut, inOrder, isOldestFirst, joined, placeOf, withTerm, without } = await import(pathToFileURL(join(folder, "question.mjs")).href);
test.after(() => rmSync(folder, { recursive: true }));

const letters = ['"', "\\", ":", "-", " ", "a", "đ", "ữ", "1", "/", "."];
const randomText = () => Array.from(randomBytes(12), (byte) => letters[byte % letters.length]).join("");

test("what stands in a condition comes back as it was put in, whatever it holds", () => {
  for (let turn = 0; turn < 3000; ++turn) {
    const value = randomText();
    if (value.trim() === "") continue;
    const text = conditionText("document", value, turn % 2 === 0);
    assert.deepEqual(cut(text).map(({ key, value: read, negated }) => ({ key, read, negated })), [{ key: "document", read: value, negated: turn % 2 === 0 }], text);
    assert.equal(cut(`case:A ${text} actor:b`).length, 3, text);
  }
});

test("cutting and joining keeps every term; taking one away keeps the others", () => {
  const question = 'hồ-sơ:MN-2026-0001  -outcome:accepted "thiếu hồ sơ" an document:"12 \\"A\\""';
  assert.deepEqual(cut(question).map((term) => term.text), ["hồ-sơ:MN-2026-0001", "-outcome:accepted", '"thiếu hồ sơ"', "an", 'document:"12 \\"A\\""']);
  assert.equal(joined(cut(joined(cut(question)))), joined(cut(question)));
  assert.equal(without(question, 2), 'hồ-sơ:MN-2026-0001 -outcome:accepted an document:"12 \\"A\\""');
  assert.equal(withTerm(question, "an"), question, "a term is not asked for twice");
});

test("a colon inside quotes ends no key", () => {
  assert.deepEqual(cut('"foo:1"').map(({ key, value }) => [key, value]), [["", "foo:1"]]);
});

test("the order stands in the question once, in either language", () => {
  assert.equal(inOrder("case:A order:newest", true), "case:A order:oldest");
  assert.equal(inOrder("case:A thứ-tự:cũ-nhất", false), "case:A");
  assert.ok(isOldestFirst("thứ-tự:cũ-nhất") && isOldestFirst("-order:newest") && !isOldestFirst("case:A"));
});

test("the term that a message names is found in the question, the longest first", () => {
  assert.deepEqual(placeOf("a foo:1 b", "không có từ khóa của 'foo:1'"), [2, 7]);
  assert.equal(placeOf("a b", "câu hỏi dài nhất"), null);
});
