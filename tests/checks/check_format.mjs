// Every C++ file is as clang-format 14 writes it (other versions differ in small things). Usage: node check_format.mjs ROOT
import { spawnSync } from "node:child_process";
import { files, finish } from "./tree.mjs";

const root = process.argv[2];
const paths = files(root, ["engine", "workflows", "storage", "api", "tests"], [".hpp", ".cpp"]);
const run = spawnSync("clang-format-14", ["--dry-run", "--Werror", ...paths], { cwd: root, encoding: "utf8" });
const complaints = run.error ? [`expected clang-format-14, but: ${run.error.message}`] : [];
const faulty = new Set();
for (const match of (run.stderr ?? "").matchAll(/^([^:\n]+):(\d+):\d+: error:/gm)) {
  if (faulty.has(match[1])) continue;
  faulty.add(match[1]);
  complaints.push(`${match[1]}:${match[2]}: run clang-format-14 -i ${match[1]}`);
}
if (run.status !== 0 && complaints.length === 0) complaints.push(run.stderr);
finish("check_format", complaints);
