// api -> {workflows, storage} -> engine: fails when a folder includes one it may not know, and when an include is not
// written from the root. Usage: node check_layers.mjs ROOT
import { code_lines, files, finish } from "./tree.mjs";

const may_include = {
  engine: [],
  workflows: ["engine"],
  storage: ["engine"],
  api: ["engine", "workflows", "storage"],
  tests: ["engine", "workflows", "storage", "api", "tests"],
};
// The rooms of the engine, from the ground up: each may include the rooms before it, but those it is told not to know.
const rooms = ["base", "chart", "form", "calendar", "query", "log", "tlog", "facts", "procedure", "cases", "running"];
const room_must_not_know = { form: ["chart"], calendar: ["chart", "form"], query: ["chart", "form", "calendar"], log: ["chart", "form", "calendar"], tlog: ["chart", "form", "calendar"] };
const room_of = (path) => path.split("/")[1];

const root = process.argv[2];
const complaints = [];
for (const [folder, allowed] of Object.entries(may_include)) {
  for (const path of files(root, [folder], [".hpp", ".cpp"])) {
    code_lines(root, path).forEach((line, index) => {
      const target = /^\s*#include\s+"([^"]+)"/.exec(line)?.[1];
      if (!target) return;
      const where = `${path}:${index + 1}`;
      const top = target.split("/")[0];
      if (!target.includes("/") || !(top in may_include)) {
        complaints.push(`${where}: "${target}" is not written from the root; write e.g. "engine/base/result.hpp"`);
      } else if (top !== folder && !allowed.includes(top)) {
        complaints.push(`${where}: ${folder}/ may not include ${top}/ (it may: ${allowed.join(", ") || "nothing"})`);
      } else if (folder === "engine" && top === "engine") {
        const [from, to] = [room_of(path), room_of(target)];
        const above = rooms.indexOf(to) > rooms.indexOf(from) || !rooms.includes(to);
        if (above || room_must_not_know[from]?.includes(to)) complaints.push(`${where}: engine/${from}/ may not include engine/${to}/`);
      }
    });
  }
}
finish("check_layers", complaints);
