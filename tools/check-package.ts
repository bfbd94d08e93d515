/**
 * Packs the project, installs it in an empty folder, and uses it there as a new user would: the command, an import, and the
 * web app.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

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

/** The start page of the installed package, and a file that it names. */
async function servedPages(): Promise<string> {
  const program = join(folder, "node_modules", ".bin", "dxproof");
  const server = spawn(program, ["serve", "--port", "0"], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  try {
    const lines = createInterface({ input: server.stderr });
    const [line] = (await once(lines, "line")) as [string];
    const origin = /http:\S+/.exec(line)?.[0] ?? "";
    const page = await (await fetch(`${origin}/code/M54.6`)).text();
    const script = /src="(?<path>\/assets\/[^"]+\.js)"/.exec(page)?.groups?.path ?? "";
    const { status } = await fetch(`${origin}${script}`);
    return `${status} ${/<title>[^<]*<\/title>/.exec(page)?.[0] ?? ""}`;
  } finally {
    server.kill();
  }
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
  expect("dxproof serve", await servedPages(), /^200 <title>M54\.6 Pain in thoracic spine/);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
