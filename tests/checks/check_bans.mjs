// Words that may not stand in the code, each with what to write instead. Usage: node check_bans.mjs ROOT
import { existsSync } from "node:fs";
import { code_lines, files, finish, lines } from "./tree.mjs";

const ours = ["engine", "workflows", "storage", "api"];
const everywhere = [...ours, "tests"];

// `files_max`: how many files may hold it all the same, and only below `only_in`.
const bans = [
  { word: /\bthrow\b/, in: ours, instead: "return fail(...): expected failure is a value" },
  { word: /\bdetached\b/, in: everywhere, instead: "give co_spawn a handler that logs" },
  { word: /\.detach\(\)/, in: everywhere, instead: "join the thread where it was started" },
  { word: /\bsystem_clock::now\b/, in: everywhere, files_max: 1, only_in: "api/", instead: "ask the Clock that is passed in" },
  { word: /\bgetenv\b/, in: ours, files_max: 1, only_in: "api/", instead: "read it in the one file that does" },
  { word: /\brandom_device\b/, in: ours, files_max: 1, only_in: "api/", instead: "ask the IdSource that is passed in" },
  { word: /\bsleep(_for|_until)?\(|\b[un]sleep\(/, in: everywhere, instead: "wait for the event itself" },
  { word: /\bco_(await|return|yield)\b/, in: ours, only_in: "api/", files_max: 2, instead: "write a plain function" },
  { word: /\bMDB_(NOSYNC|WRITEMAP)\b/, in: ours, only_in: "storage/", files_max: 3, instead: "let the log sync" },
  { word: /\bassert\(/, in: ours, instead: "INVARIANT(condition, why): it stays on in every build" },
  { word: /\busing namespace\b/, in: ours, instead: "name what you use" },
];
const unfinished = /\b(TODO|FIXME)\b/;

const root = process.argv[2];
// Below the strict Content-Security-Policy and the rule that no text of a person becomes markup.
const page_bans = [
  { word: /\beval\(|\bnew Function\(/, instead: "the page runs no text" },
  { word: /\bdangerouslySetInnerHTML\b|\.innerHTML\b|\bdocument\.write\(/, instead: "let React write the text" },
  { word: /\bsessionStorage\b|\bindexedDB\b|\bserviceWorker\b/, instead: "the browser keeps no content" },
  { word: /\bhttps?:\/\/(?!www\.w3\.org\/|127\.0\.0\.1)/, instead: "everything comes from the server itself" },
];

const complaints = [];
for (const path of files(root, ["api/web/src"].filter((folder) => existsSync(`${root}/${folder}`)), [".ts", ".tsx", ".scss"])) {
  lines(root, path).forEach((line, index) => {
    for (const ban of page_bans) {
      const found = ban.word.exec(line);
      if (found) complaints.push(`${path}:${index + 1}: "${found[0]}" is banned here; ${ban.instead}`);
    }
  });
}
for (const ban of bans) {
  const holders = new Set();
  for (const path of files(root, ban.in, [".hpp", ".cpp"])) {
    const may = ban.files_max && path.startsWith(ban.only_in);
    code_lines(root, path).forEach((line, index) => {
      const found = ban.word.exec(line);
      if (!found) return;
      if (may) holders.add(path);
      if (!may || holders.size > ban.files_max) {
        complaints.push(`${path}:${index + 1}: "${found[0]}" is banned here; ${ban.instead}`);
      }
    });
  }
}
for (const path of files(root, everywhere, [".hpp", ".cpp", ".ts", ".tsx", ".json", ".md", ".cmake", ".txt"])) {
  lines(root, path).forEach((line, index) => {
    if (unfinished.test(line)) complaints.push(`${path}:${index + 1}: unfinished work; do it, or leave it out`);
  });
}
finish("check_bans", complaints);
