import { join, resolve } from "node:path";
import { shippedCatalogFolder, userCatalogFolder } from "../../load-catalog.ts";
import { packageFolder } from "../../package-folder.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { nearestName } from "../nearest-name.ts";
import { openCatalog } from "../open-catalog.ts";

export const releaseCommand: Command = {
  name: "release",
  summary: "list, install, verify or compile the releases of the catalogue",
  usage: [
    "release list",
    "release install PATH… [--catalog DIR]",
    "release verify [--sources DIR]",
    "release compile [--sources DIR] [--out DIR]",
  ],
  options: {
    sources: {
      value: "DIR",
      about: "the official files, laid out as data/sources/sources.tsv names them",
      completes: "folder",
    },
    out: { value: "DIR", about: "of compile: where the catalogue goes (default: data/catalog)", completes: "folder" },
  },
  sharedOptions: ["format", "catalog"],
  formats: ["text", "json"],
  words: ["list", "install", "verify", "compile"],
  help: `list shows what each release has, and what is carried forward from an earlier one. verify checks the files, the
counts and the tables, and compares with the official files where they are at hand. compile makes the catalogue
from the official files; nothing is written unless all of it compiled.

  $ dxproof release list
  $ dxproof release install ~/Downloads/icd10cm-2026
  $ dxproof release verify
  $ dxproof release compile --sources ../icd10cm --out /tmp/catalog
  $ dxproof code M54.6 --catalog /tmp/catalog

Exit status: 0 done, 1 a check failed, 2 it could not be done.`,
  run: runRelease,
};

const dataFolder = join(packageFolder, "data");

async function runRelease(call: CommandCall): Promise<ExitStatus> {
  const [action, ...paths] = call.args;
  if (action === "install") return await install(call, paths);
  const [more] = paths;
  if (more !== undefined) throw new UsageError(`release ${action} takes no "${more.slice(0, 40)}"`);
  if (action === "list") return await list(call);
  if (action === "verify") return await verify(call);
  if (action === "compile") return await compile(call);
  const near = action === undefined ? undefined : nearestName(action, releaseCommand.words ?? []);
  throw new UsageError(
    `release takes list, install, verify or compile${near === undefined ? "" : `: did you mean ${near}?`}`,
  );
}

async function list(call: CommandCall): Promise<ExitStatus> {
  const { catalogs, alphabeticIndex } = openCatalog(call);
  const { record } = catalogs;
  const indexes = alphabeticIndex?.parts ?? [];
  if (call.format === "json") {
    await call.printJson({ ...record, indexes });
    return 0;
  }
  const { indexesPage, releasePage } = await import("../render/release-page.ts");
  await call.print(`${[...releasePage(record, call.page), ...indexesPage(indexes, call.page)].join("\n")}\n`);
  return 0;
}

async function install(call: CommandCall, paths: readonly string[]): Promise<ExitStatus> {
  if (paths.length === 0) throw new UsageError("install what? dxproof release install FILE or FOLDER");
  const folder = call.catalogFolder ?? userCatalogFolder(call.terminal.environment);
  if (folder === undefined) throw new UsageError("there is no home folder to install into: give --catalog DIR");
  const { installIndexes } = await import("../../release/install-index.ts");
  const report = installIndexes(paths, folder, progressOf(call));
  if (call.format === "json") await call.printJson(report);
  else {
    const { installPage } = await import("../render/install-page.ts");
    await call.print(`${installPage(report, call.page).join("\n")}\n`);
  }
  return report.took.length > 0 ? 0 : 1;
}

/** Steps are told where a person waits for them. */
function progressOf({ terminal: { errors } }: CommandCall): (step: string) => void {
  return (step) => {
    if (errors.isTerminal) errors.write(`${step} …\n`).catch(() => {});
  };
}

/** The official files lie beside the repository where nothing else is said; an installed package has none. */
function sourcesFolder(call: CommandCall): string {
  return call.text("sources") ?? resolve(packageFolder, "../shared/icd10cm");
}

async function verify(call: CommandCall): Promise<ExitStatus> {
  const { verifyRelease } = await import("../../release/verify-release.ts");
  const checks = verifyRelease({
    catalog: call.catalogFolder ?? shippedCatalogFolder,
    reviewed: join(dataFolder, "sources"),
    sources: sourcesFolder(call),
  });
  const failed = checks.filter(({ ok }) => !ok).length;
  if (call.format === "json") await call.printJson({ checks });
  else {
    const { checksPage } = await import("../render/release-page.ts");
    await call.print(`${checksPage(checks, call.page).join("\n")}\n`);
  }
  return failed === 0 ? 0 : 1;
}

async function compile(call: CommandCall): Promise<ExitStatus> {
  const { compileRelease } = await import("../../release/compile-release.ts");
  const out = call.text("out") ?? shippedCatalogFolder;
  const output = compileRelease({ sources: sourcesFolder(call), data: dataFolder, out }, progressOf(call));
  const files = [...output].map(([name, bytes]) => ({ name, bytes: bytes.byteLength }));
  if (call.format === "json") await call.printJson({ out, files });
  else {
    const { filesPage } = await import("../render/release-page.ts");
    await call.print(`${filesPage(out, files).join("\n")}\n`);
  }
  return 0;
}
