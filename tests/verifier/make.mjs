// Makes the second verifier out of api/verifier/*.ts: one page that opens from disk, one program for Node.
//   node tests/verifier/make.mjs [FOLDER]    FOLDER: default api/verifier/made, which is under version control
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const sources = join(dirname(fileURLToPath(import.meta.url)), "../../api/verifier");

async function bundle(file, options) {
  const made = await build({ entryPoints: [join(sources, file)], absWorkingDir: sources, bundle: true, write: false, charset: "utf8", target: "es2022", ...options });
  return made.outputFiles[0].text;
}

// The two files by name. Everything of them comes from the sources: no time, no path, no version.
export async function make() {
  const script = await bundle("page.ts", { format: "iife", platform: "browser" });
  const page = readFileSync(join(sources, "page.html"), "utf8");
  if (script.includes("</script")) throw new Error("expected a script that does not end itself");
  return {
    "cadre-verify.html": page.replace("/*SCRIPT*/", () => script),
    "cadre-verify.mjs": await bundle("main.ts", { format: "esm", platform: "node" }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(sources, "made");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(await make())) writeFileSync(join(folder, name), content);
}
