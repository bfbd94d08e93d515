import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalog, shippedCatalogFolder } from "../../src/load-catalog.ts";
import { runInProcess } from "../in-process.ts";

/** A folder that a user installs releases into, over the catalogue of the package. */
export interface InstalledFolder {
  readonly folder: string;
  /** Installs a file as a user does. */
  install(name: string, content: string): Promise<void>;
  remove(): void;
}

export function installedFolder(): InstalledFolder {
  const root = mkdtempSync(join(tmpdir(), "dxproof-"));
  const folder = join(root, "catalog");
  return {
    folder,
    install: async (name, content) => {
      const file = join(root, name);
      writeFileSync(file, content);
      const { status, stderr, stdout } = await runInProcess(["release", "install", file, "--catalog", folder]);
      if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A list of codes exempt from reporting "present on admission", as CMS writes it. */
export function exemptList(fiscalYear: number, length: number): string {
  const { data } = loadCatalog(shippedCatalogFolder).catalogs;
  const last = data.codes.find("Z99.89");
  const rows = Array.from({ length }, (_, at) => `${at}\t${data.codes.code(last - length + 1 + at)}\tx\r\n`);
  return `Order${fiscalYear - 2000}\tPOAexemptCode\tDescription\r\n${rows.join("")}`;
}
