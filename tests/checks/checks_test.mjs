// The checks find what they are there to find. Run by `node --test`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test from "node:test";

const here = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname);

// Runs one check over a small tree of the given files, and gives back its exit code and what it printed.
function check(name, contents) {
  const root = mkdtempSync(join(tmpdir(), "cadre-checks-"));
  for (const folder of ["engine", "workflows", "storage", "api", "tests"]) mkdirSync(join(root, folder));
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const run = spawnSync(process.execPath, [join(here, `${name}.mjs`), root], { encoding: "utf8" });
  rmSync(root, { recursive: true });
  return { status: run.status, text: run.stdout };
}
function refuses(name, contents, words) {
  const { status, text } = check(name, contents);
  assert.equal(status, 1, text);
  assert.match(text, words);
}
function accepts(name, contents) {
  const { status, text } = check(name, contents);
  assert.equal(status, 0, text);
}

test("an engine that includes storage is refused with file and line", () =>
  refuses("check_layers", { "engine/a.cpp": '\n#include "storage/b.hpp"\n' }, /engine\/a\.cpp:2: engine\/ may not include/));
test("an include relative to its own folder is refused", () =>
  refuses("check_layers", { "engine/a.cpp": '#include "b.hpp"\n' }, /not written from the root/));
test("a statechart that knows procedures is refused", () =>
  refuses("check_layers", { "engine/chart/a.cpp": '#include "engine/procedure/procedure.hpp"\n' }, /engine\/chart\/ may not include engine\/procedure/));
test("the api may include every floor", () =>
  accepts("check_layers", { "api/a.cpp": '#include "engine/a.hpp"\n#include "storage/b.hpp"\n#include "workflows/c.hpp"\n' }));

test("a name of the library whose header is not included is refused, though a precompiled header may bring it", () =>
  refuses("check_includes", { "api/a.cpp": "std::vector<int> x;\n" }, /api\/a\.cpp:1: std::vector is used; write #include <vector>/));
test("a header of ours may bring it, by a third one too", () =>
  accepts("check_includes", {
    "engine/a.hpp": "#include <vector>\n", "engine/b.hpp": '#include "engine/a.hpp"\n', "api/c.cpp": '#include "engine/b.hpp"\nstd::vector<int> x;\n',
  }));

test("two types of one name are refused, unless each is its own file's", () => {
  const named = (text) => `namespace cadre {\n${text}}  // namespace cadre\n`;
  const type = "struct Note {\n};\n";
  const own = named(`namespace {\n${type}}  // namespace\n`);
  for (const one of [type, "struct Note { int a; };\n", "enum class Note : std::uint8_t {\n};\n", "class Note final : public ::testing::Test {\n};\n",
    "template <class T> struct Note {\n};\n", "class [[nodiscard]] Note\n    : Base {\n};\n"])
    refuses("check_names", { "engine/a.hpp": named(one), "api/b.cpp": named(type) }, /engine\/a\.hpp:2: cadre::Note is another type in api\/b\.cpp:2/);
  refuses("check_names", { "engine/a.hpp": "namespace {\nint f();\n}\n" }, /is not closed/);
  accepts("check_names", { "engine/a.hpp": named("struct Note;\nclass Note;\n"), "api/b.cpp": named(type) });
  accepts("check_names", { "engine/a.hpp": named(type), "api/b.cpp": own, "api/c.cpp": own });
});

for (const [words, line] of [
  ["throw", "void f() { throw 1; }"],
  ["detached", "co_spawn(x, y, asio::detached);"],
  ["system_clock::now", "auto t = std::chrono::system_clock::now();"],
  ["getenv", 'auto t = std::getenv("X");'],
  ["random_device", "std::random_device r;"],
  ["sleep_for", "std::this_thread::sleep_for(x);"],
  ["co_await", "co_await f();"],
  ["assert", "assert(x);"],
]) {
  test(`${words} is refused in the engine`, () =>
    refuses("check_bans", { "engine/a.cpp": `${line}\n` }, new RegExp(`engine/a\\.cpp:1: ".*${words}`)));
}
test("a banned word in a comment or a string is only a word", () =>
  accepts("check_bans", { "engine/a.cpp": '// we do not throw\nauto x = "throw";\nauto y = R"(throw)";\n' }));
test("the one file in api may read the clock, a second may not", () => {
  const line = "auto t = std::chrono::system_clock::now();\n";
  accepts("check_bans", { "api/a.cpp": line });
  refuses("check_bans", { "api/a.cpp": line, "api/b.cpp": line }, /api\/b\.cpp:1/);
});
test("unfinished work is refused, in comments too", () => {
  const word = ["TO", "DO"].join("");
  refuses("check_bans", { "api/a.cpp": `// ${word}: later\n` }, /unfinished work/);
});

test("a file of 401 lines is refused, one of 400 is not", () => {
  accepts("check_sizes", { "api/a.cpp": "\n".repeat(400) });
  refuses("check_sizes", { "api/a.cpp": "\n".repeat(401) }, /401 lines/);
});
test("a header without an opening comment is refused", () =>
  refuses("check_sizes", { "api/a.hpp": "#pragma once\n" }, /begins with a comment/));

test("a file that clang-format would change is refused", () => {
  accepts("check_format", { "api/a.cpp": "int f() { return 1; }\n" });
  refuses("check_format", { "api/a.cpp": "int f(){return 1;}\n" }, /run clang-format-14 -i api\/a\.cpp/);
});
