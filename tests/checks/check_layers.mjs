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
// Inside the engine the statecharts come first: they know JSON and results, and nothing about cases.
const chart_may_include = /^engine\/(chart\/\w+|json|result)\.hpp$/;

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
        complaints.push(`${where}: "${target}" is not written from the root; write e.g. "engine/result.hpp"`);
      } else if (top !== folder && !allowed.includes(top)) {
        complaints.push(`${where}: ${folder}/ may not include ${top}/ (it may: ${allowed.join(", ") || "nothing"})`);
      } else if (path.startsWith("engine/chart/") && !chart_may_include.test(target)) {
        complaints.push(`${where}: engine/chart/ may include only itself, json.hpp and result.hpp`);
      }
    });
  }
}
finish("check_layers", complaints);
