/**
 * Builds the browser's part of the web app into dist/web: hashed files, each beside its compressed forms, the service
 * worker with the list of what it keeps, and `files.json`, by which the server finds them.
 */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { contentStyle } from "../src/article/render/style-sheet.ts";

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src", "web");
const out = resolve(process.env.DXPROOF_WEB_OUT ?? join(root, "dist", "web"));

/** The guide's own style: what the command writes into its pages, within the app's. */
const guideStyle: Plugin = {
  name: "guide-style",
  resolveId: (id) => (id === "virtual:guide-style.css" ? "\0virtual:guide-style.css" : undefined),
  load: (id) => (id === "\0virtual:guide-style.css" ? `.guide{${contentStyle}}` : undefined),
};

const shared: InlineConfig = {
  root: source,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  plugins: [guideStyle],
  worker: { format: "es" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
};

const target = ["chrome111", "firefox115", "safari16.4"];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const [app] = [
  await build({
    ...shared,
    build: {
      outDir: out,
      emptyOutDir: false,
      target,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { app: join(source, "browser", "main.ts") } },
    },
  }),
].flat() as readonly Rolldown.RolldownOutput[];
const outputs = app?.output ?? [];
const entry = outputs.find((file) => file.type === "chunk" && file.isEntry);
if (entry?.type !== "chunk") throw new Error("the build made no entry");
const styles = outputs.filter(({ fileName }) => fileName.endsWith(".css")).map(({ fileName }) => `/${fileName}`);
const files = { script: `/${entry.fileName}`, styles, preload: entry.imports.map((file) => `/${file}`) };

cpSync(join(source, "public"), out, { recursive: true });
const paths = filesIn(out)
  .map((file) => `/${file}`)
  .toSorted();
const digest = createHash("sha256");
for (const path of paths) digest.update(path).update(readFileSync(join(out, path)));
const appFiles = { build: digest.digest("hex").slice(0, 12), paths };

await build({
  ...shared,
  define: { appFiles: JSON.stringify(appFiles) },
  build: {
    outDir: out,
    emptyOutDir: false,
    target,
    rolldownOptions: {
      input: join(source, "browser", "service-worker.ts"),
      output: { entryFileNames: "service-worker.js", format: "iife" },
    },
  },
});
writeFileSync(join(out, "files.json"), `${JSON.stringify({ ...files, build: appFiles.build })}\n`);

for (const file of filesIn(out)) {
  if (!/\.(?:js|css|svg|webmanifest)$/.test(file)) continue;
  const bytes = readFileSync(join(out, file));
  writeFileSync(join(out, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(join(out, `${file}.br`), brotliCompressSync(bytes, { params }));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
}
