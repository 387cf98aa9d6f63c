// One name, one type: two types of one name, each in a file of its own, compile and link, and then one's functions run on
// the other's bytes (C++ calls it a violation of the one definition rule and asks nothing of the compiler).
// Usage: node check_names.mjs ROOT
import { code_lines, files, finish, lines } from "./tree.mjs";

const root = process.argv[2];
const begins_type = /^(?:template\s*<.*>\s*)?(?:struct|class|union|enum(?: class)?) (?:(?:alignas\(\w+\)|\[\[\w+\]\]) )*([\w:]+)(.*)$/;
const defined = new Map();  // "cadre::Note" -> where
const complaints = [];
for (const path of files(root, ["engine", "workflows", "storage", "api", "tests"], [".hpp", ".cpp"])) {
  const spaces = [];
  const as_written = lines(root, path);
  code_lines(root, path).forEach((line, index) => {
    const where = `${path}:${index + 1}`;
    const opened = /^(?:inline )?namespace\s*([\w:]*)\s*\{/.exec(line);
    if (opened && !/\}\s*$/.test(line)) spaces.push(opened[1]);
    else if (as_written[index].startsWith("}  // namespace")) spaces.pop();
    const [, name, rest] = begins_type.exec(line) ?? [];
    const declared_only = /^[^{]*;\s*$/.test(rest);
    const specialised = rest?.startsWith("<");
    if (!name || declared_only || specialised || spaces.includes("")) return;  // a namespace without a name is its file's own
    const whole = [...spaces, name].join("::");
    if (defined.has(whole)) complaints.push(`${where}: ${whole} is another type in ${defined.get(whole)}; give one of them a name of its own`);
    defined.set(whole, where);
  });
  if (spaces.length > 0) complaints.push(`${path}: namespace ${spaces.at(-1)} is not closed by "}  // namespace ..."`);
}
finish("check_names", complaints);
