// The verifier as a command: node cadre-verify.mjs FILE --key VKEY [--witness VKEY]... [--lang en]
// Exit code: 0 the file is good, 1 it is not, 2 the command was not understood.
import { readFileSync } from "node:fs";
import { type Bytes } from "./bytes.ts";
import { checkCaseFile } from "./case_file.ts";
import { type VerifierKey, parseKey } from "./note.ts";
import { type Language, heading, row, summary } from "./words.ts";

interface Call {
  file: string;
  log: VerifierKey;
  witnesses: VerifierKey[];
  language: Language;
  json: boolean;
}

function key(text: string | undefined): VerifierKey {
  const parsed = text === undefined ? null : parseKey(text);
  if (parsed === null) throw new Error(`expected a key like NAME+1234abcd+BASE64, but got '${text}'`);
  return parsed;
}

function readCall(words: string[]): Call {
  let file: string | undefined;
  let log: VerifierKey | undefined;
  const call = { witnesses: [] as VerifierKey[], language: "vi" as Language, json: false };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--key") log = key(words.shift());
    else if (word === "--witness") call.witnesses.push(key(words.shift()));
    else if (word === "--lang") call.language = words.shift() === "en" ? "en" : "vi";
    else if (word === "--json") call.json = true;
    else if (word.startsWith("-") || file !== undefined) throw new Error(`did not expect '${word}'`);
    else file = word;
  }
  if (file === undefined || log === undefined) throw new Error("expected FILE --key VKEY");
  return { file, log, ...call };
}

function main(): number {
  let call: Call;
  let archive: Bytes;
  try {
    call = readCall(process.argv.slice(2));
    archive = new Uint8Array(readFileSync(call.file));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const report = checkCaseFile(archive, call);
  if (call.json) {
    console.log(JSON.stringify({ good: report.problems.length === 0, subject: report.subject, covers: report.covers,
      size: report.checkpoint?.size ?? null, entries: report.entries.length, left_out: report.left_out,
      withheld: report.entries.filter((shown) => shown.withheld !== null).length, cosigned: report.cosigned,
      exported: report.exported && { position: report.exported.sequence, actor: report.exported.actor, time: report.exported.time },
      problems: report.problems }));
  } else {
    console.log([heading(report, call.language), ...summary(report, call.language)].join("\n"));
    if (report.problems.length === 0) for (const shown of report.entries) console.log(row(shown).join("\t"));
  }
  return report.problems.length === 0 ? 0 : 1;
}

process.exitCode = main();
