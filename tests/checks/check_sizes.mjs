// One idea per file: no source file crosses 400 lines (200 in TypeScript), and every header and every file of the page
// says first what it is. Usage: node check_sizes.mjs ROOT
import { files, finish, lines } from "./tree.mjs";

const lines_max = 400;
const script_lines_max = 200;
const is_script = (path) => /\.tsx?$/.test(path);
const root = process.argv[2];
const complaints = [];
for (const path of files(root, ["engine", "workflows", "storage", "api", "tests"], [".hpp", ".cpp", ".mjs", ".js", ".ts", ".tsx", ".scss"])) {
  const text = lines(root, path);
  const count = text.at(-1) === "" ? text.length - 1 : text.length;
  const most = is_script(path) ? script_lines_max : lines_max;
  if (count > most) complaints.push(`${path}: ${count} lines, expected at most ${most}; split it by noun`);
  if ((path.endsWith(".hpp") || is_script(path)) && !text[0].startsWith("//")) {
    complaints.push(`${path}:1: a header, or a file of the page, begins with a comment: what it is, what it is not`);
  }
}
finish("check_sizes", complaints);
