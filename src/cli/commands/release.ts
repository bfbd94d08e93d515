import { join, resolve } from "node:path";
import { partNames } from "../../catalog/installed-part.ts";
import { shippedCatalogFolder, userCatalogFolder } from "../../load-catalog.ts";
import { packageFolder } from "../../package-folder.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { nearestName } from "../nearest-name.ts";
import { openCatalog } from "../open-catalog.ts";
import { watchInstall } from "../watch-install.ts";

export const releaseCommand: Command = {
  name: "release",
  summary: "list, install, remove, verify or compile the releases of the catalogue",
  usage: [
    "release list",
    "release install FILE|FOLDER|ZIP|URL|YEAR… [--catalog DIR]",
    "release remove YEAR|PART… [--catalog DIR]",
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
  words: ["list", "install", "remove", "verify", "compile"],
  takesFiles: true,
  help: `list shows what each release has, where it is from, and what is carried forward from an earlier one. install takes
official files of CDC and CMS: Tabular List, Alphabetic Index, External Cause Index, Table of Neoplasms, Table of Drugs,
order file, conversion table, list of codes exempt from POA reporting. A year alone fetches that year's archives from
cms.gov. Nothing counts until all of it is in place. Without a source, what is installed is compiled again, as a new
version of dxproof may ask for. remove takes a year, a part (tabular, order, conversion, poa-exempt, index,
external-cause, neoplasm, drug) or both. verify checks the files, the counts and the tables, and compares with the
official files where they are at hand. compile makes the catalogue that comes with the package.

  $ dxproof release list
  $ dxproof release install 2027
  $ dxproof release install ~/Downloads/2027-code-tables-tabular-index.zip
  $ dxproof release remove 2027 index
  $ dxproof release verify
  $ dxproof code M54.6 --catalog /tmp/catalog

Exit status: 0 done, 1 a check failed or nothing was taken, 2 it could not be done.`,
  run: runRelease,
};

const dataFolder = join(packageFolder, "data");

async function runRelease(call: CommandCall): Promise<ExitStatus> {
  const [action, ...rest] = call.args;
  if (action === "install") return await install(call, rest);
  if (action === "remove") return await remove(call, rest);
  const [more] = rest;
  if (more !== undefined) throw new UsageError(`release ${action} takes no "${more.slice(0, 40)}"`);
  if (action === "list") return await list(call);
  if (action === "verify") return await verify(call);
  if (action === "compile") return await compile(call);
  const near = action === undefined ? undefined : nearestName(action, releaseCommand.words ?? []);
  throw new UsageError(
    `release takes list, install, remove, verify or compile${near === undefined ? "" : `: did you mean ${near}?`}`,
  );
}

async function list(call: CommandCall): Promise<ExitStatus> {
  const { catalogs, alphabeticIndex } = openCatalog(call);
  const { record } = catalogs;
  const { listParts } = await import("../../release/install/list-parts.ts");
  const folder = call.catalogFolder ?? userCatalogFolder(call.terminal.environment);
  const parts = listParts(record, { folder, data: dataFolder });
  if (call.format === "json") {
    await call.printJson({ ...record, indexes: alphabeticIndex?.parts ?? [], parts });
    return 0;
  }
  const { partsPage, releasePage } = await import("../render/release-page.ts");
  await call.print(`${[...releasePage(record, call.page), ...partsPage(parts, call.page)].join("\n")}\n`);
  return 0;
}

/** The folder that is installed into. */
function installFolders(call: CommandCall): { readonly folder: string; readonly data: string } {
  const folder = call.catalogFolder ?? userCatalogFolder(call.terminal.environment);
  if (folder === undefined) throw new UsageError("there is no home folder to install into: give --catalog DIR");
  if (resolve(folder) === shippedCatalogFolder)
    throw new UsageError("the package's own catalogue is not installed into: give --catalog another folder");
  return { folder, data: dataFolder };
}

async function install(call: CommandCall, sources: readonly string[]): Promise<ExitStatus> {
  const { installRelease } = await import("../../release/install/install-release.ts");
  const report = await watchInstall(call, (watch) => installRelease(sources, installFolders(call), watch));
  if (call.format === "json") await call.printJson(report);
  else {
    const { installPage } = await import("../render/install-page.ts");
    await call.print(`${installPage(report, call.page).join("\n")}\n`);
  }
  const isDone = report.took.length > 0 || report.wrote.length > 0;
  return isDone || report.left.some(({ reason }) => reason.startsWith("installed already")) ? 0 : 1;
}

async function remove(call: CommandCall, wanted: readonly string[]): Promise<ExitStatus> {
  const fiscalYears = wanted.filter((one) => /^(?:fy)?20\d\d$/i.test(one)).map((one) => Number(one.slice(-4)));
  const parts = wanted.filter((one) => !/^(?:fy)?20\d\d$/i.test(one));
  const { removeParts } = await import("../../release/install/remove-parts.ts");
  const unknown = parts.find((part) => !partNames.some((name) => name === part));
  if (unknown !== undefined || wanted.length === 0)
    throw new UsageError(
      `release remove takes a year or ${partNames.join(", ")}${unknown === undefined ? "" : `, not "${unknown.slice(0, 40)}"`}`,
    );
  const report = await watchInstall(call, (watch) => removeParts({ fiscalYears, parts }, installFolders(call), watch));
  if (call.format === "json") await call.printJson(report);
  else {
    const { removePage } = await import("../render/install-page.ts");
    await call.print(`${removePage(report, call.page).join("\n")}\n`);
  }
  return 0;
}

/** The official files lie beside the repository where nothing else is said; an installed package has none. */
function sourcesFolder(call: CommandCall): string {
  return call.text("sources") ?? resolve(packageFolder, "../shared/icd10cm");
}

async function verify(call: CommandCall): Promise<ExitStatus> {
  const { verifyRelease } = await import("../../release/verify-release.ts");
  const checks = verifyRelease({
    catalog: call.catalogFolder,
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
  const progress = (step: string): void => {
    if (call.terminal.errors.isTerminal) call.terminal.errors.write(`${step} …\n`).catch(() => {});
  };
  const output = compileRelease({ sources: sourcesFolder(call), data: dataFolder, out }, progress);
  const files = [...output].map(([name, bytes]) => ({ name, bytes: bytes.byteLength }));
  if (call.format === "json") await call.printJson({ out, files });
  else {
    const { filesPage } = await import("../render/release-page.ts");
    await call.print(`${filesPage(out, files).join("\n")}\n`);
  }
  return 0;
}
