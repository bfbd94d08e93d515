/** Packs the project, installs it in an empty folder, and uses it there as a new user would: the command and an import. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "dxproof-package-"));

const program = `import { code } from "dxproof";
import { loadCatalog } from "dxproof/load-catalog";

const answer = code.run(loadCatalog(), { code: "m546", date: "2026-11-22" });
console.log(answer.code, answer.status, answer.title);
`;

function run(command: string, ...parameters: readonly string[]): string {
  return execFileSync(command, parameters, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function expect(what: string, output: string, expected: RegExp): void {
  if (!expected.test(output))
    throw new Error(`${what} printed ${JSON.stringify(output.slice(0, 300))}, expected ${expected}`);
}

try {
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
  });
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  run("npm", "install", "--silent", "--no-audit", "--no-fund", join(folder, packed.trim()));
  expect(
    "npx dxproof",
    run("npx", "--no-install", "dxproof", "code", "M54.6", "--date", "2026-11-22"),
    /^M54\.6 +Pain in thoracic spine/,
  );
  writeFileSync(join(folder, "five-lines.mts"), program);
  const tsc = join(root, "node_modules", ".bin", "tsc");
  run(
    tsc,
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--lib",
    "es2022,dom",
    "--types",
    "",
    "five-lines.mts",
  );
  expect("five-lines.mts", run("node", "five-lines.mjs"), /^M54\.6 valid Pain in thoracic spine\n$/);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
