// Turns a built bundle into a source of the binary. Usage: node embed.mjs DIST OUT
// Writes OUT.bin, every file compressed one after the other, and OUT.cpp, which takes it in whole and lists the parts.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

const [dist, out] = process.argv.slice(2);
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) =>
    item.isDirectory() ? files(join(folder, item.name)) : [join(folder, item.name)]);
}

const rows = [];
const parts = [];
let at = 0;
for (const file of files(dist).sort()) {
  const name = relative(dist, file).split(sep).join("/");
  const type = types[name.slice(name.lastIndexOf("."))];
  if (!type) throw new Error(`${name}: expected one of ${Object.keys(types).join(", ")}`);
  const part = gzipSync(readFileSync(file), { level: 9 });
  rows.push(`    {"${name}", "${type}", {bundle_bytes + ${at}, ${part.length}}},`);
  parts.push(part);
  at += part.length;
}
writeFileSync(`${out}.bin`, Buffer.concat(parts));
writeFileSync(`${out}.cpp`, `// Made by api/web/embed.mjs.
#include "api/web/bundle.hpp"

asm(R"(
.section .rodata
.global bundle_bytes
bundle_bytes:
.incbin "${out}.bin"
.section .note.GNU-stack,"",@progbits
.text
)");
extern "C" const char bundle_bytes[];

namespace cadre {

std::span<const WebFile> web_files() {
  static const WebFile kFiles[] = {
${rows.join("\n")}
  };
  return kFiles;
}

}  // namespace cadre
`);
