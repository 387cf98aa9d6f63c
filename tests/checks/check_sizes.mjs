// One idea per file: no source file crosses 400 lines, and every header says first what it is. Usage: node check_sizes.mjs ROOT
import { files, finish, lines } from "./tree.mjs";

const lines_max = 400;
const root = process.argv[2];
const complaints = [];
for (const path of files(root, ["engine", "workflows", "storage", "api", "tests"], [".hpp", ".cpp", ".mjs", ".js"])) {
  const text = lines(root, path);
  const count = text.at(-1) === "" ? text.length - 1 : text.length;
  if (count > lines_max) complaints.push(`${path}: ${count} lines, expected at most ${lines_max}; split it by noun`);
  if (path.endsWith(".hpp") && !text[0].startsWith("//")) {
    complaints.push(`${path}:1: a header begins with a comment: what it is, what it is not, who owns what`);
  }
}
finish("check_sizes", complaints);
