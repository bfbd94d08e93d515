/**
 * Checks that the committed catalogue is what the compiler makes of the official files: recompiles where they are
 * present and compares byte for byte. Where they are absent, the catalogue is verified by itself.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compileRelease } from "../src/release/compile-release.ts";
import { verifyRelease } from "../src/release/verify-release.ts";

const root = resolve(import.meta.dirname, "..");
const sources = resolve(root, "../shared/icd10cm");
const catalog = join(root, "data/catalog");

function differences(): readonly string[] {
  const out = mkdtempSync(join(tmpdir(), "dxproof-compile-"));
  try {
    const output = compileRelease({ sources, data: join(root, "data"), out });
    return [...output].flatMap(([name, bytes]) => {
      const committed = join(catalog, name);
      return existsSync(committed) && readFileSync(committed).equals(bytes) ? [] : [name];
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const failed = verifyRelease({ catalog, reviewed: join(root, "data/sources") }).filter(({ ok }) => !ok);
for (const { name, detail } of failed) process.stdout.write(`FAIL ${name}: ${detail}\n`);
const changed = existsSync(sources) ? differences() : [];
for (const name of changed)
  process.stdout.write(`FAIL data/catalog/${name} is not what the sources compile to: npm run data:compile\n`);
if (!existsSync(sources)) process.stdout.write("skipped: the official files are not in ../shared/icd10cm\n");
process.exitCode = failed.length + changed.length === 0 ? 0 : 1;
