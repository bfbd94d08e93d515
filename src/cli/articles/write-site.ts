import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteFiles } from "../../article/site/site.ts";
import { guidedCodes, type SiteFile, type SitePlan } from "../../article/site/site-plan.ts";
import type { Classification } from "../../classification.ts";
import { writerFor } from "../../operations/article.ts";
import { spanTyped } from "../../operations/code-span.ts";
import type { Format } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { endingOf, guideText } from "./guide-text.ts";

/** Writes the guides of a block, a chapter or a code with all below it: a site as HTML, else a file each. */
export async function writeSite(call: CommandCall, classification: Classification): Promise<ExitStatus> {
  const plan = planOf(call, classification);
  const out = call.text("out");
  if (out === undefined) throw new UsageError("where to? give --out DIR");
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`--out ${out}: it is a file, a folder is needed`);
  if (call.args.length > 0)
    throw new UsageError(`--within takes the place of codes: leave out "${call.args[0]?.slice(0, 40)}"`);
  mkdirSync(out, { recursive: true });
  const format = call.text("format") === undefined ? "html" : call.format;
  let written = 0;
  const total = guidedCodes(plan).length;
  for (const { name, text } of format === "html" ? siteFiles(plan) : guideFiles(plan, format)) {
    writeFileSync(join(out, name), text);
    written++;
    if (written % 500 === 0 && call.terminal.errors.isTerminal)
      await call.terminal.errors.write(`${written} of ${total} guides …\n`);
  }
  await call.print(`${total} guides of ${plan.name} written into ${out} (${written} files)\n`);
  if (format === "html" && plan.baseUrl === undefined)
    await call.warn("the addresses in sitemap.xml are relative: search engines need --base-url URL");
  await call.warnBeyond(plan.catalog.release, classification.catalogs.record.lastKnownDay);
  return 0;
}

function planOf(call: CommandCall, classification: Classification): SitePlan {
  const within = call.text("within") ?? "";
  const catalog = classification.catalogs.on(call.date);
  const span = spanTyped(catalog, within);
  if (span === undefined)
    throw new UsageError(`--within is a code, block or chapter (M54, M40-M54, 13), not "${within.slice(0, 40)}"`);
  const title = span.division?.title ?? (span.isCode ? catalog.entry(span.from).title : undefined);
  const baseUrl = readBaseUrl(call.text("base-url"));
  return {
    catalog,
    writer: writerFor(classification, catalog),
    from: span.from,
    end: span.end,
    name: span.name,
    ...(title === undefined ? {} : { title }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
  };
}

/** @returns with a slash at its end */
function readBaseUrl(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  if (!URL.canParse(typed) || !/^https?:/i.test(typed))
    throw new UsageError(`--base-url must be an address like https://example.org/guides/, not "${typed.slice(0, 40)}"`);
  const { origin, pathname } = new URL(typed);
  return `${origin}${pathname.endsWith("/") ? pathname : `${pathname}/`}`;
}

function* guideFiles(plan: SitePlan, format: Format): Generator<SiteFile> {
  for (const entry of guidedCodes(plan))
    yield { name: `${entry.code}.${endingOf(format)}`, text: guideText(plan.writer.write(entry), format) };
}
