// Fills the folder that the stories copy. Once per run, before them.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { morning } from "./city.mjs";

const { CADRE, CADRE_CITY } = process.env;
rmSync(CADRE_CITY, { recursive: true, force: true });
const run = spawnSync(CADRE, ["sample", "load", "--data", CADRE_CITY, "--before", morning.slice(0, 10)], { stdio: "inherit" });
process.exit(run.status ?? 1);
