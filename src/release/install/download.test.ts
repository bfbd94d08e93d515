import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FileServer, type ServedFile, serveFiles } from "../../../test/file-server.ts";
import { download } from "./download.ts";
import { DownloadError, InstallInterrupted } from "./install-errors.ts";

const bytes = new Uint8Array(randomBytes(300_000));
const sha256 = createHash("sha256").update(bytes).digest("hex");
let folder = "";
let server: FileServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dxproof-"));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function serve(file: Omit<ServedFile, "bytes">, more: Parameters<typeof serveFiles>[0] = {}): Promise<string> {
  server = await serveFiles({ "/files/zip/x.zip": { bytes, ...file }, ...more });
  return `${server.origin}/files/zip/x.zip`;
}
const isWhole = (path: string): boolean => Buffer.from(bytes).equals(readFileSync(path));

test("a whole file, and what is told on the way", async () => {
  const address = await serve({});
  const told: (readonly [number, number | undefined])[] = [];
  const path = await download({ address, sha256 }, { folder, progress: (done, total) => told.push([done, total]) });
  expect([isWhole(path), told.at(-1), readdirSync(folder).length]).toEqual([true, [300_000, 300_000], 1]);
  // It is known by its sum: not fetched again.
  expect(await download({ address, sha256 }, { folder })).toBe(path);
  expect(server?.asked).toEqual([""]);
});

describe("a connection that breaks off", () => {
  test("is gone on with where it broke off", async () => {
    const address = await serve({ cutAfter: [100_000, 50_000], etag: '"1"' });
    expect(isWhole(await download({ address }, { folder }))).toBe(true);
    expect(server?.asked).toEqual(["", "bytes=100000-", "bytes=150000-"]);
  });

  test("too often: what there is stays, and the next run goes on with it", async () => {
    const address = await serve({ cutAfter: [100_000, 1, 1], etag: '"1"' });
    await expect(download({ address }, { folder })).rejects.toThrow(
      "100,002 bytes are kept. Run the same command again",
    );
    expect(isWhole(await download({ address }, { folder }))).toBe(true);
    expect(server?.asked.at(-1)).toBe("bytes=100002-");
  });

  test("of a file that is another meanwhile begins anew", async () => {
    const address = await serve({ cutAfter: [100_000, 1, 1], etag: '"1"' });
    await expect(download({ address }, { folder })).rejects.toThrow(DownloadError);
    const part = readdirSync(folder).find((name) => name.endsWith(".part.json")) ?? "";
    writeFileSync(join(folder, part), JSON.stringify({ mark: '"0"' }));
    expect(isWhole(await download({ address }, { folder }))).toBe(true);
  });

  test("without a mark of the server, only a known sum lets it go on", async () => {
    const address = await serve({ cutAfter: [100_000, 200_000, 1] });
    await expect(download({ address }, { folder })).rejects.toThrow(DownloadError);
    expect(server?.asked).toEqual(["", "", ""]);
    expect(isWhole(await download({ address, sha256 }, { folder }))).toBe(true);
    expect(server?.asked.at(-1)).toBe("bytes=1-");
  });

  test("and stalls is given up", async () => {
    const address = await serve({ stallAfter: 10_000 });
    await expect(download({ address }, { folder, patience: 60 })).rejects.toThrow("broke off 3 times");
  });

  test("by the user: what there is stays", async () => {
    const address = await serve({ stallAfter: 10_000, etag: '"1"' });
    const user = new AbortController();
    const fetching = download({ address }, { folder, signal: user.signal, progress: () => user.abort() });
    await expect(fetching).rejects.toThrow(InstallInterrupted);
    const part = readdirSync(folder).find((name) => name.endsWith(".part")) ?? "";
    expect(statSync(join(folder, part)).size).toBe(10_000);
  });
});

describe("what is refused", () => {
  test("a file of another sum, which is not kept", async () => {
    const address = await serve({});
    const wrong = "0".repeat(64);
    await expect(download({ address, sha256: wrong }, { folder })).rejects.toThrow(
      `sha256 ${sha256}, expected ${wrong}`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[number, RegExp]>([
    [404, /no such file \(404\)\. Look for it at cms\.gov/],
    [403, /Fetch it with a browser/],
    [503, /in trouble \(503\)\. Try again later/],
    [418, /answered 418/],
  ])("status %i", async (status, message) => {
    const address = await serve({}, { "/gone": { status } });
    await expect(download({ address: address.replace("/files/zip/x.zip", "/gone") }, { folder })).rejects.toThrow(
      message,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(["ftp://cms.gov/x.zip", "file:///etc/passwd", "https://"])("%s", async (address) => {
    await expect(download({ address }, { folder })).rejects.toThrow("only http and https");
  });

  test("nobody there", async () => {
    const address = await serve({});
    await server?.close();
    await expect(download({ address }, { folder })).rejects.toThrow("cannot be reached (ECONNREFUSED)");
  });
});

describe("redirects", () => {
  test("are followed", async () => {
    const address = await serve({}, { "/a": { location: "/b" }, "/b": { location: "/files/zip/x.zip" } });
    expect(isWhole(await download({ address: address.replace("/files/zip/x.zip", "/a") }, { folder }))).toBe(true);
  });

  test.each([
    ["in a circle", "/a", "more than 5 times"],
    ["to a file of this machine", "file:///etc/passwd", "only http and https"],
  ])("%s are not", async (_where, location, message) => {
    const address = await serve({}, { "/a": { location } });
    await expect(download({ address: address.replace("/files/zip/x.zip", "/a") }, { folder })).rejects.toThrow(message);
  });
});

test("a server that does not say how long a file is", async () => {
  const address = await serve({ hasNoLength: true });
  expect(isWhole(await download({ address }, { folder }))).toBe(true);
});
