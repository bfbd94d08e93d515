import { readFile } from "node:fs/promises";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { openCatalog } from "../open-catalog.ts";
import { packageVersion } from "../package-version.ts";

export const serveCommand: Command = {
  name: "serve",
  summary: "the web app and the JSON API over HTTP, on this machine or for others",
  usage: ["serve [--port N] [--workers N] [--no-web]", "serve --host ADDRESS --api-key-file FILE"],
  options: {
    port: { value: "N", about: "the port (default: 8080; 0: any that is free)" },
    host: { value: "ADDRESS", about: "the address to listen on (default: 127.0.0.1, this machine alone)" },
    workers: { value: "N", about: "how many processes answer (default: 1)" },
    "api-key-file": { value: "FILE", about: "only requests with one of its keys, one a line", completes: "file" },
    "no-auth": { about: "let everyone who reaches --host ask" },
    "no-web": { about: "the JSON API alone, without the web app" },
    cors: { value: "ORIGINS", about: 'origins whose pages may ask, parted by "," (default: none)' },
  },
  sharedOptions: ["catalog"],
  formats: ["text"],
  help: `The web app is at /: once it was opened it works in the browser alone, offline too. Every operation is at
/api/NAME: POST takes one object or an array of up to 1000, as --batch does; GET takes the fields of code, search,
history, diff, compare and article in its query. The reference is at /api, OpenAPI 3.1 at /api/openapi.json, health at
/healthz and /readyz. Standard output has the log, a JSON line a request, without queries and texts. Another host than
this machine's needs keys, or --no-auth; with keys there is no web app, for a browser has none to send. Nothing is
encrypted: let a proxy speak TLS. SIGTERM or Ctrl-C ends it when what is under way is answered.

  $ dxproof serve
  $ curl http://127.0.0.1:8080/api/code/M54.6
  $ curl -H 'content-type: application/json' -d '{"query":"upper back pain"}' http://127.0.0.1:8080/api/search
  $ dxproof serve --host 0.0.0.0 --api-key-file keys.txt --workers 4

Exit status: 0 it was asked to end, 2 it could not be done.`,
  run: runServe,
};

const mostWorkers = 64;
const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/i;

async function runServe(call: CommandCall): Promise<ExitStatus> {
  const [more] = call.args;
  if (more !== undefined) throw new UsageError(`serve takes no "${more.slice(0, 40)}"`);
  const host = call.text("host") ?? "127.0.0.1";
  const port = readNumber(call, "port", { least: 0, most: 65_535 }) ?? 8080;
  const workers = readNumber(call, "workers", { least: 1, most: mostWorkers }) ?? 1;
  const origins = readOrigins(call.text("cors"));
  const keyFile = call.text("api-key-file");
  const isOpen = call.flag("no-auth");
  if (keyFile !== undefined && isOpen) throw new UsageError("--api-key-file or --no-auth: give one of them");
  if (!loopback.test(host) && keyFile === undefined && !isOpen)
    throw new UsageError(
      `others can reach ${host.slice(0, 40)}: give --api-key-file FILE, or --no-auth to let everyone ask`,
    );
  const [{ serve }, { readApiKeys }, { openWebPages }] = await Promise.all([
    import("../../http/serve.ts"),
    import("../../http/authentication.ts"),
    import("../web-pages.ts"),
  ]);
  const version = packageVersion();
  const { catalogFolder } = call;
  const { environment } = call.terminal;
  const keys = keyFile === undefined ? [] : readApiKeys(await readFile(keyFile, "utf8"), keyFile);
  await serve({
    openClassification: () => openCatalog(call),
    openPages: (classification) =>
      call.flag("no-web") || keys.length > 0
        ? undefined
        : openWebPages({ classification, catalogFolder, version, environment }),
    version,
    host,
    port,
    workers,
    keys,
    origins,
    ...(isOpen && !loopback.test(host)
      ? {
          warning: `--no-auth: everyone who reaches ${host} can ask, as much as they like; what they send is not encrypted`,
        }
      : {}),
    now: () => new Date(),
    log: (line) => call.print(line),
    tell: (text) => {
      call.terminal.errors.write(`dxproof: ${text}\n`).catch(() => {});
    },
  });
  return 0;
}

function readNumber(
  call: CommandCall,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const typed = call.text(name);
  if (typed === undefined) return undefined;
  if (/^\d{1,5}$/.test(typed) && Number(typed) >= least && Number(typed) <= most) return Number(typed);
  throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, not "${typed.slice(0, 40)}"`);
}

/** Origins as browsers send them: scheme, host, port. */
function readOrigins(typed: string | undefined): readonly string[] {
  const origins = (typed ?? "").split(",").flatMap((one) => one.trim() || []);
  for (const origin of origins) {
    if (origin !== "*" && (!URL.canParse(origin) || new URL(origin).origin !== origin))
      throw new UsageError(`--cors takes origins, https://example.org, not "${origin.slice(0, 40)}"`);
  }
  return origins;
}
