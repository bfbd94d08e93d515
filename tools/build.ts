/**
 * Builds dist/: declarations by the type checker, code as a few bundled files. One file loads in a third of the time of
 * seventy, and the command line starts with every call. Commands stay files of their own, loaded when asked for.
 */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src");

rmSync(join(root, "dist"), { recursive: true, force: true });
execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", join(root, "tsconfig.build.json")], { stdio: "inherit" });
/** The library and the command line each have their own parts: shared ones would be cut smaller, and each file costs. */
const outputs = [
  { entries: ["index.ts", "load-catalog.ts"], parts: "parts/library-[hash]" },
  { entries: ["cli/main.ts"], parts: "parts/command-line-[hash]" },
];
for (const { entries, parts } of outputs) {
  await build({
    entryPoints: entries.map((file) => join(source, file)),
    outdir: join(root, "dist"),
    outbase: source,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    chunkNames: parts,
  });
}
