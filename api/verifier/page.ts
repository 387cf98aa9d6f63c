// The verifier as a page that is opened from disk: a file and two keys in, the report out. Nothing leaves the page.
import { type Bytes } from "./bytes.ts";
import { checkCaseFile } from "./case_file.ts";
import { type VerifierKey, parseKey } from "./note.ts";
import { heading, row, summary } from "./words.ts";

const archive_max = 512 * 1024 * 1024;

function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

// textContent everywhere: nothing in a file can become part of the page.
function line(parent: HTMLElement, tag: string, text: string): HTMLElement {
  const child = document.createElement(tag);
  child.textContent = text;
  parent.append(child);
  return child;
}

function readKeys(): { log: VerifierKey; witnesses: VerifierKey[] } | null {
  const log = parseKey(element<HTMLInputElement>("key").value);
  const lines = element<HTMLTextAreaElement>("witnesses").value.split("\n").filter((text) => text.trim() !== "");
  const witnesses = lines.map(parseKey);
  return log && witnesses.every((key) => key !== null) ? { log, witnesses: witnesses as VerifierKey[] } : null;
}

function show(archive: Bytes): void {
  const verdict = element("verdict");
  const details = element("details");
  const table = element("entries");
  [verdict, details, table].forEach((place) => place.replaceChildren());
  const trust = readKeys();
  if (trust === null) return void line(verdict, "p", "Khoá công khai không đúng dạng / A public key cannot be read");
  const report = checkCaseFile(archive, trust);
  verdict.className = report.problems.length === 0 ? "good" : "bad";
  line(verdict, "p", `${heading(report, "vi")} / ${heading(report, "en")}`);
  for (const language of ["vi", "en"] as const) summary(report, language).forEach((text) => line(details, "li", text));
  if (report.problems.length > 0) return;
  for (const shown of report.entries) row(shown).forEach(function (this: HTMLElement, text) { line(this, "td", text); }, line(table, "tr", ""));
}

element("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const file = element<HTMLInputElement>("file").files?.[0];
  if (file === undefined) return;
  if (file.size > archive_max) return void line(element("verdict"), "p", "Tệp quá lớn / The file is too large");
  show(new Uint8Array(await file.arrayBuffer()));
});
