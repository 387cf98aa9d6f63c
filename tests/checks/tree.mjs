// What the checks have in common: the files of the tree, and a report that says where and what to do instead.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const left_out = new Set(["build", "data", "node_modules", ".git", "made"]);  // "made": what a program writes

// Paths below `root` of files whose name ends in one of `endings`, in order; `folders` are looked through.
export function files(root, folders, endings) {
  const found = [];
  const visit = (folder) => {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      if (left_out.has(item.name)) continue;
      const path = join(folder, item.name);
      if (item.isDirectory()) visit(path);
      else if (endings.some((ending) => item.name.endsWith(ending))) found.push(relative(root, path));
    }
  };
  for (const folder of folders) visit(join(root, folder));
  return found.sort();
}

export const lines = (root, path) => readFileSync(join(root, path), "utf8").split("\n");

// A copy of the lines of a C++ file with comments and the contents of strings blanked out; line numbers stay.
export function code_lines(root, path) {
  const text = readFileSync(join(root, path), "utf8");
  const tokens = /R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  const is_include = /^\s*#include\s/;
  const blank = (token, ...rest) => {
    const at = rest[rest.length - 2];
    const line_start = text.lastIndexOf("\n", at - 1) + 1;
    if (token.startsWith('"') && is_include.test(text.slice(line_start, at))) return token;
    return token.replace(/[^\n]/g, " ");
  };
  return text.replace(tokens, blank).split("\n");
}

// Prints every complaint and answers for the process.
export function finish(name, complaints) {
  for (const complaint of complaints) console.log(complaint);
  console.log(`${name}: ${complaints.length === 0 ? "nothing to complain about" : `${complaints.length} complaints`}`);
  process.exit(complaints.length === 0 ? 0 : 1);
}
